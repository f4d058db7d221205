/** Articles and a pack that try by every way known to be drawn with something from elsewhere. */
import { docxOf, par, run } from '../read/docx/make.ts';

/** HTML of a page's head that calls an address. */
export const head = (to: string): string => `
<base href="http://${to}/base/">
<meta http-equiv="refresh" content="3;url=http://${to}/refresh">
<meta http-equiv="Link" content="<http://${to}/link>; rel=preload">
${[
  'stylesheet',
  'preload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
  'prerender',
  'modulepreload',
  'icon',
  'manifest',
  'apple-touch-icon',
  'import',
  'search',
  'alternate',
  'pingback',
  'compression-dictionary',
]
  .map((rel) => `<link rel="${rel}" as="image" href="http://${to}/rel-${rel}">`)
  .join('\n')}
<script src="http://${to}/script"></script>
<script type="speculationrules">{"prefetch":[{"source":"list","urls":["http://${to}/speculation"]}]}</script>
<style>@import "http://${to}/import"; @font-face { font-family: f; src: url(http://${to}/font) } body { font-family: f; background: url(http://${to}/css), image-set("http://${to}/set" 1x) }</style>`;

/** HTML of a page's body that calls an address, each thing in a paragraph of its own. */
export const body = (to: string): string =>
  [
    `<img src="http://${to}/img" srcset="http://${to}/srcset 2x" alt="A picture of the harbour at night" onerror="fetch('http://${to}/onerror')">`,
    `<img src="//${to}/scheme-less" alt="Another picture of the same harbour">`,
    `<img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><image href="http://${to}/in-svg"/></svg>`)}" alt="A drawing">`,
    `<picture><source srcset="http://${to}/source"><img src="http://${to}/picture" loading="eager" alt="x"></picture>`,
    `<iframe src="http://${to}/iframe"></iframe><iframe srcdoc="<img src=http://${to}/srcdoc>"></iframe>`,
    `<object data="http://${to}/object"></object><embed src="http://${to}/embed"><applet code="http://${to}/applet"></applet>`,
    `<video src="http://${to}/video" poster="http://${to}/poster" autoplay></video><audio src="http://${to}/audio" autoplay><track src="http://${to}/track" default></audio>`,
    `<svg><image href="http://${to}/svg-image"/><use xlink:href="http://${to}/svg-use#a"/><feImage href="http://${to}/svg-fe"/><foreignObject><img src="http://${to}/foreign"></foreignObject></svg>`,
    `<math href="http://${to}/math"><mi xlink:href="http://${to}/mi">x</mi></math>`,
    `<form action="http://${to}/form"><input type="image" src="http://${to}/input" autofocus><button formaction="http://${to}/formaction">Send</button></form>`,
    `<a href="http://${to}/a" ping="http://${to}/ping">A link to the harbour</a>`,
    `<table background="http://${to}/table"><tr><td background="http://${to}/td">Cell of one table</td><td>Cell two</td></tr></table>`,
    `<p style="background:url(http://${to}/style);list-style:url(http://${to}/list);cursor:url(http://${to}/cursor),auto">A paragraph with a style</p>`,
    `<blockquote cite="http://${to}/cite">A quotation with its source in it.</blockquote>`,
    `<script>new WebSocket('ws://${to}/ws'); fetch('http://${to}/fetch'); new Image().src = 'http://${to}/image'; navigator.sendBeacon('http://${to}/beacon'); new EventSource('http://${to}/events')</script>`,
    `<script type="module">import 'http://${to}/module'</script>`,
    `<script type="application/ld+json">{"@type":"Article","image":"http://${to}/ld","headline":"Calling"}</script>`,
    `<frameset><frame src="http://${to}/frame"></frameset><portal src="http://${to}/portal"></portal><fencedframe src="http://${to}/fenced"></fencedframe>`,
  ].join('\n\n');

/** Sentences between the calls, so that there is an article. */
const prose = Array.from(
  { length: 6 },
  (_, n) =>
    `Ship ${n + 1} of the old fleet lies in the harbour, and its crew waits for the tide, which comes twice a day.`,
);

/** Markdown's own ways, and Marp's. */
const markdown = (to: string): string => `![bg](http://${to}/bg)

![A picture](http://${to}/md-img "title") and [a link](http://${to}/md-link), <http://${to}/auto>, http://${to}/bare

![by name][pic]

[pic]: http://${to}/reference

<!-- backgroundImage: url(http://${to}/directive) -->
<!-- style: "@import 'http://${to}/directive-style'" -->

$$\\href{http://${to}/tex}{x} \\includegraphics{http://${to}/graphics} \\url{http://${to}/url}$$

\`\`\`mermaid
graph LR; a --> b; click a "http://${to}/mermaid"
\`\`\`

:::narrative{src="http://${to}/narrative"}
A narrative about ships that wait.
:::
`;

/** A source of each kind, by name. */
export function calling(
  to: string,
): readonly (readonly [string, { readonly path: string; readonly content: string | Uint8Array }])[] {
  const all = `${body(to)}\n\n`;
  const md = `---\ntitle: Ships that call\nimage: http://${to}/front\ncss: http://${to}/front-css\ntheme: http://${to}/theme\nbackgroundImage: url(http://${to}/front-bg)\n---\n${head(to)}\n\n## Ships\n\n${prose.join('\n\n')}\n\n## Calls\n\n${all}${markdown(to)}`;
  const html = `<!doctype html><html manifest="http://${to}/manifest"><head><title>Ships that call</title>${head(to)}</head><body background="http://${to}/body"><article><h1>Ships that call</h1><p>${prose.join('</p>\n<p>')}</p>\n${all}</article></body></html>`;
  const picture = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r4"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const docx = docxOf(
    `${par(run('Ships that call'), 'Title')}${prose.map((one) => par(run(one))).join('')}${par(`<w:hyperlink r:id="r4">${run('A link')}</w:hyperlink>`)}${par(`<w:r><w:instrText>INCLUDEPICTURE "http://${to}/field"</w:instrText></w:r>${run('A field')}`)}${par(run(`See http://${to}/text`))}`,
    '',
    {},
    { packed: true, to: `http://${to}/docx` },
  );
  // A picture that is only linked is an error of its own for the program that reads documents.
  const linked = docxOf(
    par(run('Ships that call'), 'Title') + par(run(prose[0] ?? '')) + par(picture),
    '',
    {},
    { to: `http://${to}/blip` },
  );
  return [
    ['md', { path: 'ships.md', content: md }],
    [
      'txt',
      { path: 'ships.txt', content: `Ships that call\n\n${prose.join('\n\n')}\n\n${all}http://${to}/text` },
    ],
    ['html', { path: 'ships.html', content: html }],
    ['docx', { path: 'ships.docx', content: docx }],
    ['docx with a linked picture', { path: 'linked.docx', content: linked }],
  ];
}

/** The files of a pack that names an address wherever its own words may stand. */
export const callingPack = (to: string): Readonly<Record<string, string>> => ({
  'theme.css': `/* @theme calling http://${to}/comment */\n@import 'base';\nsection::after { content: "url(http://${to}/string) @import 'http://${to}/string-import'" }\n`,
  'report.css': `/* @import "http://${to}/report"; */\np::after { content: "url(http://${to}/report-string)" }\n`,
  'pack.yml': `meta:\n  name: "<img src=http://${to}/name> Fund"\n  link: http://${to}/meta-link\ndisclaimer: "![x](http://${to}/disclaimer) <style>@import 'http://${to}/disclaimer-style'</style>"\nfooter: "<!-- backgroundImage: url(http://${to}/footer) -->"\nconfidentiality: "<script src=http://${to}/mark></script>"\n`,
  'words.yml': `en:\n  source: "![bg](http://${to}/words)"\n`,
});
