/** The input of the PowerPoint check. */
import type { OfficeFile, Part } from '../../office/index.ts';
import type { RuleId } from '../../rules/index.ts';

/** Expectations for a PowerPoint file. */
export interface ExpectedOffice {
  readonly lang: string;
  /** The lines of each slide, with their words in order. */
  readonly slides: readonly (readonly string[])[];
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
