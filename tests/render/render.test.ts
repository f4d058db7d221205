import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  createRenderer,
  exportTheme,
  toHtml,
  viewerParts,
  printSlides,
  toMarkdown,
  type Renderer,
} from '../../src/render/index.ts';
import { viewerScript } from '../../src/viewer/index.ts';
import { fillDeck, type Pack } from '../../src/template/index.ts';
import { basePack } from '../base-pack.ts';
import { sample } from './sample.ts';
import { htmlText, sectionsOf, treeText } from './text.ts';

let pack: Pack;
let markdown: string;
let html: string;
let renderer: Renderer;
beforeAll(async () => {
  pack = await basePack();
  markdown = toMarkdown(sample, printSlides(fillDeck(sample, pack)), pack);
  renderer = createRenderer(pack);
  const ids = sample.slides.map((slide) => slide.id);
  const { html: slides } = renderer.render(markdown, ids);
  html = toHtml(
    { deck: sample, slides, css: renderer.css, fontsCss: '/* fonts */' },
    viewerParts(sample, slides, { readable: 'An article.\n', coded: false, left: [] }),
  );
});

describe('toMarkdown', () => {
  it('writes front matter that reads back as the deck', () => {
    const [, front] = /^---\n([^]*?)\n---\n/.exec(markdown) ?? [];
    expect(parse(front ?? '')).toEqual({
      marp: true,
      theme: 'base',
      title: sample.title,
      author: 'Lao Bai, B. "C" <d>',
      lang: 'en',
      paginate: true,
    });
  });

  it('writes notes as a list in a comment', () => {
    expect(markdown).toContain(
      '\n\n<!--\n- L12: class: evil\n- L13: An arrow -- > and <! -- more\n-->\n\n---\n',
    );
  });

  it('is the same every time', () => {
    expect(toMarkdown(sample, printSlides(fillDeck(sample, pack)), pack)).toBe(markdown);
  });
});

it('toHtml says where a deck is written from right to left', () => {
  const page = (lang: string): string =>
    toHtml({ deck: { ...sample, lang }, slides: '', css: '', fontsCss: '' });
  expect(page('he')).toContain('<html lang="he" dir="rtl">');
  expect(page('en')).toContain('<html lang="en">');
});

describe('createRenderer', () => {
  it('gives each slide its id, class, label and text', () => {
    const { html, comments } = renderer.render(
      markdown,
      sample.slides.map((slide) => `id-${slide.id}`),
    );
    const sections = sectionsOf(html);
    expect(sections.map((one) => /id="([^"]*)"/.exec(one)?.[1])).toEqual(
      sample.slides.map((slide) => `id-${slide.id}`),
    );
    expect(sections.map((one) => /class="(\w+)/.exec(one)?.[1])).toEqual(
      sample.slides.map((slide) => slide.layout),
    );
    expect(sections[2]).toContain('role="group" aria-roledescription="slide" aria-label="3 / 14"');
    expect(sections.map(htmlText)).toEqual(fillDeck(sample, pack).map((root) => treeText(root)));
    expect(comments.map((one) => one.length)).toEqual(
      sample.slides.map((slide) => Math.min(1, slide.notes.length)),
    );
  });

  it('never lets an alternative text place its image', () => {
    const { html } = renderer.render(markdown, []);
    expect(html.replaceAll('\u2060', '')).toContain('alt="bg left:40% of it"');
    expect(html).not.toContain('background-image');
  });

  it('puts pictures in by their names, and leaves none to fetch', () => {
    const uri = 'data:image/svg+xml;base64,AAAA';
    const { html } = renderer.render(markdown, [], new Map([['figure-1.png', { uri }]]));
    expect(html).toContain(`<img src="${uri}" alt=`);
    expect(renderer.render(markdown, []).html).not.toContain('src=');
  });
});

const contents = (tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map((match) => match[1] ?? '');
const policy = (): string => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('toHtml', () => {
  it('allows its own styles and script by hash and nothing else', () => {
    expect(policy()).toBe(
      [
        "default-src 'none'",
        `style-src ${contents('style').map(hash).join(' ')}`,
        "style-src-attr 'unsafe-inline'",
        `script-src ${hash(viewerScript)}`,
        'img-src data:',
        'font-src data:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    );
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<meta charset'));
  });

  it('is one page that fetches nothing and names no handler', () => {
    expect(html).not.toMatch(
      /<(?:link|base|iframe)\b|\s(?:src|srcset|poster)="(?!data:)|\son\w+=|url\((?!"?data:)|@import/i,
    );
  });

  it('escapes what stands in the head', () => {
    expect(html).toContain('<title>Tokens: &quot;Models&quot; &amp; &lt;Bubbles&gt;\u2028---</title>');
    expect(html).toContain('<meta name="author" content="Lao Bai, B. &quot;C&quot; &lt;d&gt;">');
  });

  it('keeps a style sheet and the data from ending their elements', () => {
    const css = 'a::before{content:"</style><script>"}';
    const page = { deck: sample, slides: '', css, fontsCss: '' };
    const viewing = viewerParts(sample, '', {
      readable: '</script><script>alert(1)</script><!-- \u2028',
      coded: false,
      left: [],
    });
    const made = toHtml(page, viewing);
    expect(made.match(/<\/style>|<\/script>/g)).toEqual(['</style>', '</style>', '</script>', '</script>']);
    expect(made).not.toContain('<!--');
    const data = /<script type="application\/json">(.*)<\/script>/.exec(made)?.[1] ?? '';
    expect(JSON.parse(data)).toEqual(viewing.data);
  });

  it('has no script, no notes and no data where it is only to be printed', () => {
    const plain = toHtml({ deck: sample, slides: '<section></section>', css: '', fontsCss: '' });
    expect(plain).not.toMatch(/<script|class="notes"|<nav|<dialog/);
    expect(plain).toContain("script-src 'none'");
  });

  it('has the notes behind their slides, as text', () => {
    expect(html).toContain('class: evil');
    expect(html.match(/<details/g)).toHaveLength(
      sample.slides.filter(({ notes }) => notes.length > 0).length,
    );
  });

  it('has a script of at most 14 kB that takes nothing from outside', () => {
    expect(viewerScript.length).toBeLessThan(14_000);
    // oxlint-disable-next-line no-implied-eval -- the source must parse on its own
    expect(() => new Function(viewerScript)).not.toThrow();
    expect(viewerScript).not.toMatch(/__vite|import\(|require\(/);
  });
});

describe('exportTheme', () => {
  it('is the theme of the pack with its fonts after it', () => {
    expect(exportTheme(pack, '@font-face{}')).toBe(`${pack.theme.css.trimEnd()}\n\n@font-face{}\n`);
  });
});

it('escapes a number before a title, which a reader of the title alone would take for a list', async () => {
  const [slide] = sample.slides;
  if (!slide) throw new Error('The sample has no slides');
  const title = [{ type: 'text' as const, value: '22. Remove the sluice' }];
  const deck = { ...sample, slides: [{ ...slide, slots: { ...slide.slots, title } }] } as typeof sample;
  const [text = ''] = printSlides(fillDeck(deck, pack));
  expect(text).toContain('# 22\\. Remove the sluice');
});

it('prints a slide once, however often the deck is drawn', () => {
  const roots = fillDeck(sample, pack);
  const printed = new Map<string, string>();
  const slides = printSlides(roots, printed);
  expect(slides).toEqual(printSlides(roots));
  const [first = ''] = printed.keys();
  printed.set(first, 'printed before');
  expect(printSlides(fillDeck(sample, pack), printed)).toEqual(['printed before', ...slides.slice(1)]);
});
