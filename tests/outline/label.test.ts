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
  ['It began at 10:30 and ended at noon.', { text: 'It began at 10:30 and ended at noon.' }],
  ['💡 Example: They rise.', { label: 'Example', text: 'They rise.' }],
  [
    '🏰 **Costs** (fixed, hidden) - They rise.',
    { label: 'Costs', tags: ['fixed', 'hidden'], text: 'They rise.' },
  ],
  ['🧩 A toll feeds the town — for now.', { text: '🧩 A toll feeds the town — for now.' }],
  ['See https://example.org for more.', { text: 'See https://example.org for more.' }],
  ['1.5 million people came.', { text: '1.5 million people came.' }],
])('%s', async (paragraph, expected) => {
  expect(await lead(paragraph)).toEqual(expected);
});
