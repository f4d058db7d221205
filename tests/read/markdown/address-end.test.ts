import { expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';

const linksIn = async (content: string): Promise<string[]> => {
  const { tree } = await read({ path: 'a.md', content: `# Tides\n\n${content}` });
  return [...JSON.stringify(tree).matchAll(/"url":"([^"]*)"/g)].map(([, url]) => url ?? '');
};

it.each([
  [
    '见https://example.org/tide（2024年版），图见**https://example.org/map**。',
    ['https://example.org/tide', 'https://example.org/map'],
  ],
  ['見https://example.org/tideと図。', ['https://example.org/tide']],
  ['见https://example.org/tide和图', ['https://example.org/tide']],
  ['见 https://zh.example.org/wiki/潮汐 和', ['https://zh.example.org/wiki/潮汐']],
  ['See https://example.org/tide(1), and more.', ['https://example.org/tide(1)']],
])('%j links to %j', async (content, links) => expect(await linksIn(content)).toEqual(links));
