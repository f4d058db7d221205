/** Writes the theme: colours and fonts of the pack, plain fills and lines. */
import { x, type Element } from '../xml.ts';
import type { ThemeFonts } from './fonts.ts';
import { places, type Scheme } from './scheme.ts';

/** The theme of a master. */
export function themeElement(name: string, scheme: Scheme, fonts: ThemeFonts): Element {
  return x('a:theme', { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name }, [
    x('a:themeElements', [
      x(
        'a:clrScheme',
        { name },
        places.map((place) =>
          x(`a:${place}`, [x('a:srgbClr', { val: scheme.colours[place].slice(1).toUpperCase() })]),
        ),
      ),
      x('a:fontScheme', { name }, [
        fontElement('a:majorFont', fonts.major, fonts.eastAsian),
        fontElement('a:minorFont', fonts.minor, fonts.eastAsian),
      ]),
      formatElement(name),
    ]),
  ]);
}

const fontElement = (name: string, latin: string, eastAsian: string): Element =>
  x(name, [
    x('a:latin', { typeface: latin }),
    x('a:ea', { typeface: eastAsian }),
    x('a:cs', { typeface: latin }),
  ]);

const fill = (): Element => x('a:solidFill', [x('a:schemeClr', { val: 'phClr' })]);

/** Three fills, lines and effects, which a theme must have: no shadow and no gradient. */
const formatElement = (name: string): Element =>
  x('a:fmtScheme', { name }, [
    x('a:fillStyleLst', [fill(), fill(), fill()]),
    x(
      'a:lnStyleLst',
      [6350, 12700, 19050].map((w) => x('a:ln', { w }, [fill(), x('a:prstDash', { val: 'solid' })])),
    ),
    x(
      'a:effectStyleLst',
      [1, 2, 3].map(() => x('a:effectStyle', [x('a:effectLst')])),
    ),
    x('a:bgFillStyleLst', [fill(), fill(), fill()]),
  ]);
