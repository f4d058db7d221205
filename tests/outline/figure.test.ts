import { expect, it } from 'vitest';
import { outlineOf, words } from './articles.ts';

async function figuresOf(text: string): Promise<string[]> {
  const { children } = await outlineOf(`# Tolls\n\n## Money\n\n${text}\n`);
  return children.flatMap((section) =>
    section.type === 'narrative'
      ? section.children.flatMap((one) =>
          one.type === 'point'
            ? (one.figures ?? []).map(({ value, measure }) => `${words(value)} = ${words(measure)}`)
            : [],
        )
      : [],
  );
}

it.each([
  ['The income of the bridge reached $4.2 million in 2019.', ['$4.2 million = The income of the bridge']],
  ['The share of carts was about 35%.', ['about 35% = The share of carts']],
  ['The town took **€1,200 in yearly tolls** then.', ['€1,200 = yearly tolls']],
  ['Capacity of the canal rose to 12 GW; the town slept.', ['12 GW = Capacity of the canal']],
  // A number without what it measures, or in doubt, is no figure.
  ['It reached $4.2 million.', []],
  ['Our income was $4.2 million.', []],
  ['The income of the bridge was not $4.2 million.', []],
  ['The share of carts was about 35% lower than before.', []],
  ['The bridge opened in 1901 and was 40 years old.', []],
  ['The income will be **$4.8 trillion by 2030** if it rains.', []],
  ['There is a **50% probability** of rain.', []],
  ['Three keepers were 12 and 15 of 20.', []],
])('reads the figures of %s', async (text, figures) => {
  expect(await figuresOf(text)).toEqual(figures);
});

it.each([
  ['one word', 'Income', 0],
  ['two words', 'Bridge income', 1],
  ['nine words', 'Income of the old bridge and the new road', 1],
  ['ten words', 'Income of the old bridge and the new toll road', 0],
])('reads what is measured in %s where they say of what', async (_, measure, count) => {
  expect(await figuresOf(`${measure} reached $4.2 million in 2019.`)).toHaveLength(count);
});
