import { expect, it } from 'vitest';
import { parseHtml } from '../../../../src/read/html/parse-html.ts';
import { textOf } from '../../../../src/text/phrase.ts';
import { paragraphs } from '../pages.ts';

/** What a page tells, by what stands in its head and above its article. */
function told(above: string, head = '<title>Tides | Quayside</title>', after = ''): Record<string, unknown> {
  const { meta } = parseHtml(
    `<!doctype html><html lang="en"><head>${head}</head><body><div class="page"><h1>Tides</h1>${above}<div class="text">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>${after}</div></body></html>`,
  );
  return {
    title: meta.title && textOf(meta.title),
    authors: meta.authors?.map((one) => textOf(one)),
    published: meta.published?.iso,
    lang: meta.lang,
  };
}

it.each([
  ['<p>By Ann Lee 07.17.13</p>', '2013-07-17'],
  ['<div class="date">8/19/13 11:04am</div>', '2013-08-19'],
  ['<div class="date">6/6/2013</div>', '2013-06-06'],
  [
    '<p>Published: June 5, 2013 9:21 PM By ANN LEE ann.lee@example.org and a photographer of the town</p>',
    '2013-06-05',
  ],
  ['<div>Town News / June 7, 2013, 6:00 AM<p>Share</p></div>', '2013-06-07'],
  ['<div><b>Tides</b><br>Article Date: 07 Jun 2013 - 0:00 PDT<br><p>Share</p></div>', '2013-06-07'],
])('finds the day in %s', (above, iso) => {
  expect(told(above)['published']).toBe(iso);
});

it('takes two figures for no year far from the title', () => {
  expect(
    told('', undefined, `${'<p>Boat</p>'.repeat(20)}<div class="event-date">07/18/13</div>`)['published'],
  ).toBeUndefined();
});

it('takes no day from a list of other articles', () => {
  const list = ['by Ann Lee (May 17, 2007)', 'by Bo Ek (May 4, 2005)', 'by Cy Dow (July 2, 2014)'];
  const after = '<p>Boat</p>'.repeat(20) + list.map((line) => `<div>${line}</div>`).join('');
  expect(told('', undefined, after)['published']).toBeUndefined();
});

it('takes the day that is seen for the one that is told, the same before its neighbour', () => {
  const head = '<title>Tides</title><meta property="article:published_time" content="2013-06-07T05:00:00Z">';
  expect(
    told('<div class="date">June 6, 2013</div><div class="date">June 7, 2013</div>', head)['published'],
  ).toBe('2013-06-07');
});

it.each([
  ['<meta name="author" content="Ann Lee Associated Press">', ['Ann Lee']],
  ['<meta name="author" content="Ann Lee Follow">', ['Ann Lee']],
  ['<meta name="author" content="authorname=Associated, Press">', undefined],
  [
    '<meta property="og:site_name" content="Design & Trend"><meta name="author" content="Design &amp; Trend">',
    undefined,
  ],
])('reads the author of %s', (head, authors) => {
  expect(told('', `<title>Tides</title>${head}`)['authors']).toEqual(authors);
});

it('finds an author in an element that programs name', () => {
  expect(
    told('<div><a id="lblAuthorByline" href="/ann">Ann Lee</a> <a href="/b">(Blog)</a></div>')['authors'],
  ).toEqual(['Ann Lee']);
});

it('takes the address of a site for no title', () => {
  const { meta } = parseHtml(
    `<html><head><title>NORTH: Eels fall for the fourth year | Nature | QuaysideTimes.com</title></head><body><h1>QuaysideTimes.com</h1><h1>Eels fall for the fourth year</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`,
  );
  expect(meta.title && textOf(meta.title)).toBe('Eels fall for the fourth year');
});

it.each([
  [
    'es',
    'La junta del puerto quiere una barrera en el canal del norte, pero no se sabe lo que va a costar ni quién la va a pagar.',
  ],
  [
    'fr',
    'Le conseil du port veut une barrière dans le chenal du nord, mais on ne sait pas ce que cela va coûter ni qui va la payer.',
  ],
  [
    'de',
    'Der Rat des Hafens will ein Tor in der nördlichen Rinne, aber niemand weiß, was es kosten wird und wer es bezahlen soll.',
  ],
])('hears that a page is in %s, whatever its template says', (lang, sentence) => {
  const body = Array.from({ length: 6 }, () => `<p>${sentence}</p>`).join('');
  for (const named of ['', ' lang="en-US"'])
    expect(
      parseHtml(`<html${named}><head><title>X</title></head><body><article>${body}</article></body></html>`)
        .meta.lang,
    ).toBe(lang);
});
