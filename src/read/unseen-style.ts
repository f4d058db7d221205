/** Whether a `style` attribute keeps what it stands on from being seen. */

/** A length of nothing, or of so little that no letter can be read: below two px, or a tenth of the letters around it. */
const TINY = String.raw`(?:(?:0+(?:\.0*)?|\.0+)(?:[a-z]+|%)?|(?:0*1(?:\.\d+)?|0*\.\d+)(?:px|pt)|0*\.0\d*(?:em|rem))`;

/** Declarations that alone hide what they stand on. */
const HIDING = [
  'display:none',
  'visibility:(?:hidden|collapse)',
  String.raw`opacity:0*(?:\.0\d*)?`,
  `font-size:${TINY}`,
  `font:(?:[a-z]+ )*${TINY}(?: ?/[^ ]*)? .*`,
  String.raw`text-indent:-\d{3,}(?:\.\d*)?(?:px|pt|em|rem|%|vw)`,
  String.raw`transform:scale\(0*(?:\.0+)?\)`,
  String.raw`clip:rect\((?:[01](?:px)?[ ,]*){4}\)`,
  String.raw`clip-path:inset\((?:50|100)%.*\)`,
].join('|');
const HIDING_DECLARATION = new RegExp(`^(?:${HIDING})$`);

const OFF = /^(?:left|top|right|bottom|margin-left|margin-top):-\d{3,}(?:\.\d*)?(?:px|pt|em|rem|%|vw|vh)$/;

/** True where nobody who looks at the page sees the words in it: none drawn, drawn elsewhere, or in the colour of their ground. */
export function hidesWords(style: string): boolean {
  const declarations = plain(style)
    .split(';')
    .map((text) => text.replace(/!important$/, '').trim());
  if (declarations.some((declaration) => HIDING_DECLARATION.test(declaration))) return true;
  const placed = declarations.some((declaration) => /^position:(?:absolute|fixed)$/.test(declaration));
  if (placed && declarations.some((declaration) => OFF.test(declaration))) return true;
  const small = (side: string): boolean =>
    declarations.some((declaration) => new RegExp(`^${side}:[01](?:px)?$`).test(declaration));
  if (small('width') && small('height') && declarations.includes('overflow:hidden')) return true;
  const valueOf = (name: RegExp): string | undefined =>
    declarations.findLast((declaration) => name.test(declaration))?.replace(name, '');
  const [ink, ground] = [valueOf(/^color:/), valueOf(/^background(?:-color)?:/)];
  // Letters without a colour of their own may show the picture behind them.
  if (ink === 'transparent')
    return !declarations.some((declaration) => declaration.endsWith('background-clip:text'));
  return ink !== undefined && ground !== undefined && colour(ink) === colour(ground);
}

/** In small letters, escapes decoded, without comments and blanks around colons and semicolons. */
const plain = (style: string): string =>
  style
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\\([\da-f]{1,6})\s?|\\(.)/gi, (_, hex: string | undefined, char = '') =>
      hex === undefined
        ? (char as string)
        : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
    )
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([:;!]) ?/g, '$1')
    .trim();

const NAMED_COLOURS: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' };

/** A colour in the form that the others have, where its name or its three figures tell it. */
const colour = (value: string): string =>
  NAMED_COLOURS[value] ?? value.replace(/^#([\da-f])([\da-f])([\da-f])$/, '#$1$1$2$2$3$3');
