import { describe, expect, it } from 'vitest';
import { outline } from '../../src/outline/index.ts';
import { read } from '../../src/read/index.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { beginnings, unknownBeginnings } from '../text/languages.ts';

/** The language of an article, with what is said of it. */
async function languageOf(content: string, path = 'a.md') {
  const article = await read({ path, content });
  const { meta } = outline(article);
  const messages = article.file.messages.filter((given) => ruleOf(given) === 'outline:language');
  return { lang: meta.lang, messages: messages.map(({ reason, note }) => `${reason}. ${note}`) };
}

const danish = unknownBeginnings['da'] ?? '';

describe('the language of an article', () => {
  it('is told by its words, without a message', async () => {
    expect(await languageOf(`# Gate\n\n${beginnings['pl']}\n`)).toEqual({ lang: 'pl', messages: [] });
  });

  it('is English with a message where the words do not tell', async () => {
    expect(await languageOf(`# Port\n\n${danish}\n`)).toEqual({
      lang: 'en',
      messages: [
        'Unexpected text that may be in `da` or `nb`, expected a language that can be told. Add `lang:` to the front matter, such as `lang: da`; without it the text is taken for English.',
      ],
    });
    expect(
      (await languageOf('Maren Okafor Quayside Harbour Rotterdam Gdansk\n'.repeat(10))).messages,
    ).toEqual([expect.stringMatching(/^Unexpected text .*, expected a language that can be told/)]);
  });

  it('is the likeliest of its script where several languages have it', async () => {
    expect(await languageOf('Совет порта хочет построить ворота через канал.\n'.repeat(3))).toEqual({
      lang: 'ru',
      messages: [
        'Unexpected text that may be in `ru` or `bg`, expected a language that can be told. Add `lang:` to the front matter, such as `lang: ru`; without it the text is taken for `ru`.',
      ],
    });
  });

  it('is what front matter or a page names, without a message', async () => {
    expect(await languageOf(`---\nlang: da\n---\n\n# Port\n\n${danish}\n`)).toEqual({
      lang: 'da',
      messages: [],
    });
    const page = (named: string): string =>
      `<!doctype html><html${named}><title>Port</title><article><h1>Port</h1><p>${danish}</p><p>${danish}</p></article></html>`;
    expect(await languageOf(page(' lang="da"'), 'a.html')).toEqual({ lang: 'da', messages: [] });
    expect((await languageOf(page(''), 'a.html')).messages).toHaveLength(1);
  });
});
