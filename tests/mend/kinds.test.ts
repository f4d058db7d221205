/** Kinds of articles that gave no deck: what is at their root is mended, so that nothing is left to mend in the deck. */
import { describe, expect, it } from 'vitest';
import { startRepair } from '../../src/mend/index.ts';
import { mendWords, verifierOf } from '../../src/pipeline/verify-deck.ts';
import { coverageOf } from '../../src/verify/index.ts';
import { composed } from '../compose/decks.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Mills of the valley</title></head><body><article><h1>Mills of the valley</h1>
<p>The miller grinds rye in autumn and barley in spring, since the river is too low in summer.</p>
${body}
<p>Therefore the guild will build a second weir before the next harvest, unless the county forbids it.</p></article></body></html>`;

const markdown = (body: string): string => `# Mills of the valley\n\n## Grain\n\n${body}\n`;

async function notesOf(content: string, path: string): Promise<string> {
  const { deck, outlined, article, words } = await composed(content, path);
  const verifier = verifierOf(article, outlined, words);
  expect(verifier.verdictOn(deck).faults.map(({ message }) => message.reason)).toEqual([]);
  expect(coverageOf(deck, outlined, article).unplaced).toEqual([]);
  expect(mendWords(startRepair(deck), verifier).done.size).toBe(0);
  return deck.slides.flatMap(({ notes }) => notes.map(({ text }) => text)).join('\n');
}

describe('pages', () => {
  it.each([
    [
      'English',
      '<table><caption>Flour by year</caption><tr><th>Year</th><th>Sacks</th></tr><tr><td>1901</td><td>7</td></tr></table>',
      'Flour by year',
    ],
    [
      'German',
      '<table><caption>Mehl je Jahr</caption><tr><th>Jahr</th><th>Säcke</th></tr><tr><td>1901</td><td>7</td></tr></table>',
      'Mehl je Jahr',
    ],
    [
      'Chinese',
      '<table><caption>每年面粉</caption><tr><th>年</th><th>袋</th></tr><tr><td>1901</td><td>7</td></tr></table>',
      '每年面粉',
    ],
    [
      'in a figure',
      '<figure><table><caption>Flour by year</caption><tr><th>Year</th><th>Sacks</th></tr><tr><td>1901</td><td>7</td></tr></table></figure>',
      'Flour by year',
    ],
  ])('a table with a caption above it, %s', async (_what, body, caption) => {
    expect(await notesOf(page(body), 'mills.html')).toContain(caption);
  });

  it.each([
    [
      'an e-book',
      '<p>We met the miller<span class="footnote">He ground rye for forty years.</span> at the weir.</p>',
    ],
    [
      'sidenotes',
      '<p>We met the miller<small class="sidenote">He ground rye for forty years.</small> at the weir.</p>',
    ],
    [
      'margin notes',
      '<p>We met <em>the miller</em><span class="marginnote">He ground rye for <i>forty</i> years.</span> at the weir.</p>',
    ],
    [
      'LaTeXML',
      '<p>We met the miller<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">2</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">2</sup><span class="ltx_tag ltx_tag_note">2</span>He ground rye for forty years.</span></span></span> at the weir.</p>',
    ],
  ])('a note inside its sentence, as in %s, stands apart', async (_what, body) => {
    const notes = await notesOf(page(body), 'mills.html');
    expect(notes).toContain('We met the miller at the weir.');
    expect(notes).toMatch(/^He ground rye for forty years\.$/m);
  });

  const listed =
    '<ol><li id="b1">A. Reed. Weirs of the north, 1820.</li><li id="b2">C. Moss. Wheels, 1844.</li></ol>';
  it.each([
    ['two in brackets', 'Rye pays <cite>[<a href="#b1">1</a>, <a href="#b2">2</a>]</cite> twice.'],
    ['a range', 'Rye pays [<a href="#b1">1</a>–<a href="#b2">2</a>] twice.'],
    ['one in round brackets', 'Rye pays (<a href="#b1">1</a>) twice.'],
    ['raised', 'Rye pays<sup>[<a href="#b1">1</a>;<a href="#b2">2</a>]</sup> twice.'],
  ])('citations, %s, leave no brackets', async (_what, body) => {
    expect(await notesOf(page(`<p>${body}</p>${listed}`), 'mills.html')).toMatch(/^Rye pays twice\.$/m);
  });

  it.each([
    ['hexadecimal', 'The Caf&#xE9;haus can&#x2019;t open.', 'The Caféhaus can’t open.'],
    ['decimal', 'Der M&#252;ller kann&#8217;s nicht.', 'Der Müller kann’s nicht.'],
    ['by name', 'The r&ocirc;le isn&rsquo;t theirs.', 'The rôle isn’t theirs.'],
  ])('entities inside words, %s, lose none', async (_what, body, said) => {
    expect(await notesOf(page(`<p>${body}</p>`), 'mills.html')).toContain(said);
  });
});

describe('Markdown', () => {
  it.each([
    ['tildes of ranges', 'Rye costs 5~7 coins and barley 100~200; it takes ~3 days.'],
    ['tildes in paths', 'It reads ~/mill/rules and ~/mill/limits.'],
    ['Chinese ranges', '磨坊每天磨5~7袋面粉，价格为100~200元。'],
    ['stars between digits', 'A sack is 5*4*3 hands and 2*10 pounds.'],
    ['stars that stress', 'The *old* mill **pays** 12*3 coins.'],
    [
      'an address in brackets in brackets',
      'See [the list](((63bc-53b1)(47a4))) and [that](a(b(c)d).md) first.',
    ],
    ['a currency sign beside a formula', 'It is $1 \\frac{2}{3}$ of a sack, and $-3\\frac{1}{4}$ of a cart.'],
  ])('%s', async (_what, body) => {
    await notesOf(markdown(body), 'mills.md');
  });

  it('stars between digits stand as they are', async () => {
    const { deck } = await composed(markdown('A sack is 5*4*3 hands.'));
    expect(JSON.stringify(deck.slides)).toContain('5*4*3 hands');
  });

  it.each([
    '<img\n     src="wheel.png"\n     alt="A wheel">',
    '<blockquote\n    class="a">Rye pays</blockquote>',
  ])('a tag over several lines that is set in by four spaces leaves no mask: %s', async (tag) => {
    const set = tag.replace(/^/gm, '    ');
    const { deck } = await composed(
      markdown(`Write:\n\n${set}\n\nThe wheel turns.\n\n- A point\n\n${set}\n`),
    );
    expect(JSON.stringify(deck.slides.map(({ slots, notes }) => [slots, notes]))).not.toMatch(/<x|xxx/);
  });
});

describe('front matter', () => {
  it.each([
    ['YAML', '---\ntitle: "Mill\\u000afund\\treport"\n---\n', 'Mill fund report'],
    ['YAML, hexadecimal', '---\ntitle: "Mill\\x20fund \\u2013 report"\n---\n', 'Mill fund – report'],
    ['TOML', '+++\ntitle = "Mill \\"fund\\" report"\n+++\n', 'Mill "fund" report'],
  ])('a title with escapes: %s', async (_what, front, title) => {
    const content = `${front}\nThe guild bought three wheels.\n`;
    const { deck } = await composed(content);
    expect(deck.title).toBe(title);
    await notesOf(content, 'mills.md');
  });

  it.each(['Ann (not 2) Reed', 'Ann Reed (all 3 parts)', 'Ann (no relation) Reed'])(
    'an author with a remark: %s',
    async (author) => {
      const content = `---\ntitle: Mills of the valley\nauthors: "${author}"\npublished: 2024-05-17\n---\n\nThe guild bought three wheels.\n`;
      const { deck } = await composed(content);
      expect(deck.authors).toEqual(['Ann Reed']);
      await notesOf(content, 'mills.md');
    },
  );
});
