import { expect, it } from 'vitest';
import { ends, matrixOf } from './matrices.ts';

const article = (framework: string): string => `# Mills

## Who helps whom

${framework}

Water helps the wind in two ways:

- **From inside:** The pumps are built into the tower of the mill.
- **From outside:** The canal carries the grain to the door of the mill.

Wind helps the water in two ways:

- **From inside:** The sails turn the wheel that lifts the water.
- **From outside:** The breeze keeps the barges on the canal moving.
`;

it('takes two lists with the same labels for a matrix where the article speaks of one', async () => {
  const matrix = await matrixOf(article('This gives a matrix of two by two, or four quadrants in all.'));
  expect(ends(matrix)).toEqual([
    'Water helps the wind in two ways',
    'Wind helps the water in two ways',
    'From inside',
    'From outside',
  ]);
  expect(matrix?.introduction).toHaveLength(3);
});

it('leaves them alone where it does not', async () => {
  expect(await matrixOf(article('Nothing is simple in a mill.'))).toBeUndefined();
});

it('names what the lists are about by the words whose order tells them apart', async () => {
  const said = article('This gives a matrix of two by two, or four quadrants in all.')
    .replace('Water helps the wind in two ways', 'Let us see how water can lift the wind')
    .replace('Wind helps the water in two ways', 'Here wind can lift the water');
  expect(ends(await matrixOf(said)).slice(0, 2)).toEqual([
    'water can lift the wind',
    'wind can lift the water',
  ]);
});
