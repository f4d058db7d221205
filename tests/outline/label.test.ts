import { expect, it } from 'vitest';
import { outlineOf, words } from './articles.ts';

async function lead(paragraph: string): Promise<Record<string, unknown>> {
  const { children } = await outlineOf(`# T\n\n## H\n\n${paragraph}`);
  const point = children[0] && 'children' in children[0] ? children[0].children[0] : undefined;
  if (point?.type !== 'point') return {};
  return {
    ...(point.number && { number: point.number }),
    ...(point.label && { label: words(point.label) }),
    ...(point.tags && { tags: point.tags.map(words) }),
    text: words(point.text),
  };
}

it.each([
  ['(1) Costs – They rise.', { number: '1', label: 'Costs', text: 'They rise.' }],
  ['**Costs.** They rise.', { label: 'Costs', text: 'They rise.' }],
  ['**Costs**: They rise.', { label: 'Costs', text: 'They rise.' }],
  ['**Costs** rise every year.', { text: 'Costs rise every year.' }],
  ['一、成本：每年上涨。', { number: '一', label: '成本', text: '每年上涨。' }],
  ['Costs (Fixed + Hidden): They rise.', { label: 'Costs', tags: ['Fixed', 'Hidden'], text: 'They rise.' }],
  ['The reason is simple: they rise.', { text: 'The reason is simple: they rise.' }],
  // From six words on, what goes on behind a colon in lower case is one sentence with what stands before it.
  [
    'Lee points to mills of May: they closed early.',
    { text: 'Lee points to mills of May: they closed early.' },
  ],
  ['Rules for barges of oak: they rise.', { label: 'Rules for barges of oak', text: 'they rise.' }],
  ['Rules for big barges of oak: they rise.', { text: 'Rules for big barges of oak: they rise.' }],
  ['Rules for big barges of oak: They rise.', { label: 'Rules for big barges of oak', text: 'They rise.' }],
  ['Rules for big barges of oak: low.', { label: 'Rules for big barges of oak', text: 'low.' }],
  ['It began at 10:30 and ended at noon.', { text: 'It began at 10:30 and ended at noon.' }],
  ['💡 Example: They rise.', { label: 'Example', text: 'They rise.' }],
  [
    '🏰 **Costs** (fixed, hidden) - They rise.',
    { label: 'Costs', tags: ['fixed', 'hidden'], text: 'They rise.' },
  ],
  ['🧩 A toll feeds the town — for now.', { text: '🧩 A toll feeds the town — for now.' }],
  ['See https://example.org for more.', { text: 'See https://example.org for more.' }],
  [
    'The smallest of the ferries - whatever the season - is never full.',
    { text: 'The smallest of the ferries - whatever the season - is never full.' },
  ],
  [
    'Every berth — the long (north) and the short (south) — costs the same.',
    { text: 'Every berth — the long (north) and the short (south) — costs the same.' },
  ],
  ['Berths – long ones – Short ones too.', { label: 'Berths', text: 'long ones – Short ones too.' }],
  ['这个港口——最老的那一个——还在使用。', { text: '这个港口——最老的那一个——还在使用。' }],
  [
    'For example, take the north quay: it is empty.',
    { text: 'For example, take the north quay: it is empty.' },
  ],
  ['这本手册公开（地址：港口网站），欢迎来信。', { text: '这本手册公开（地址：港口网站），欢迎来信。' }],
  ['Ropes `a: b` hold.', { text: 'Ropes a: b hold.' }],
  ['`Dues: none`: holds in winter.', { label: 'Dues: none', text: 'holds in winter.' }],
  ['**广义地说，港口是一座城市的门。**', { text: '广义地说，港口是一座城市的门。' }],
  ['*The quay is empty in winter.*', { text: 'The quay is empty in winter.' }],
  ['**Empty quays.**', { label: 'Empty quays', text: '(none)' }],
  ['1.5 million people came.', { text: '1.5 million people came.' }],
])('%s', async (paragraph, expected) => {
  expect(await lead(paragraph)).toEqual(expected);
});

const name = (count: number): string => `Rules ${'barge '.repeat(count - 1)}`.trim();

it.each([
  ['7 words', `${name(7)}: They rise.`, true],
  ['8 words', `${name(8)}: They rise.`, false],
  ['14 characters', `${'成本'.repeat(7)}：每年上涨。`, true],
  ['15 characters', `${'成本'.repeat(7)}费：每年上涨。`, false],
  ['12 words behind a number', `(1) ${name(12)}: They rise.`, true],
  ['13 words behind a number', `(1) ${name(13)}: They rise.`, false],
  ['24 characters behind a number', `一、${'成本'.repeat(12)}：每年上涨。`, true],
  ['25 characters behind a number', `一、${'成本'.repeat(12)}费：每年上涨。`, false],
  // In bold with a full stop, ten characters say something by themselves.
  ['9 characters in bold', '**港口是城市的大门口。**', true],
  ['10 characters in bold', '**港口是城市的老大门口。**', false],
])('takes %s for a label where they are few enough', async (_, paragraph, isLabel) => {
  expect('label' in (await lead(paragraph))).toBe(isLabel);
});
