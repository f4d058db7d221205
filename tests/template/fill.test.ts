import type { BlockContent, Html, PhrasingContent, Root } from 'mdast';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillSlide, type Pack } from '../../src/template/index.ts';
import { basePack } from '../base-pack.ts';
import { parseLayout } from '../../src/template/layout.ts';
import { slideOf } from '../render/deck.ts';
import { treeText } from '../render/text.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await basePack();
});

const words = (value: string): PhrasingContent[] => [{ type: 'text', value }];
const paragraph = (value: string): BlockContent => ({ type: 'paragraph', children: words(value) });
const html = (root: Root): string[] =>
  root.children.filter((node): node is Html => node.type === 'html').map((node) => node.value);
const required = { title: words('T'), points: [paragraph('P')] };

describe('fillSlide', () => {
  it('puts lines into lines and blocks in place of their paragraph', () => {
    const root = fillSlide(slideOf('narrative', { ...required, eyebrow: words('E') }), pack);
    expect(root.children.map((node) => node.type)).toEqual([
      'html',
      'html',
      'paragraph',
      'html',
      'html',
      'heading',
      'html',
      'html',
      'paragraph',
      'html',
    ]);
    expect(treeText(root)).toBe('E T P');
  });

  it('takes the box of an empty slot away with it', () => {
    const root = fillSlide(slideOf('narrative', required), pack);
    expect(html(root)).toEqual([
      '<!-- _class: narrative -->',
      '<div class="slot-title">',
      '</div>',
      '<div class="slot-points">',
      '</div>',
    ]);
  });

  it('takes boxes around empty boxes away, but not those that are to be kept', () => {
    const layout = parseLayout(
      'narrative',
      '<div>\n\n<div>\n\n{{eyebrow}}\n\n</div>\n\n</div>\n\n<div class="keep">\n\n{{source}}\n\n</div>\n\n# {{title}}\n\n{{points}}',
      'x.md',
    );
    const root = fillSlide(slideOf('narrative', required), {
      ...pack,
      layouts: { ...pack.layouts, narrative: layout },
    });
    expect(html(root)).toEqual(['<div class="keep">', '</div>']);
  });

  it('names the classes and the density of the slide', () => {
    const slide = slideOf('narrative', required, { classes: ['at-top-left', '--> <b>'], density: 2 });
    expect(html(fillSlide(slide, pack))[0]).toBe('<!-- _class: narrative at-top-left dense-2 -->');
  });

  it('never fills what an article calls a slot', () => {
    const root = fillSlide(
      slideOf('narrative', { title: words('{{points}}'), points: [paragraph('{{title}}')] }),
      pack,
    );
    expect(treeText(root)).toBe('{{points}} {{title}}');
  });

  it('leaves only what a slide can show', () => {
    const points: BlockContent[] = [
      { type: 'heading', depth: 2, children: words('H') },
      { type: 'html', value: '<script>' },
      { type: 'thematicBreak' },
      { type: 'list', children: [{ type: 'listItem', children: [paragraph('a')] }] },
      { type: 'list', children: [{ type: 'listItem', children: [paragraph('b')] }] },
    ];
    const title: PhrasingContent[] = [
      { type: 'html', value: '<b>' },
      { type: 'link', url: 'javascript:alert(1)', children: words('link') },
      { type: 'image', url: 'https://x.test/a.png', alt: 'x' },
      { type: 'break' },
      { type: 'link', url: 'https://x.test', title: 't', children: words('web') },
    ];
    const root = fillSlide(slideOf('narrative', { title, points }), pack);
    expect(root.children.map((node) => node.type).filter((type) => type !== 'html')).toEqual([
      'heading',
      'paragraph',
      'list',
    ]);
    expect(treeText(root)).toBe('link web H a b');
    expect(JSON.stringify(root)).not.toMatch(/javascript|x\.test\/a\.png|<script|"title"/);
  });

  it('writes addresses without the parentheses at which other programs end them', () => {
    const url = 'https://x.test/Lock_(canal)?a=(1)';
    const title: PhrasingContent[] = [{ type: 'link', url, children: words('locks') }];
    const root = fillSlide(slideOf('narrative', { ...required, title }), pack);
    expect(JSON.stringify(root)).toContain('"https://x.test/Lock_%28canal%29?a=%281%29"');
  });

  it('gives template text of a layout that slots stand in', () => {
    const layout = parseLayout('narrative', '# **{{eyebrow}}:** {{title}}\n\n{{points}}', 'x.md');
    const filled = (slots: object): string =>
      treeText(
        fillSlide(slideOf('narrative', { ...required, ...slots }), {
          ...pack,
          layouts: { ...pack.layouts, narrative: layout },
        }),
      );
    expect(filled({ eyebrow: words('E') })).toBe('E: T P');
  });
});
