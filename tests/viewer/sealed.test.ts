/** One file that asks for nothing, runs nothing but its own script, and is small. */
import { expect, it } from 'vitest';
import { openChrome, type Tab } from '../proof/chrome.ts';
import { chinese, exampleOf, plain, textOf } from '../proof/decks.ts';
import { deckOf } from './deck.ts';
import { press, until } from './seen.ts';
import { deckBefore, desktop, openedBefore } from './set-up.ts';

const hostile = {
  path: 'hostile.md',
  content: `---
title: A </script><script>window.hit=1</script> title
---

## First </title><img src=x onerror=hit=1>

Text with <b onclick="window.hit = 1">tags</b>, a "</script>" and <!-- a comment -->.

- An item <svg onload=hit=1>
- [A link](javascript:window.hit=1) and [another](https://127.0.0.1:9/x)
- ![A picture](https://127.0.0.1:9/picture.png)

\`\`\`html
</script><script>window.hit = 1</script>
\`\`\`
`,
} as const;

const deck = deckBefore(() => deckOf(hostile));
const chrome = openedBefore(openChrome);

/** Opens every view of a page and gives all that it asked for and all that it said. */
async function visit(tab: Tab, address: string): Promise<string[]> {
  const heard: string[] = [];
  const session = await tab.createCDPSession();
  await session.send('Network.enable');
  await session.send('Log.enable');
  await session.send('Runtime.enable');
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url !== address && !request.url.startsWith('data:')) heard.push(`request ${request.url}`);
  });
  session.on('Network.webSocketCreated', ({ url }) => heard.push(`socket ${url}`));
  session.on('Log.entryAdded', ({ entry }) => heard.push(`${entry.level} ${entry.text}`));
  session.on('Runtime.consoleAPICalled', ({ type }) => heard.push(`console ${type}`));
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    heard.push(`thrown ${exceptionDetails.text}`),
  );
  await tab.goto(address);
  const slides = await tab.$$eval('main > .deck > section', (all) => all.length);
  for (let at = 0; at < slides; at++) await press(tab, 's', 'ArrowRight', 's');
  await press(tab, 'o', 'o', '?', '?', '/');
  await tab.keyboard.type('script');
  await until(tab, `document.querySelector('.search li')`);
  await press(tab, 'Escape', 't', 't');
  // So that what was begun is heard of.
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  return heard;
}

it.each(['file', 'http'] as const)(
  'asks for nothing, says nothing and runs nothing of the article: %s',
  async (scheme) => {
    const tab = await chrome().fresh(desktop);
    expect(await visit(tab, deck().addresses[scheme])).toEqual([]);
    expect(await tab.evaluate(() => 'hit' in window)).toBe(false);
    expect(await tab.$$eval('script', (all) => all.length)).toBe(2);
    expect(
      await tab.evaluate(() =>
        Array.from(document.querySelectorAll('*'))
          .flatMap((one) => one.getAttributeNames())
          .filter((name) => name.startsWith('on')),
      ),
    ).toEqual([]);
  },
);

it('lets no other script in', async () => {
  const tab = await chrome().fresh(desktop);
  await tab.goto(deck().addresses.http);
  const ran = await tab.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.hit = 1';
    document.body.append(script);
    const fetched = await fetch('/deck.html').then(
      () => true,
      () => false,
    );
    return ['hit' in window, fetched];
  });
  expect(ran).toEqual([false, false]);
});

/** Sections of prose, so that the deck has the slides that are asked for. */
const long = (slides: number): string =>
  Array.from(
    { length: slides },
    (_, at) =>
      `## Part ${at + 1} of the story\n\nThe ${at + 1}. ship left the harbour early. It carried grain, wool and ${at} letters. Nobody waved.\n`,
  ).join('\n');

it.each([
  ['Latin', () => deckOf({ path: 'long.md', content: `# A long story\n\n${long(22)}` }), 20, 350_000],
  ['Chinese', () => exampleOf(chinese, plain), 5, 1_200_000],
] as const)('is small with its fonts: %s', async (_, made, slides, most) => {
  const built = await made();
  const html = textOf(built, 'deck.html');
  expect(built.deck.slides.length).toBeGreaterThanOrEqual(slides);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(most);
  expect(html).toContain('@font-face');
});
