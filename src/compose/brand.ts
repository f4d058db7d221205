/** What a fund says on every deck, in its own words. */

/** The words of a fund: `pack.yml` has them, and the base pack has none. */
export interface Brand {
  readonly fund?: string;
  /** Such as `Confidential`: on every slide. */
  readonly confidentiality?: string;
  /** A line at the foot of every slide. */
  readonly footer?: string;
  /** Paragraphs of the slide before the last; none, no slide. */
  readonly disclaimer?: readonly string[];
  /** Lines of the last slide: name, address, e-mail; none, no slide. */
  readonly contact?: readonly string[];
}

/** Slots that every layout may have and that the pack fills, the same on all slides. */
export const packSlots = ['fund', 'confidentiality', 'footer'] as const;
