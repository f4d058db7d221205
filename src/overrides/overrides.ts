/** What somebody chose for the deck of an article, as it stands in the file beside the article. */
import type { DeckLength } from '../compose/deck-length.ts';
import type { YamlPlace } from '../template/yaml.ts';

/** What can be done with a section or a sentence: onto a slide, into the speaker notes alone, out of the deck. */
export const actions = ['show', 'notes', 'drop'] as const;

/** One of the actions. */
export type Action = (typeof actions)[number];

/** A choice with its place in the file. */
export interface Choice<T> {
  readonly value: T;
  readonly place: YamlPlace;
}

/** What was chosen for a sentence, which is known by its own words. */
export interface SentenceOverride {
  readonly text: string;
  readonly action: Choice<Action>;
}

/** What was chosen for a section. */
export interface SectionOverride {
  /** The id of the section: the words of its headings, `data-assets`. */
  readonly id: string;
  /** The hash of its words when its action was chosen; absent where a person did not write it. */
  readonly words?: string;
  readonly action?: Choice<Action>;
  /** The sentence of the article that is its title. */
  readonly title?: Choice<string>;
  readonly sentences: readonly SentenceOverride[];
  readonly place: YamlPlace;
}

/** All that was chosen for an article. */
export interface Overrides {
  readonly length?: DeckLength;
  /** The name of a pack. */
  readonly template?: string;
  readonly sections: readonly SectionOverride[];
}
