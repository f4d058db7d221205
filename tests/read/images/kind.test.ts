import { expect, it } from 'vitest';
import { kindOf } from '../../../src/read/images/kind.ts';
import { png, svg } from './pictures.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const fault = (given: Uint8Array): string => {
  const kind = kindOf(given);
  return 'fault' in kind ? kind.fault : `${kind.type} ${kind.width}x${kind.height}`;
};

it('tells a picture by its first bytes, whatever its file is called', () => {
  expect(fault(png(640, 480))).toBe('image/png 640x480');
  expect(fault(bytes('GIF89a\x80\x02\xe0\x01'))).toBe('image/gif 640x480');
  expect(fault(bytes('\xff\xd8\xff\xe0\0\x04\0\0\xff\xc0\0\x11\x08\x01\xe0\x02\x80\x03'))).toBe(
    'image/jpeg 640x480',
  );
  expect(fault(bytes(svg()))).toBe('image/svg+xml 600x300');
  expect(fault(bytes(`<?xml version="1.0"?>\n<!-- by hand -->\n${svg('', 'viewBox="0 0 90 60"')}`))).toBe(
    'image/svg+xml 90x60',
  );
});

it.each([
  ['text', bytes('a picture')],
  ['an empty file', bytes('')],
  ['a web page', bytes('<!doctype html><svg width="9" height="9"></svg>')],
  ['a bitmap', bytes('BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x02\0\0\0\x02\0\0\0')],
  ['a document', bytes('%PDF-1.7')],
])('finds no picture in %s', (_, given) => {
  expect(fault(given)).toBe('no picture');
});

it('takes the size from the header: too many px are refused before anything is decoded', () => {
  expect(fault(png(8000, 5000, false))).toBe('image/png 8000x5000');
  expect(fault(png(8001, 10, false))).toBe('8001 x 10 px');
  expect(fault(png(7000, 7000, false))).toBe('7000 x 7000 px');
  expect(fault(png(0, 10, false))).toBe('picture without a size');
  expect(fault(png(640, 480).subarray(0, 12))).toBe('picture without a size');
});

it.each([
  '<script>1</script>',
  '<svg:script>1</svg:script>',
  '<foreignObject/>',
  '<g onload="x()"/>',
  '<image href="https://example.com/a.png"/>',
  '<use xlink:href="other.svg#a"/>',
  '<image href="&#104;ttps://example.com/a.png"/>',
  '<style>@import "a.css"</style>',
  '<rect style="fill:url(https://example.com/a)"/>',
  '<rect style="fill:&#117;rl(https://example.com/a)"/>',
  '<rect style="fill:\\75 rl(https://example.com/a)"/>',
  '<style>@imp<!-- -->ort "a.css"</style>',
  '<style>@imp<![CDATA[ort "a.css"]]></style>',
  '<style>&#64;import "a.css"</style>',
  '<rect style="fill:image-set(\'https://example.com/a\' 1x)"/>',
  '<set attributeName="href" to="https://example.com/a"/>',
  '<animate attributeName="xlink:href" values="https://example.com/a"/>',
  '<g xml:base="https://example.com/"><use href="#a"/></g>',
  '<h:video xmlns:h="http://www.w3.org/1999/xhtml" poster="https://example.com/a"/>',
])('refuses an SVG with %s', (inside) => {
  expect(fault(bytes(svg(inside)))).toMatch(/^SVG with/);
});

it('refuses an SVG with a document type, and one that hides its words in UTF-16', () => {
  expect(fault(bytes(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg()}`))).toMatch(/^SVG with/);
  expect(fault(Buffer.from(`\ufeff${svg('<script>1</script>')}`, 'utf16le'))).toBe('no picture');
});

it('refuses an SVG in an encoding that can shift its words', () => {
  const [head, rest] = [
    '<?xml version="1.0" encoding="iso-2022-jp"?>',
    svg('<scr\u001b(Bipt>1</scr\u001b(Bipt>'),
  ];
  expect(fault(bytes(head + svg()))).toMatch(/^SVG with/);
  expect(fault(bytes(rest))).toBe('SVG with `control character`');
  for (const name of ['UTF-8', 'iso-8859-1'])
    expect(fault(bytes(`<?xml version="1.0" encoding="${name}"?>${svg()}`))).toBe('image/svg+xml 600x300');
});

it('takes an SVG that refers to itself', () => {
  const inside = '<linearGradient id="a"/><rect fill="url(#a)"/><use href="#b"/>';
  expect(fault(bytes(svg(inside)))).toBe('image/svg+xml 600x300');
});

it('comes to an end with what is cut anywhere or has any byte changed', () => {
  for (const whole of [png(64, 64), bytes(`\0\0\0\x1cftypavif${'\0'.repeat(80)}`), bytes(svg('<g/>'))]) {
    for (let at = 0; at < Math.min(whole.length, 120); at++) {
      kindOf(whole.subarray(0, at));
      for (const value of [0, 1, 127, 255]) {
        const changed = Uint8Array.from(whole);
        changed[at] = value;
        kindOf(changed);
      }
    }
  }
});
