/** Checks that colours and fonts of deck.pptx are those of its theme (O-THEME). */
import { childrenOf, elementsIn } from './tree.ts';
import type { OfficeCheck, OfficeFault } from './input.ts';

/** Share of colours and of fonts that must be the theme's. */
const MIN_THEMED_SHARE = 0.95;

/** Checks O-THEME, over slides, layouts and the master. */
export const theme: OfficeCheck = ({ file, expected: { codeFamily } }) => {
  const drawn = file.parts.filter(({ name }) => name.startsWith('/ppt/slide')).map(({ root }) => root);
  const fills = drawn.flatMap((root) => elementsIn(root, 'a:solidFill'));
  const themed = fills.filter((fill) => childrenOf(fill)[0]?.name === 'a:schemeClr');
  const fonts = drawn
    .flatMap((root) => ['a:latin', 'a:ea', 'a:cs'].flatMap((name) => elementsIn(root, name)))
    .map(({ attributes }) => String(attributes['typeface']))
    .filter((family) => family !== codeFamily);
  const named = fonts.filter((family) => family.startsWith('+'));
  return [
    ...shareFault(themed.length, fills.length, 'colours'),
    ...shareFault(named.length, fonts.length, 'fonts'),
  ];
};

const shareFault = (themed: number, all: number, what: string): OfficeFault[] =>
  all === 0 || themed / all >= MIN_THEMED_SHARE
    ? []
    : [
        {
          rule: 'verify:pptx-theme',
          found: `${all - themed} of ${all} ${what} of deck.pptx that are not the theme's`,
          expected: `${MIN_THEMED_SHARE * 100} % of the theme`,
        },
      ];
