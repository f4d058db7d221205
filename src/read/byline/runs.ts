/** A byline cut into what its labels, dates and separators set apart. */
import { labelsIn, type Slot } from './labels.ts';
import { datesIn } from './dates.ts';

/** A stretch of a line between labels, dates and separators; `slot` is that of the label before it. */
export interface BylineRun {
  readonly slot: Slot | undefined;
  /** True when the label before it is closed by a colon. */
  readonly closed: boolean;
  readonly value: string;
  readonly start: number;
  /** The date that the run is. */
  readonly iso?: string;
}

/** What else stands in bylines and tells nothing that is kept: weekdays, hours, reading times, counts. */
const CHAFF =
  /(?<![\p{L}\d])(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|T?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[ap]\.?m\.?|Z)?(?:\s?\(?(?:[A-Z]{2,4}|UTC|GMT)\)?(?![\p{L}\d]))?(?:\s?[+-]\d{1,2}:?\d{2})?|[ap]\.?m\.?|\d{1,2}[:.]\d{2}\s?Uhr|(?:à|às|a las|alle|alle ore|ore|om|um|kl\.?)\s\d{1,2}[:.hH]\d{2}(?:\s?(?:Uhr|uur|h))?|\d{1,2}\s?[hH]\s?\d{2}|\d{1,2}時\d{1,2}分|오전|오후|上午|下午|(?:há|hace|il y a|vor|for)\s\d{1,2}\s\p{L}{3,8}(?:\ssiden)?|\d{1,2}\s(?:minutes?|hours?|days?|ore|giorni|minuti|uur|dagen)\s(?:ago|fa|geleden)|\d{1,2}\s?(?:分钟|小时|時間|分|日|天|시간|분|일)\s?[前전]|[(（]?[月火水木金土日월화수목금토일][)）]|星期[一二三四五六日天]|周[一二三四五六日]|\d+\s?[-–]?\s?min(?:ute)?s?(?:\s+read(?:ing time)?)?|[\d.,]+[kKmM万만]?\s+(?:views?|comments?|shares?|likes?|reads?|words)|no comments|阅读\s?\d+|조회\s?\d+|댓글\s?\d+개?|\d+\s?(?:次)?(?:浏览|閱讀|阅读)|约?\s?\d+\s?(?:分钟|分で読めます|분)|follow|listen|share|save|comments?)(?![\p{L}\d])/giu;

const SEPARATOR = /[\n|｜丨·•∙●◆;；]|\s[/／–—-]+\s|[／]|\s-(?=\d)|\t/gu;

/** Cuts a line at its labels, dates and separators. */
export function runsOf(line: string, how: { readonly dayFirst?: boolean } = {}): BylineRun[] {
  const addresses = [...line.matchAll(/https?:\/\/[^\s<>()（）]+/g)];
  const inAddress = (at: number): boolean =>
    addresses.some(({ index, 0: url }) => at >= index && at < index + url.length);
  const dates = datesIn(line, how).filter(({ start }) => !inAddress(start));
  const inDate = (at: number): boolean => dates.some(({ start, end }) => at >= start && at < end);
  const labels = labelsIn(line).filter(({ start }) => !inDate(start) && !inAddress(start));
  const inLabel = (at: number): boolean => labels.some(({ start, end }) => at >= start && at < end);
  const cuts = [
    ...dates.map((date) => ({ ...date, kind: 'date' as const })),
    ...labels.map((label) => ({ ...label, kind: 'label' as const })),
    ...[...line.matchAll(SEPARATOR), ...line.matchAll(CHAFF)]
      .filter(({ index }) => !inDate(index) && !inLabel(index) && !inAddress(index))
      .map((match) => ({ kind: 'gap' as const, start: match.index, end: match.index + match[0].length })),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const runs: BylineRun[] = [];
  let label: { readonly slot: Slot; readonly closed: boolean } | undefined;
  let at = 0;
  const add = (start: number, end: number): void => {
    const lead = /^[\s,،，、:：()（）[\]【】<>*_~#"“”.]*/u.exec(line.slice(start, end))?.[0].length ?? 0;
    const value = line
      .slice(start + lead, end)
      .replace(/[\s,،，、。.:：()（）[\]【】<>*_~#"“”\\]*$/u, '')
      .replace(/(?:^|\s)(?:on|at|in|am|le|el)$/iu, '')
      .trimEnd();
    if (!/\p{L}/u.test(value)) return;
    runs.push({ slot: label?.slot, closed: label?.closed ?? false, value, start: start + lead });
    label = undefined;
  };
  for (const cut of cuts) {
    if (cut.start < at) continue;
    add(at, cut.start);
    at = cut.end;
    if (cut.kind === 'label') label = cut;
    if (cut.kind !== 'date') continue;
    const { start, end, iso } = cut;
    runs.push({ slot: label?.slot, closed: false, value: line.slice(start, end), start, iso });
    label = undefined;
  }
  add(at, line.length);
  return runs;
}
