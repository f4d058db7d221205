/** Checks that all that is no text in deck.pptx says what it shows (O-ALT). */
import type { OfficeCheck } from './input.ts';
import { childOf, elementsIn } from './tree.ts';

/** What needs an alternative text: the element, and the one in it that has the name. */
const KINDS = [
  ['p:pic', 'p:nvPicPr'],
  ['p:graphicFrame', 'p:nvGraphicFramePr'],
  ['p:grpSp', 'p:nvGrpSpPr'],
] as const;

/** Checks O-ALT. */
export const alternatives: OfficeCheck = ({ slides }) =>
  slides.flatMap((slide, index) =>
    KINDS.flatMap(([kind, about]) =>
      elementsIn(slide.root, kind).map((element) => childOf(element, about)),
    ).flatMap((element) => {
      const named = childOf(element, 'p:cNvPr');
      const isSaid = named?.attributes['descr'] || (named && elementsIn(named, 'adec:decorative').length > 0);
      if (isSaid) return [];
      return [
        {
          rule: 'verify:pptx-alt' as const,
          found: `\`${named?.attributes['name'] ?? ''}\` on slide ${index + 1} of deck.pptx without a description`,
          expected: 'alternative text',
        },
      ];
    }),
  );
