/** The input of the PowerPoint check. */
import type { OfficeFile, Part } from '../../office/index.ts';
import type { RuleId } from '../../rules/index.ts';

/** How much room words need, for 1 of their size. */
export interface Measure {
  readonly width: number;
  /** Height of a line of their font. */
  readonly height: number;
}

/** Expectations for a PowerPoint file. */
export interface ExpectedOffice {
  /** The lines of each slide, with their words in order. */
  readonly slides: readonly (readonly string[])[];
  /** What words need by the metrics of their fonts, as the browser measured it; see `measureKey`. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** The family of code, which no place of a theme is for. */
  readonly codeFamily: string;
}

/** A file with its slides, and the expectations for it. */
export interface OfficeCheckInput {
  readonly file: OfficeFile;
  readonly slides: readonly Part[];
  readonly expected: ExpectedOffice;
}

/** A fault, in words for a message: `Unexpected <found>, expected <expected>`. */
export interface OfficeFault {
  readonly rule: RuleId;
  readonly found: string;
  readonly expected: string;
}

/** A check: returns the faults that it finds. */
export type OfficeCheck = (input: OfficeCheckInput) => readonly OfficeFault[];
