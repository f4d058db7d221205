import { expect, it } from 'vitest';
import { parseHtml } from '../../../src/read/html/parse-html.ts';
import { wordsIn } from '../../../src/read/html/node-words.ts';
import { paragraphs } from './pages.ts';

/** What stays of a page, captions left out, and the reasons of what does not. */
function sorted(body: string): { said: string[]; dropped: string[] } {
  const { tree, dropped } = parseHtml(
    `<!doctype html><html lang="en"><head><title>Tides</title></head><body>${body}</body></html>`,
  );
  return {
    said: tree.children
      .filter((block) => !(block.type === 'paragraph' && block.data?.caption))
      .map((block) => wordsIn(block).trim())
      .filter((words) => words !== ''),
    dropped: dropped.map(({ reason, text }) => `${reason}: ${text}`),
  };
}

const [one, two, three, four, five, six] = paragraphs.map((text) => `<p>${text}</p>`);
const all = [...paragraphs];

it('reads all parts of an article that is cut into elements of one name', () => {
  const { said } = sorted(
    `<div class="column"><div class="articleBody">${one}</div><div class="inline"><img src="a.jpg" alt=""></div><div class="articleBody">${two}${three}${four}${five}</div><div class="articleBody">${six}</div></div>`,
  );
  expect(said).toEqual(all);
});

it('reads no other article of that name below a heading of its own', () => {
  const { said } = sorted(
    `<div id="list"><div class="post-body">${one}${two}${three}${four}</div><h2><a href="/b">Eels</a></h2><div class="post-body"><p>Nobody counts eels in the dark, says the man who counts them at night, by lamp, for a small fee.</p></div></div>`,
  );
  expect(said).toEqual(all.slice(0, 4));
});

it('reads an article whose box is named for what it may be cut into', () => {
  const { said } = sorted(
    `<div class="wrap"><div class="text-pagination">${one}${two}${three}${four}${five}${six}</div></div>`,
  );
  expect(said).toEqual(all);
});

it('reads nothing of what lies over a page', () => {
  const terms = Array.from(
    { length: 9 },
    (_, n) =>
      `<p>You have read ${n} of your free pages, so, if you like us, become a member, today or tomorrow, and read on as long as you wish.</p>`,
  ).join('');
  const { said } = sorted(
    `<div class="page"><div class="text">${one}${two}${three}${four}</div></div><div class="main-modal modal inner">${terms}</div>`,
  );
  expect(said).toEqual(all.slice(0, 4));
});

it('reads no comments beside the article, even longer ones', () => {
  const talk = Array.from(
    { length: 8 },
    (_, n) =>
      `<div class="post reply"><div class="body"><p>I have said it ${n} times, and I say it again, the gate will silt up, as the lock did, and nobody, least of all the board, will dredge it.</p></div></div>`,
  ).join('');
  const { said, dropped } = sorted(
    `<div id="story"><div class="body">${one}${two}${three}${four}${five}${six}</div><div id="in_article_forums">${talk}</div></div>`,
  );
  expect(said).toEqual(all);
  expect(dropped.some((text) => text.startsWith('comments: I have said it'))).toBe(true);
});

it.each([
  ['a line that is one link', '<p><a href="/eels">Eel counts fall for the fourth year</a></p>'],
  [
    'a line that is one link behind a label',
    '<p>STORY: <a href="/eels">Eel counts fall for the fourth year</a></p>',
  ],
  [
    'a list of links',
    '<ul><li><a href="/a">Eel counts fall for the fourth year in a row, and nobody knows a reason</a></li><li><a href="/b">Ferry line asks the county for a longer timetable in winter and spring</a></li></ul>',
  ],
  ['a line that asks to be followed', '<p>Follow us on Twitter and Facebook</p>'],
  ['the owner of the text', '<p>This material may not be published, rewritten or redistributed.</p>'],
  ['how large letters are', '<div class="font_sizer">Larger letters, smaller letters</div>'],
])('drops %s', (_, block) => {
  expect(sorted(`<article>${one}${two}${block}${three}${four}</article>`).said).toEqual(all.slice(0, 4));
});

it.each([
  [
    'a link that a sentence announces',
    '<p>The board has published the plan:</p><p><a href="/plan">Plan of the northern gate</a></p>',
    2,
  ],
  [
    'links below a heading',
    '<h2>Sources</h2><ul><li><a href="/a">Minutes of the harbour board of the third of March, the only ones that are kept</a></li></ul>',
    2,
  ],
  ['a sentence that is a link', '<p><a href="/plan">The plan is out, and it is dear.</a></p>', 1],
  [
    'a sentence with links in a box',
    '<div>You can find more in <a href="/a">the minutes of the harbour board</a> and in <a href="/b">the report of the engineers</a>, both of which are kept in the town hall.</div>',
    1,
  ],
])('keeps %s', (_, block, count) => {
  expect(sorted(`<article>${one}${two}${block}${three}${four}</article>`).said).toHaveLength(4 + count);
});

it.each([
  [
    'in a span',
    '<p><span class="embedded-image-caption"><img src="a.jpg" alt=""><span class="caption-body">The gate at low tide</span></span>Boats wait.</p>',
  ],
  [
    'in a box of the picture',
    '<span class="photo left"><img src="a.jpg" alt=""><em>The gate at low tide</em></span><p>Boats wait.</p>',
  ],
])('takes words below a picture for its caption, %s', (_, block) => {
  const { said } = sorted(`<article>${one}${two}${block}${three}${four}</article>`);
  expect(said).toEqual([...all.slice(0, 2), 'Boats wait.', ...all.slice(2, 4)]);
});

it('gives sentences beside a byline another reason than that', () => {
  const lead =
    'The board wants a gate across the northern channel, and nobody knows yet what it would cost or who would pay.';
  const { dropped } = sorted(
    `<div class="entry-byline"><div class="lead"><p>${lead}</p></div><div>By Maren Okafor</div></div><div class="entry-content">${one}${two}${three}${four}</div>`,
  );
  expect(dropped).toContain(`navigation: ${lead}`);
});
