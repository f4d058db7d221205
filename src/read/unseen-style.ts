/** Whether a `style` attribute keeps what it stands on from being seen. */
import { colourOf } from '../colour/colour.ts';
import { declarationsOf, type Declaration } from './css/declarations.ts';

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
  const declarations = declarationsOf(style)
    .filter(({ depth }) => depth === 0)
    .map(plain);
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
  const colour = colourOf(ink ?? '');
  return colour !== undefined && colour === colourOf(ground ?? '');
}

/** A declaration in one form, in small letters: ` Display : no\6e e !important` → `display:none`. */
function plain({ name, value }: Declaration): string {
  const words = value.map(({ kind, text, value: meant }) =>
    kind === 'whitespace-token' ? ' ' : kind === 'ident-token' ? meant : text,
  );
  return `${name}:${words.join('').replace(/ ?! ?important$/i, '')}`.toLowerCase();
}
