/** Checks that deck.pptx has all words of the deck, line by line (O-TEXT). */
import { visible } from '../../text/visible.ts';
import { tokens } from '../../text/words.ts';
import type { OfficeCheck } from './input.ts';
import { elementsIn, textIn } from './tree.ts';

/** Checks O-TEXT. Alternative texts count: the TeX of a formula is one. */
export const words: OfficeCheck = ({ slides, expected }) =>
  expected.slides.flatMap((lines, index) => {
    const slide = slides[index];
    if (!slide) return [];
    const alternatives = elementsIn(slide.root, 'p:cNvPr').map(({ attributes }) => attributes['descr'] ?? '');
    const found = ` ${tokensOf([textIn(slide.root), ...alternatives].join('\n')).join(' ')} `;
    return lines.flatMap((line) => {
      const wanted = tokensOf(line);
      if (wanted.length === 0 || found.includes(` ${wanted.join(' ')} `)) return [];
      return [
        {
          rule: 'verify:pptx-words' as const,
          found: `slide ${index + 1} of deck.pptx without \`${line.slice(0, 60)}\``,
          expected: 'the words of the slide in their order',
        },
      ];
    });
  });

const tokensOf = (text: string): string[] => tokens(visible(text));
