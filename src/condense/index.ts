/** The condense stage: sentences that fit on a slide, and titles, all in the article's own words. */
export {
  alignDigest,
  actionTitle,
  type ActionTitle,
  type SectionText,
  type TitleInput,
  type TitleSource,
} from './title.ts';
export { clauses } from './clauses.ts';
export { condense, type Condensed, type CondenseContext } from './condense.ts';
export type { OpName } from './edit.ts';
export { gate, limits, type Reason, type Tier } from './gate.ts';
export { rank, type RankedSentence, type RankRoom } from './rank.ts';
