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
