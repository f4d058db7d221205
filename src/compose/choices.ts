/** What somebody chose for single sections of a deck. */
import type { Section } from '../outline/outline.ts';
import type { Phrase } from '../text/phrase.ts';

/** Sections that stand in the argument whatever they weigh, and titles in place of those that would be chosen. */
export interface Choices {
  readonly shown: ReadonlySet<Section>;
  readonly titles: ReadonlyMap<Section, Phrase>;
}

/** Nothing was chosen. */
export const noChoices: Choices = { shown: new Set(), titles: new Map() };
