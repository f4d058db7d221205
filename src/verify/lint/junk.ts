/** Nothing on a slide is what a web page adds around an article, nor cut off by dots (C-JUNK). */
import { announces, isSocial } from '../../read/copy/furniture.ts';
import { traitsOf } from '../../compose/layout/traits.ts';
import { isPlaced, linesOf } from '../../compose/runs.ts';
import type { LintCheck } from './input.ts';

/** Kinds of furniture that are no words of an article; others, such as `Tools`, may well be a heading. */
const FURNITURE: ReadonlySet<string> = new Set(['related', 'share', 'advertisement', 'comments']);

/** What a page cuts off ends with dots, and says nothing of what came after them. */
const CUT = /[\p{L}\p{N}]\s?(?:\.{3,}|…)["”’」』)]*$/u;

/** Checks C-JUNK: lines of the article only, for what a pack writes is the pack's. */
export const junk: LintCheck = ({ deck }) =>
  deck.slides.flatMap((slide) => {
    if (traitsOf(slide.layout).isReferences) return [];
    return linesOf(slide).flatMap((line) => {
      if (!line.some((run) => isPlaced(run) && !run.code)) return [];
      const text = line
        .map(({ value }) => value)
        .join('')
        .trim();
      const reason = announces(text);
      const odd = (reason !== undefined && FURNITURE.has(reason)) || isSocial(text);
      if (!odd && !CUT.test(text)) return [];
      return [
        {
          rule: 'verify:junk' as const,
          slide,
          found: `${odd ? 'furniture of a web page' : 'words that are cut off'} (\`${text.slice(0, 60)}\`)`,
          expected: 'sentences of the article',
          advice: 'Put these lines of the article between `:::drop` and `:::`.',
        },
      ];
    });
  });
