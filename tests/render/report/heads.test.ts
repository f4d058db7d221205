import { expect, it } from 'vitest';
import { headRules, headsOf } from '../../../src/render/report/heads.ts';
import { made } from '../../report/made.ts';

/** What stands at each place of the pages. */
async function placesOf(content: string): Promise<Record<string, string>> {
  const { report } = await made(content);
  const rules = headRules(report, ['', 'Gates'], 'a4').split('@page cover')[0] ?? '';
  return Object.fromEntries(
    [...rules.matchAll(/@((?:top|bottom)-(?:left|right)) \{ content: ([^;]*);/g)].map(
      ([, place = '', content = '']) => [place, content],
    ),
  );
}

it('sets the title where lines begin, the chapter and the number of the page where they end', async () => {
  const english = await placesOf('# Locks\n\n## Gates\n\nGates close at noon. They open at night.\n');
  expect(english).toMatchObject({ 'top-left': '"Locks"', 'top-right': 'counter(page, heads)' });
  expect(english['bottom-right']).toContain('counter(page)');
  const hebrew = await placesOf('# הנמל\n\n## השערים\n\nהשערים נסגרים בצהריים. הם נפתחים בלילה.\n');
  expect(hebrew).toMatchObject({ 'top-right': '"הנמל"', 'top-left': 'counter(page, heads)' });
  expect(hebrew['bottom-left']).toContain('counter(page)');
});

it('names the chapter that the first line of a page belongs to', () => {
  const at = (top: number): string[] => headsOf([{ title: 'Gates', page: 2, top }], 3);
  // Just inside and just outside the share of a page that may stand above a chapter.
  expect([at(0.039), at(0.04)]).toEqual([
    ['', 'Gates', 'Gates'],
    ['', '', 'Gates'],
  ]);
});
