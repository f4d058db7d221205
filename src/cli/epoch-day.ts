/** The date that builds are told to have been made on. */

/** The last second of the year 9999. */
const MAX_SECONDS = 253_402_300_799;

/**
 * The ISO date of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), which is in seconds;
 * undefined for anything else.
 */
export function epochDay(seconds = ''): string | undefined {
  const isMoment = /^\d+$/.test(seconds) && Number(seconds) <= MAX_SECONDS;
  return isMoment ? new Date(Number(seconds) * 1000).toISOString() : undefined;
}
