/** Pages that were cut, glued and spoilt at random: nothing of them is invented, changed or lost, and none makes the program fail. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { basePack } from '../base-pack.ts';
import { styles } from '../read/html/pages.ts';
import { faultsOf } from './proof.ts';
import { RUNS } from './runs.ts';

/** What may stand anywhere in a spoilt page. */
const scraps = fc.constantFrom(
  '<p>',
  '</p>',
  '</div>',
  '<div>',
  '<b>',
  '</i>',
  '<table><tr><td>',
  '</table>',
  '<a href="https://example.org/x">',
  '</a>',
  '<br><br>',
  '<ul><li>',
  '<li>',
  '<pre>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<style>',
  '<svg><desc>',
  '<math><mi>',
  '<template>',
  '<select><option>',
  '<p hidden>',
  '<span style="display:none">',
  '<h2>',
  '</h2>',
  '<blockquote>',
  '<figure><img src="a.png" alt="A &quot;gate&quot;"><figcaption>',
  '<sup><a href="#n">1</a></sup>',
  '<p id="n">A note of some length.',
  '</p><meta property="og:title" content="Another &amp; title"><p>',
  '<title>Other</title>',
  '<h1>Not 3 but 4 gates</h1>',
  '<time datetime="2023-01-02">2 January 2023</time>',
  '&amp;',
  '&nbsp;',
  '&shy;',
  '&#8203;',
  '&#146;',
  '&notit;',
  '&AElig',
  '\u202e',
  '\u0000',
  '\\',
  '*not* _so_ `much`',
  '[x](y)',
  '$5m or $7m',
  '"',
  "'",
  '<',
  '>',
  '潮汐能，不是。',
);

/** A change: from where, how much goes, and what comes. Places are shares of the page. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.integer({ min: 0, max: 400 }),
  scrap: fc.oneof(fc.constant(''), scraps),
});

const page = fc
  .record({ style: fc.constantFrom(...styles), changes: fc.array(change, { minLength: 0, maxLength: 8 }) })
  .map(({ style, changes }) =>
    changes.reduce((html, { at, gone, scrap }) => {
      const from = Math.floor(at * html.length);
      return html.slice(0, from) + scrap + html.slice(from + gone);
    }, style.html),
  );

it('says what a page says, however spoilt it is', async () => {
  const pack = await basePack();
  await fc.assert(
    fc.asyncProperty(page, async (html) => {
      expect((await faultsOf('page.html', html, pack)) ?? []).toEqual([]);
    }),
    RUNS,
  );
}, 900_000);
