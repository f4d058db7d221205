/** Writes paragraphs with their distances, bullets and tabs. */
import type { Box } from '../../compose/inspection.ts';
import type { DrawnLines, DrawnMark } from '../../print/page/drawn.ts';
import type { Sheet } from '../sheet.ts';
import { emu, heightOf, hundredths, widthOf } from '../units.ts';
import { x, type Element } from '../xml.ts';
import { isPushed, type Leaf } from './leaf.ts';
import { letterAttributes, runElements, runLook, withArrows } from './run.ts';
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
  readonly isFirst: boolean;
}

/** The paragraphs of some leaves; one without words where there are none, since a shape has one at least. */
export function paragraphsOf(leaves: readonly Leaf[], frame: ParagraphFrame, sheet: Sheet): Element[] {
  const all = leaves.flatMap(partsOf);
  let bottom: number | undefined;
  const elements = all.map((paragraph) => {
    const { lines } = paragraph;
    const before = lines && bottom !== undefined ? Math.max(0, raisedTop(lines) - bottom) : 0;
    bottom = lines ? raisedTop(lines) + heightOf(lines.box) : bottom;
    return paragraphElement(paragraph, before, frame, sheet);
  });
  return elements.length > 0 ? elements : [x('a:p', [x('a:endParaRPr', { lang: sheet.look.lang })])];
}

/**
 * Where lines begin for an office program, which puts all room between lines above them; a browser puts half below.
 *
 * Lines of 40 px with letters of a font that takes 34 px begin 3 px higher.
 */
export const raisedTop = (lines: DrawnLines): number => lines.box.top - halfLeading(lines);

/** Half of what a line is higher than its font. */
export const halfLeading = ({ lineHeight, fontHeight, words }: DrawnLines): number =>
  Math.max(0, (lineHeight - fontHeight * (words[0]?.size ?? lineHeight)) / 2);

/** A leaf as paragraphs: one for each of its parts, and for each line of code. */
function partsOf(leaf: Leaf): Paragraph[] {
  const runs = styled(runsOf(leaf.content), leaf.drawn);
  const parts = leaf.drawn?.parts ?? [];
  const [first] = parts;
  if (leaf.part !== undefined) {
    const lines = parts[leaf.part];
    return [
      {
        leaf,
        runs: trimmed(runs.filter(({ part }) => part === leaf.part)),
        ...(lines && { lines }),
        isFirst: true,
      },
    ];
  }
  const of = (part: number): StyledRun[] => trimmed(runs.filter((run) => run.part === part));
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
  const { leaf, runs } = paragraph;
  const { face } = frame;
  const style = runs[0]?.style ?? plainStyle(leaf.drawn);
  return x('a:p', [
    paragraphProperties(paragraph, before, frame, sheet),
    ...withArrows(runs).flatMap((run) => runElements(run, face, sheet)),
    x(
      'a:endParaRPr',
      { lang: sheet.look.lang, ...letterAttributes(style), dirty: 0 },
      runLook(style, face, sheet),
    ),
  ]);
}

function paragraphProperties(
  { leaf, lines, isFirst }: Paragraph,
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
    ],
  );
}

/** Distance of lines as a share of the font's own, in thousandths of a percent. */
const spacingOf = ({ lineHeight, fontHeight, words }: DrawnLines): number =>
  Math.round((lineHeight / (fontHeight * (words[0]?.size ?? lineHeight))) * 100_000);

/** What stands at the far end of a row is pushed there. */
function alignOf(leaf: Leaf, lines: DrawnLines | undefined, isRightToLeft: boolean): 'l' | 'r' | 'ctr' {
  if (lines?.align === 'center') return 'ctr';
  const isAtEnd = lines?.align === 'end' || isPushed(leaf, isRightToLeft);
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
    ...sizeFor(mark),
    x('a:buFont', { typeface: 'Arial' }),
    x('a:buChar', { char: characterFor(mark) }),
  ];
}

/** Width of a dot for 1 px of its type. */
const DOT_WIDTH = 0.37;

/** The size of a round bullet as a share of its text; others are as large as their characters. */
function sizeFor(mark: DrawnMark): Element[] {
  if (characterFor(mark) !== '•') return [];
  const share = widthOf(mark.box) / (DOT_WIDTH * mark.style.size);
  return [x('a:buSzPct', { val: Math.round(Math.min(4, Math.max(0.25, share)) * 100_000) })];
}

/** The character that looks most like a drawn bullet: a dash for a flat one, a dot for a round one, else a square. */
function characterFor({ box, paint }: DrawnMark): string {
  const [width, height] = [widthOf(box), heightOf(box)];
  if (width >= 2 * height) return '–';
  return (paint?.radius ?? 0) * 2 >= width ? '•' : '▪';
}
