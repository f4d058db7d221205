import { describe, expect, it } from 'vitest';
import { unsafeSvg } from '../../../src/read/images/svg.ts';
import { unsafeInData } from '../../../src/template/assets.ts';
import { svg } from './pictures.ts';

const bytes = (text: string): Buffer => Buffer.from(text);
const faultOf = (inside: string): string | undefined => unsafeSvg(bytes(svg(inside)));

describe('unsafeSvg', () => {
  it.each([
    // What runs.
    ['<script>1</script>', '<script'],
    ['<script href="#a"/>', '<script'],
    ['<g onload="x()"/>', 'onload'],
    ['<g ONLOAD="x()"/>', 'onload'],
    ['<g\tonclick = "x()"/>', 'onclick'],
    ['<g on&#108;oad="x()"/>', 'on&#108;oad'],
    ['<a href="javascript:x()"><text>a</text></a>', 'href="javascript:x()"'],
    ['<a xlink:href="&#106;avascript:x()"><text>a</text></a>', 'xlink:href="javascript:x()"'],
    ['<a><set attributeName="href" to="javascript:x()"/></a>', 'attributeName="href"'],
    ['<a><animate attributeName=" xlink:href " values="javascript:x()"/></a>', 'attributeName="xlink:href"'],
    ['<set attributeName="onload" to="x()"/>', 'attributeName="onload"'],
    ['<set attributeName="style" to="a"/>', 'attributeName="style"'],
    ['<handler type="text/javascript">x()</handler>', '<handler'],
    ['<discard/>', '<discard'],
    // Pages in it.
    ['<foreignObject><p>a</p></foreignObject>', '<foreignobject'],
    ['<iframe src="a.html"/>', '<iframe'],
    ['<video/>', '<video'],
    ['<body onload="x()"/>', '<body'],
    ['<g xmlns="http://www.w3.org/1999/xhtml"><style/></g>', 'xmlns="http://www.w3.org/1999/xhtml"'],
    // Namespaces under other names.
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg">1</svg:script>', '<svg:script'],
    ['<a:script xmlns:a="http://www.w3.org/2000/svg">1</a:script>', 'xmlns:a="http://www.w3.org/2000/svg"'],
    [
      '<a:script xmlns:a="http://www.w3.org/2000/&#115;vg">1</a:script>',
      'xmlns:a="http://www.w3.org/2000/svg"',
    ],
    ['<é:script xmlns:é="http://www.w3.org/2000/svg">1</é:script>', '<é:script'],
    ['<_:script xmlns:_="http://www.w3.org/2000/svg">1</_:script>', '<_:script'],
    [
      '<g xmlns:a="http://www.serif.com/"><g xmlns:a="http://www.w3.org/1999/xlink"><use a:href="b.svg#c"/></g></g>',
      'xmlns:a="http://www.w3.org/1999/xlink"',
    ],
    ['<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="a"/>', 'xmlns:h="http://www.w3.org/1999/xhtml"'],
    // Other places.
    ['<image href="https://x.test/a.png"/>', 'href="https://x.test/a.png"'],
    ['<image href="//x.test/a.png"/>', 'href="//x.test/a.png"'],
    ['<image href="a.png"/>', 'href="a.png"'],
    ['<image href="data:image/svg+xml,a"/>', 'href="data:image/svg+xml,a"'],
    ['<image href="data:text/html,a"/>', 'href="data:text/html,a"'],
    ['<feImage href="a.png"/>', 'href="a.png"'],
    ['<use href="other.svg#a"/>', 'href="other.svg#a"'],
    ['<textPath href="a.svg#b"/>', 'href="a.svg#b"'],
    ['<g xml:base="https://x.test/"/>', 'xml:base'],
    ['<g src="a"/>', 'src'],
    ['<font-face-uri href="a"/>', '<font-face-uri'],
    // Style sheets.
    ['<style>@import "a.css";</style>', '@import "a.css";'],
    ['<style>@&#105;mport "a.css";</style>', '@import "a.css";'],
    ['<style>@imp<!-- x -->ort "a.css";</style>', '@import "a.css";'],
    ['<style>@imp<![CDATA[ort "a.css";]]></style>', '@import "a.css";'],
    ['<style>@imp<g/>ort "a.css";</style>', '<g in <style>'],
    ['<style><![CDATA[a{fill:u\\72l(https://x.test/a)}]]></style>', 'u\\72l(https://x.test/a)'],
    ['<style>a{b:"/*\n;fill:url(https://x.test/a)}</style>', 'url(https://x.test/a)'],
    ['<style>a{fill:url(https://x.test/a)', 'url(https://x.test/a)'],
    ['<style>a{b:src("a")}</style>', 'src('],
    ['<rect style="fill:url(https://x.test/a)"/>', 'url(https://x.test/a)'],
    ['<rect style="fill:url(&quot;https://x.test/a&quot;)"/>', 'url("https://x.test/a")'],
    ['<rect fill="url(https://x.test/a) red"/>', 'url(https://x.test/a)'],
    ['<rect filter="\\75rl(a.svg#b)"/>', '\\75rl(a.svg#b)'],
    ['<rect cursor="image-set(\'a\' 1x)"/>', 'image-set('],
    ['<animate attributeName="fill" to="url(https://x.test/a)"/>', 'url(https://x.test/a)'],
    // What XML has and the tokenizer of HTML has not.
    ['<?xml-stylesheet href="a.css"?>', '<?xml-stylesheet'],
    ['<?xml-stylesheet <!-- ?>-->', '<?xml-stylesheet'],
    ['<!ENTITY a "b">', '<!ENTITY'],
    ['<text>&a;</text>', '&a'],
    ['<text>&nbsp;</text>', '&nbsp'],
    ['<title><style><!--</style>--><g onload="x()"/></style></title>', '<g in <style>'],
    ['<desc><textarea><g onload="x()"/></textarea></desc>', '<textarea'],
    ['<![CDATA[ <!-- ]]><é:script/><!-- -->', '<é:script/'],
    ['<!--><script>1</script>-->', '<script'],
  ])('%s: %s', (inside, fault) => expect(faultOf(inside)).toBe(fault));

  it.each([
    '<!DOCTYPE svg>',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    '<!DOCTYPE svg [<!ENTITY a "b">]>',
    '<?xml version="1.0"?><?xml-stylesheet href="a.css"?>',
    '<?xml version="1.0" encoding="utf-7"?>',
    "<?xml version='1.0' encoding = 'shift_jis' ?>",
    '\n<?xml version="1.0" encoding="shift_jis"?>',
  ])('refuses what begins with %s', (head) =>
    expect(unsafeSvg(bytes(head + svg()))).toMatch(/^(?:<[!?]|encoding)/),
  );

  it.each(['', '<?xml version="1.0"?>\n', '\ufeff<?xml version="1.0" encoding="UTF-8" standalone="no"?>'])(
    'takes what begins with "%s"',
    (head) => expect(unsafeSvg(bytes(head + svg()))).toBeUndefined(),
  );

  it('refuses UTF-16, whatever the bytes say', () => {
    for (const text of [svg(), svg('<script>1</script>')]) {
      expect(unsafeSvg(Buffer.from(text, 'utf16le'))).toBe('control character');
      expect(unsafeSvg(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toBe('control character');
    }
  });

  it.each([
    '<linearGradient id="a"><stop offset="1" stop-color="#fff"/></linearGradient><rect fill="url(#a)" transform="rotate(1)"/>',
    '<use href="#a"/><use xlink:href=" #a" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    '<image href="data:image/png;base64,iVBORw0KGgo="/><image href="data:image/jpeg;base64,/9j/4A=="/>',
    '<style>.a > b { fill: url(#a); mask: url("data:image/png;base64,AA==") }</style><style/>',
    '<style><![CDATA[ a > b { width: calc(1 < 2) } ]]></style>',
    '<text xml:space="preserve" style="font:12px a">a &lt; b &amp; c &#169; &#xA9;</text>',
    '<!-- Made by A & B <b@c.test> --><g aria-label="a (b)" data-name="c"/>',
    '<circle r="1"><animate attributeName="r" values="1;2" dur="1s" repeatCount="indefinite"/></circle>',
    '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" pagecolor="#fff" showgrid="false"/>',
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:li rdf:about=""/></rdf:RDF></metadata>',
    '<g xmlns:svg="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:label="a"/>',
    '<filter id="a"><feGaussianBlur stdDeviation="1"/><feComposite in2="b" k1="1"/></filter>',
    '<clipPath id="a"><path d="M0 0h1v1z"/></clipPath><symbol viewBox="0 0 1 1"/>',
    '<a href="#b" target="_self"><text text-anchor="middle">b</text></a>',
  ])('takes %s', (inside) => expect(faultOf(inside)).toBeUndefined());

  it('quotes no more of a fault than a message has room for', () => {
    expect(faultOf(`<image href="https://x.test/${'a'.repeat(400)}"/>`)).toHaveLength(60);
  });

  it('looks at both ends of a long run of letters', () => {
    const long = 'A'.repeat(600);
    expect(faultOf(`<image href="data:image/png;base64,${long}"/>`)).toBeUndefined();
    expect(faultOf(`<image href="data:text/html;base64,${long}"/>`)).toMatch(/^href=/);
    expect(faultOf(`<rect style="a:${long} url(b)"/>`)).toBe('url(b)');
    expect(faultOf(`<${long} onload="x()"/>`)).toMatch(/^<a{32}$/);
  });

  it.each(['<!--', '<![CDATA[', '<g>', '<', '&', '"', '<style>a{}</style>', '<g a="'])(
    'comes to an end with 100,000 of %s',
    (mark) => {
      faultOf(`${mark.repeat(100_000)}`);
      expect(faultOf(`<script/>${mark.repeat(100_000)}`)).toBeDefined();
    },
  );
});

describe('unsafeInData', () => {
  const script = svg('<script>1</script>');
  const base64 = bytes(script).toString('base64');

  it.each([
    ['as it is written', `data:image/svg+xml,${script}`],
    ['with capitals', `DATA:IMAGE/SVG+XML,${script}`],
    ['in percent signs', `data:image/svg+xml,${encodeURIComponent(script)}`],
    ['in base64', `data:image/svg+xml;base64,${base64}`],
    ['in base64 with percent signs', `data:image/svg+xml;base64,${base64.replaceAll('P', '%50')}`],
    ['with a line end in its type', `data:image/sv\ng+xml,${script}`],
    ['with a tab in the name of an element', `data:image/svg+xml,${script.replace('<scr', '<scr\t')}`],
  ])('sees a script %s', (_, address) => expect(unsafeInData(address)).toBe('<script'));

  it.each(['utf-16', 'shift_jis', 'utf-7', '"iso-2022-jp"'])('refuses letters in %s', (name) => {
    expect(unsafeInData(`data:image/svg+xml;charset=${name},${svg()}`)).toMatch(/^encoding=/);
  });

  it('takes pictures, and leaves other types alone', () => {
    expect(unsafeInData(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg())}`)).toBeUndefined();
    expect(unsafeInData(`data:image/svg+xml;base64,${bytes(svg()).toString('base64')}`)).toBeUndefined();
    expect(unsafeInData('data:image/png;base64,AA==')).toBeUndefined();
    expect(unsafeInData('data:image/svg+xml,%zz')).toBe('percent sign');
  });
});
