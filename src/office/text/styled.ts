/** Gives the words of a paragraph the styles in which the browser drew them. */
import type { DrawnBlock, DrawnStyle, DrawnWords } from '../../print/page/drawn.ts';
import type { MarkedRun } from './runs.ts';

/** Words of one style and one link, in a part of their paragraph. */
export interface StyledRun {
  readonly text: string;
  readonly style: DrawnStyle & Pick<DrawnWords, 'ground' | 'arrow'>;
  readonly isStruck: boolean;
  readonly link?: string;
  /** Index of the part of the paragraph that they were drawn in. */
  readonly part: number;
}

/** A style for words that the browser has not drawn as they are written. */
export const plainStyle = (block: DrawnBlock | undefined): DrawnStyle =>
  block?.parts[0]?.words[0] ?? {
    size: 24,
    color: [0, 0, 0, 1],
    isBold: false,
    isItalic: false,
    isUnderlined: false,
    spacing: 0,
    family: '',
  };

/**
 * Runs with styles, divided where the style changes.
 *
 * Written and drawn words are compared without spaces, since a browser joins these. Where they differ, as those of a
 * formula do, all runs have the style of the first drawn words, with the marks of the article.
 */
export function styled(runs: readonly MarkedRun[], block: DrawnBlock | undefined): StyledRun[] {
  const drawn = (block?.parts ?? []).flatMap(({ words }, part) => words.map((style) => ({ style, part })));
  const styles = drawn.flatMap((entry) => letters(entry.style.text).map(() => entry));
  const written = letters(runs.map(({ text }) => text).join(''));
  const isSame = written.join('') === drawn.flatMap(({ style }) => letters(style.text)).join('');
  if (!isSame || styles.length === 0) return runs.map((run) => plainRun(run, block));
  let at = 0;
  return runs.flatMap((run): StyledRun[] => {
    const pieces: { text: string; entry: (typeof styles)[number] | undefined }[] = [];
    for (const letter of run.text) {
      const entry = styles[Math.min(at, styles.length - 1)];
      const isSpace = /\s/u.test(letter);
      const last = pieces.at(-1);
      if (last && (isSpace || last.entry === entry)) last.text += letter;
      else pieces.push({ text: letter, entry });
      if (!isSpace) at += 1;
    }
    return pieces.map(({ text, entry }) => ({
      text,
      style: entry?.style ?? plainStyle(block),
      part: entry?.part ?? 0,
      isStruck: run.isStruck,
      ...(run.link !== undefined && { link: run.link }),
    }));
  });
}

const letters = (text: string): string[] => Array.from(text.replaceAll(/\s+/gu, ''));

/** Words that stand for a formula have the family of the text around it. */
const withoutFormulaFont = (style: DrawnStyle): DrawnStyle =>
  style.family.startsWith('KaTeX_') ? { ...style, family: '' } : style;

function plainRun(
  { text, isStrong, isEmphasised, isStruck, link }: MarkedRun,
  block: DrawnBlock | undefined,
): StyledRun {
  const base = withoutFormulaFont(plainStyle(block));
  const style = { ...base, isBold: base.isBold || isStrong, isItalic: base.isItalic || isEmphasised };
  return { text, style, part: 0, isStruck, ...(link !== undefined && { link }) };
}
