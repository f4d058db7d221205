/** Words in another script have their language. */
import { beforeAll, expect, it } from 'vitest';
import { createRenderer, type Renderer } from '../../src/render/index.ts';
import { basePack } from '../base-pack.ts';

let renderer: Renderer;
beforeAll(async () => {
  renderer = createRenderer(await basePack());
});

const spans = (lang: string, text: string): string[] => {
  const { html } = renderer.render(`---\nlang: ${lang}\n---\n\n# ${text}\n\n| a |\n| - |\n| ${text} |\n`, [
    'one',
  ]);
  const found = [...html.matchAll(/<span lang="(..)">([^<]*)<\/span>/g)].map(
    ([, lang, run]) => `${lang} ${run}`,
  );
  // In the title and in the cell alike.
  expect(found.slice(found.length / 2)).toEqual(found.slice(0, found.length / 2));
  return found.slice(0, found.length / 2);
};

it.each([
  ['en', 'Plain words', []],
  ['en', 'A plane called 鉋, a note that says 大切に 使って', ['ja 鉋', 'ja 大切に 使って']],
  ['en', 'The city of 北京, “大家、好” and 서울 시청 too', ['zh 北京', 'zh 大家、好', 'ko 서울 시청']],
  ['zh', '他说 ありがとう 和 안녕, 阿の家', ['ja ありがとう', 'ko 안녕']],
  ['ja', '京都と北京、서울', ['ko 서울']],
  ['ko', '서울의 京都', ['zh 京都']],
] as const)('in %s: %s', (lang, text, expected) => {
  expect(spans(lang, text)).toEqual(expected);
});

it('leaves the text as it is', () => {
  const text = 'A 鉋 *and 大切に* `京都` [サイト](https://example.com/)';
  const { html } = renderer.render(`---\nlang: en\n---\n\n${text}\n`, ['one']);
  expect(html.replace(/<[^>]+>/g, '').trim()).toBe('A 鉋 and 大切に 京都 サイト');
  expect(html).toContain('<code>京都</code>');
});
