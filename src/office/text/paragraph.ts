/** Writes paragraphs with their distances, bullets and tabs. */
import type { Box } from '../../compose/inspection.ts';
import type { DrawnLines, DrawnMark } from '../../print/page/drawn.ts';
import type { Sheet } from '../sheet.ts';
import { emu, hundredths, widthOf, heightOf } from '../units.ts';
import { x, type Element } from '../xml.ts';
import type { Leaf } from './leaf.ts';
import { letterAttributes, runElements, runLook } from './run.ts';
import { runsOf } from './runs.ts';
import { plainStyle, styled, type StyledRun } from './styled.ts';

/** What paragraphs stand in: the box of their shape with its insets in px. */
export interface ParagraphFrame {
  readonly box: Box;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly face: '+mj-lt' | '+mn-lt';
}

/** A paragraph to be: runs on lines below each other. */
interface Paragraph {
  readonly leaf: Leaf;
  readonly runs: readonly StyledRun[];
  readonly lines?: DrawnLines;
  /** Runs at the other end of the same line. */
  readonly opposite?: readonly StyledRun[];
  readonly isFirst: boolean;
}

/** The paragraphs of some leaves; one without words where there are none, since a shape has one at least. */
export function paragraphsOf(leaves: readonly Leaf[], frame: ParagraphFrame, sheet: Sheet): Element[] {
  const all = leaves.flatMap(partsOf);
  let bottom: number | undefined;
  const elements = all.map((paragraph) => {
    const before =
      paragraph.lines && bottom !== undefined ? Math.max(0, paragraph.lines.box.top - bottom) : 0;
    bottom = paragraph.lines?.box.bottom ?? bottom;
    return paragraphElement(paragraph, before, frame, sheet);
  });
  return elements.length > 0 ? elements : [x('a:p', [x('a:endParaRPr', { lang: sheet.look.lang })])];
}

/** A leaf as paragraphs: one for each of its parts, and for each line of code. */
function partsOf(leaf: Leaf): Paragraph[] {
  const runs = styled(runsOf(leaf.content), leaf.drawn);
  const parts = leaf.drawn?.parts ?? [];
  const [first, second] = parts;
  const of = (part: number): StyledRun[] => trimmed(runs.filter((run) => run.part === part));
  if (first && second && parts.length === 2 && second.box.top < first.box.bottom - 1)
    return [{ leaf, runs: of(0), lines: first, opposite: of(1), isFirst: true }];
  if (parts.length < 2 || runs.every(({ part }) => part === 0))
    return byLine(runs).map((line, index, { length }) => ({
      leaf,
      runs: leaf.drawn?.tag === 'pre' ? line : trimmed(line),
      ...(first && { lines: length > 1 ? lineAt(first, index, length) : first }),
      isFirst: index === 0,
    }));
  return parts.map((lines, part) => ({ leaf, runs: of(part), lines, isFirst: part === 0 }));
}

/** Runs divided at line ends, which only code has. */
function byLine(runs: readonly StyledRun[]): StyledRun[][] {
  const lines: StyledRun[][] = [[]];
  for (const run of runs)
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  return lines;
}

/** The lines of code follow each other without a gap, whatever they wrap to. */
const lineAt = (lines: DrawnLines, index: number, count: number): DrawnLines => {
  const height = heightOf(lines.box) / count;
  const top = lines.box.top + index * height;
  return { ...lines, box: { ...lines.box, top, bottom: top + height } };
};

/** Runs without white space where their paragraph begins and ends. */
function trimmed(runs: readonly StyledRun[]): StyledRun[] {
  return runs
    .map((run, index) => {
      const start = index === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: index === runs.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text }) => text !== '');
}

function paragraphElement(
  paragraph: Paragraph,
  before: number,
  frame: ParagraphFrame,
  sheet: Sheet,
): Element {
  const { leaf, runs, opposite } = paragraph;
  const { face } = frame;
  const style = runs[0]?.style ?? plainStyle(leaf.drawn);
  return x('a:p', [
    paragraphProperties(paragraph, before, frame, sheet),
    ...runs.flatMap((run) => runElements(run, face, sheet)),
    ...(opposite?.flatMap((run, index) =>
      runElements(index === 0 ? { ...run, text: `\t${run.text}` } : run, face, sheet),
    ) ?? []),
    x(
      'a:endParaRPr',
      { lang: sheet.look.lang, ...letterAttributes(style), dirty: 0 },
      runLook(style, face, sheet),
    ),
  ]);
}

function paragraphProperties(
  { leaf, lines, opposite, isFirst }: Paragraph,
  before: number,
  frame: ParagraphFrame,
  sheet: Sheet,
): Element {
  const { isRightToLeft } = sheet.look;
  const { box } = frame;
  const content = leaf.drawn?.content;
  const start = content
    ? Math.max(
        0,
        isRightToLeft ? box.right - content.right - frame.right : content.left - box.left - frame.left,
      )
    : 0;
  const bullet = isFirst ? leaf.item?.drawn?.marks.find(({ kind }) => kind === 'bullet') : undefined;
  const hanging =
    bullet && content
      ? Math.max(0, isRightToLeft ? bullet.box.right - content.right : content.left - bullet.box.left)
      : 0;
  return x(
    'a:pPr',
    {
      marL: emu(start),
      indent: emu(-hanging),
      lvl: leaf.item && leaf.item.level > 0 ? leaf.item.level : null,
      algn: alignOf(leaf, lines, isRightToLeft),
      rtl: isRightToLeft ? 1 : null,
    },
    [
      lines && x('a:lnSpc', [x('a:spcPct', { val: spacingOf(lines) })]),
      x('a:spcBef', [x('a:spcPts', { val: hundredths(before) })]),
      x('a:spcAft', [x('a:spcPts', { val: 0 })]),
      ...bulletOf(bullet, leaf, sheet),
      opposite &&
        x('a:tabLst', [x('a:tab', { pos: emu(widthOf(box) - frame.left - frame.right), algn: 'r' })]),
    ],
  );
}

/** Distance of lines as a share of the font's own, in thousandths of a percent. */
const spacingOf = ({ lineHeight, fontHeight, words }: DrawnLines): number =>
  Math.round((lineHeight / (fontHeight * (words[0]?.size ?? lineHeight))) * 100_000);

/** A paragraph that is a row of boxes has its only one where these are pushed to. */
function alignOf({ drawn }: Leaf, lines: DrawnLines | undefined, isRightToLeft: boolean): 'l' | 'r' | 'ctr' {
  if (lines?.align === 'center') return 'ctr';
  const isPushed =
    drawn?.isRow === true &&
    drawn.parts.length === 1 &&
    lines !== undefined &&
    lines.box.left - drawn.content.left > 1;
  const isAtEnd = lines?.align === 'end' || isPushed;
  return isAtEnd === isRightToLeft ? 'l' : 'r';
}

function bulletOf(mark: DrawnMark | undefined, { item }: Leaf, { look }: Sheet): Element[] {
  if (!mark) return [x('a:buNone')];
  if (mark.isCounter)
    return [
      x('a:buClr', [look.colour(mark.style.color)]),
      x('a:buFont', { typeface: '+mj-lt' }),
      x('a:buAutoNum', { type: 'arabicPeriod', startAt: item?.ordinal === 1 ? null : item?.ordinal }),
    ];
  const { fill } = mark.paint ?? {};
  return [
    ...(fill ? [x('a:buClr', [look.colour(fill)])] : []),
    x('a:buFont', { typeface: 'Arial' }),
    x('a:buChar', { char: characterFor(mark) }),
  ];
}

/** The character that looks most like a drawn bullet: a dash for a flat one, a dot for a round one, else a square. */
function characterFor({ box, paint }: DrawnMark): string {
  const [width, height] = [widthOf(box), heightOf(box)];
  if (width >= 2 * height) return '–';
  return (paint?.radius ?? 0) * 2 >= width ? '•' : '▪';
}
