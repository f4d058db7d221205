/** Writes runs of text. */
import type { DrawnStyle, DrawnWords } from '../../print/page/drawn.ts';
import { foreignRuns, hanLang } from '../../text/script.ts';
import type { Sheet } from '../sheet.ts';
import { fillOf } from '../theme/colours.ts';
import { faceOf } from '../theme/fonts.ts';
import { hundredths } from '../units.ts';
import { x, type Element } from '../xml.ts';
import type { StyledRun } from './styled.ts';

/** A run as `a:r`, one for each language in it; `face` is the family that its box has anyway. */
export function runElements(run: StyledRun, face: string, sheet: Sheet): Element[] {
  const { text, style, isStruck, link } = run;
  return languagesIn(text, sheet.look.lang).map(([part, lang]) =>
    x('a:r', [
      x('a:rPr', { lang, ...letterAttributes(style), strike: isStruck ? 'sngStrike' : null, dirty: 0 }, [
        ...runLook(style, face, sheet),
        link === undefined ? null : linkElement(link, sheet),
      ]),
      x('a:t', part),
    ]),
  );
}

/** What stands behind words that lead to another slide, where the style sheet writes nothing. */
const ARROW = '\u00a0›';

/**
 * Runs in which an arrow is the link to another slide, behind the words that are one in the deck.
 *
 * Office programs underline the words of a link whatever their style says.
 */
export function withArrows(runs: readonly StyledRun[]): StyledRun[] {
  return runs.flatMap((run, index): StyledRun[] => {
    const { link, ...words } = run;
    if (!link?.startsWith('#')) return [run];
    if (runs[index + 1]?.link === link) return [words];
    const { text = ARROW, color = run.style.color } = run.style.arrow ?? {};
    return [words, { ...run, text, style: { ...run.style, color, isBold: true } }];
  });
}

/** The attributes of a run that its style tells. */
export const letterAttributes = (style: DrawnStyle) => ({
  sz: hundredths(style.size),
  b: style.isBold ? 1 : 0,
  i: style.isItalic ? 1 : 0,
  u: style.isUnderlined ? 'sng' : null,
  spc: hundredths(style.spacing),
});

/** Colour, ground and family of a run. */
export function runLook(
  style: DrawnStyle & Pick<DrawnWords, 'ground'>,
  face: string,
  { look }: Sheet,
): Element[] {
  const own = style.family === '' ? face : faceOf(style.family, look.fonts);
  return [
    fillOf(style.color, look.colour),
    ...(style.ground ? [x('a:highlight', [look.colour(style.ground)])] : []),
    ...(own === face ? [] : [x('a:latin', { typeface: own })]),
  ];
}

/** A link to a page or to a slide of the deck; nothing for a slide that is not there. */
function linkElement(link: string, sheet: Sheet): Element | undefined {
  const keepsColour = x('a:extLst', [
    x('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, [
      x('ahyp:hlinkClr', {
        'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
        val: 'tx',
      }),
    ]),
  ]);
  if (!link.startsWith('#'))
    return x('a:hlinkClick', { 'r:id': sheet.relate('hyperlink', link, 'external') }, [keepsColour]);
  const slide = sheet.look.slides.get(link.slice(1));
  return slide === undefined
    ? undefined
    : x('a:hlinkClick', { 'r:id': sheet.relate('slide', slide), action: 'ppaction://hlinksldjump' }, [
        keepsColour,
      ]);
}

/** A text in parts of one language each, as far as its script tells. */
function languagesIn(text: string, lang: string): [text: string, lang: string][] {
  const parts: [string, string][] = [];
  let at = 0;
  for (const { start, end, lang: foreign } of foreignRuns(text, lang, hanLang(text))) {
    if (start > at) parts.push([text.slice(at, start), lang]);
    parts.push([text.slice(start, end), regional(foreign)]);
    at = end;
  }
  if (at < text.length) parts.push([text.slice(at), lang]);
  return parts;
}

/** A language with its likeliest region, as office programs name languages: `en` → `en-US`. */
export function regional(lang: string): string {
  try {
    const { language, region } = new Intl.Locale(lang).maximize();
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return 'en-US';
  }
}
