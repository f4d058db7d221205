/** What an article says of its framework: what it is called, and which of two axes is the vertical one. */
import { slice, textOf, type Phrase } from '../../text/phrase.ts';
import { contentTokens } from '../../text/words.ts';
import type { Support } from '../outline.ts';
import type { OutlineContext } from '../context.ts';
import { twoAxes, type Pair } from './grid.ts';

/** What an article calls a matrix of two by two: "the four quadrants", "2x2 matrix". */
const MATRIX_NAME =
  /\b(?:the )?(?:four|two-by-two|2\s?[x×]\s?2)\s+(?:\p{L}+\s)?(?:quadrants?|matrix|grid|boxes|cells|framework)\b|[4四](?:个|つの)?象限|2\s?[x×]\s?2\s?(?:矩阵|マトリクス|マトリックス|매트릭스)|4?사분면/iu;

/** True for words that speak of a matrix of two axes. */
export const namesMatrix = (text: string): boolean =>
  MATRIX_NAME.test(text) ||
  /\b(?:quadrants?|2\s?[x×]\s?2|two-by-two|two axes|both axes)\b|象限|矩阵|マトリ(?:クス|ックス)|매트릭스/iu.test(
    text,
  );

/** What the article calls its matrix, cut from the paragraphs before it; the nearest mention wins. */
export function matrixName(before: readonly Support[], context: OutlineContext): Phrase | undefined {
  for (const support of before.toReversed()) {
    if (support.type !== 'point') continue;
    const match = MATRIX_NAME.exec(textOf(support.whole));
    if (match) return slice(support.whole, match.index, match.index + match[0].length, context.source);
  }
  return undefined;
}

const HORIZONTAL = /\b(?:horizontal(?:ly)?|x[- ]axis|columns?)\b|[横橫][轴軸]|가로축/iu;
const VERTICAL = /\b(?:vertical(?:ly)?|y[- ]axis|rows?)\b|[纵縦縱][轴軸]|세로축/iu;

/** Tells from the words around a matrix whether the values that its cells name first lie on the vertical axis. */
export function verticalFirst(
  said: readonly Support[],
  { lang }: OutlineContext,
): (pairs: readonly Pair[]) => boolean {
  const clausesOf = (): string[] =>
    said
      .flatMap((support) =>
        support.type === 'point' ? textOf(support.whole).split(/[,;.，；。、]|\band\b/u) : [],
      )
      .filter((clause) => HORIZONTAL.test(clause) !== VERTICAL.test(clause));
  return (pairs) => {
    const axes = twoAxes(pairs);
    if (!axes) return false;
    const [first, second] = axes.map(
      (ends) => new Set(ends.flatMap((end) => contentTokens(textOf(end), lang))),
    );
    let votes = 0;
    for (const clause of clausesOf()) {
      const tokens = contentTokens(clause, lang);
      const names =
        Number(tokens.some((token) => first?.has(token))) -
        Number(tokens.some((token) => second?.has(token)));
      votes += VERTICAL.test(clause) ? names : -names;
    }
    return votes > 0;
  };
}
