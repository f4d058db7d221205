import { expect, it } from 'vitest';
import { ends, matrixOf, places, words } from './matrices.ts';

const items = [
  '1. Quick wins (Cheap + Visible): Paint the bridge before the visitors come.',
  '2. Quiet savings (Cheap + Hidden): Replace the pumps that nobody sees.',
  '3. Monuments (Dear + Visible): Build the tower that the mayor asked for.',
  '4. Foundations (Dear + Hidden): Renew the drains below the market.',
];

it('takes four labelled items with two values on two axes for a matrix', async () => {
  const matrix = await matrixOf(
    `City works\n\nThe council sorts its works into four boxes by what they cost and who sees them.\n\n${items.join('\n\n')}`,
    'a.txt',
  );
  expect(matrix?.x.ends.map(words)).toEqual(['Cheap', 'Dear']);
  expect(matrix?.y.ends.map(words)).toEqual(['Visible', 'Hidden']);
  expect(words(matrix?.heading)).toBe('four boxes');
  expect(places(matrix)).toEqual([
    'top left: Quick wins',
    'bottom left: Quiet savings',
    'top right: Monuments',
    'bottom right: Foundations',
  ]);
});

it('lets position sentences win over order, and gives their words to the side', async () => {
  const [a, b, c, d] = items;
  const matrix = await matrixOf(
    `City works\n\nThe council sorts its works by what they cost and by who sees them at all.\n\nBottom right and top right – What can be done this year\n\n${a}\n\n${b}\n\nBottom left and top left – What takes a generation\n\n${c}\n\n${d}`,
    'a.txt',
  );
  expect(places(matrix)).toEqual([
    'bottom right: Quick wins',
    'top right: Quiet savings',
    'bottom left: Monuments',
    'top left: Foundations',
  ]);
  expect(matrix?.x.ends.map(words)).toEqual(['Dear', 'Cheap']);
  expect(matrix?.y.ends.map(words)).toEqual(['Hidden', 'Visible']);
  expect(matrix?.children.map(({ side }) => words(side))).toEqual([
    'What can be done this year',
    'What can be done this year',
    'What takes a generation',
    'What takes a generation',
  ]);
});

it.each([
  ['three items', items.slice(0, 3)],
  [
    'two items in one cell',
    [...items.slice(0, 3), '4. Bridges (Dear + Visible): Build another one across the river.'],
  ],
  [
    'three values on an axis',
    [...items.slice(0, 3), '4. Foundations (Free + Hidden): Renew the drains below the market.'],
  ],
])('makes no matrix of %s', async (_what, some) => {
  expect(
    await matrixOf(
      `City works\n\nThe council sorts its works by what they cost and by who sees them.\n\n${some.join('\n\n')}`,
      'a.txt',
    ),
  ).toBeUndefined();
});

const wells = (lines: readonly string[]): string =>
  `# Wells\n\n## Which wells to dig\n\n${lines.join('\n')}\n`;

it.each([
  [
    'labels with their values in brackets behind the bold',
    [
      'Two questions sort the wells.',
      '',
      '- **Dig now** (High need, low cost): The village has waited for years.',
      '- **Dig later** (Low need, low cost): A garden would be glad of it.',
      '- **Find a donor** (High need, high cost): The rock is hard there.',
      '- **Leave** (Low need, high cost): Nobody asked for it.',
    ],
    ['Low need', 'High need', 'high cost', 'low cost'],
    ['bottom right: Dig now', 'bottom left: Dig later', 'top right: Find a donor', 'top left: Leave'],
  ],
  [
    'values for labels, in a list that is announced',
    [
      'The survey gives four groups:',
      '',
      '1. High need and low cost: dig at once.',
      '2. High need but high cost: look for a donor.',
      '3. Low need and low cost: wait for the dry season.',
      '4. Low need and high cost: leave them alone.',
    ],
    ['Low need', 'High need', 'high cost', 'low cost'],
    [
      'bottom right: High need and low cost',
      'top right: High need but high cost',
      'bottom left: Low need and low cost',
      'top left: Low need and high cost',
    ],
  ],
  [
    'values in the first words of what is said',
    [
      '- **Stars.** High need, low cost. The village has waited for years.',
      '- **Puzzles.** High need, high cost. The rock is hard there.',
      '- **Gardens.** Low need, low cost. They can wait.',
      '- **Follies.** Low need, high cost. Nobody asked for them.',
    ],
    ['Low need', 'High need', 'high cost', 'low cost'],
    ['bottom right: Stars', 'top right: Puzzles', 'bottom left: Gardens', 'top left: Follies'],
  ],
  [
    'values in either order',
    [
      '- **Stars (High need, low cost):** The village has waited for years.',
      '- **Puzzles (High cost, high need):** The rock is hard there.',
      '- **Gardens (Low need, low cost):** They can wait.',
      '- **Follies (Low need, high cost):** Nobody asked for them.',
    ],
    ['Low need', 'High need', 'High cost', 'low cost'],
    ['bottom right: Stars', 'top right: Puzzles', 'bottom left: Gardens', 'top left: Follies'],
  ],
  [
    'amounts in the first sentence',
    [
      '– Stars: Wells that have a high need and low cost. The village has waited for years.',
      '',
      '– Puzzles: Wells with high need but high cost. The rock is hard there.',
      '',
      '– Gardens: Wells of low need and low cost. They can wait.',
      '',
      '– Follies: Wells of low need and high cost. Nobody asked for them.',
    ],
    ['low need', 'high need', 'high cost', 'low cost'],
    ['bottom right: Stars', 'top right: Puzzles', 'bottom left: Gardens', 'top left: Follies'],
  ],
  [
    'a number for a name',
    [
      '- Quadrant 1: needed and cheap (dig at once)',
      '- Quadrant 2: needed but dear (find a donor)',
      '- Quadrant 3: unneeded but cheap (wait)',
      '- Quadrant 4: unneeded and dear (leave)',
    ],
    ['needed', 'unneeded', 'cheap', 'dear'],
    [
      'top left: needed and cheap',
      'bottom left: needed but dear',
      'top right: unneeded but cheap',
      'bottom right: unneeded and dear',
    ],
  ],
  [
    'places in the labels',
    [
      '- **Stars (top right)**: high need, low cost. The village has waited for years.',
      '- **Puzzles (bottom right)**: high need, high cost. The rock is hard there.',
      '- **Gardens (top left)**: low need, low cost. They can wait.',
      '- **Follies (bottom left)**: low need, high cost. Nobody asked for them.',
    ],
    ['low need', 'high need', 'low cost', 'high cost'],
    ['top right: Stars', 'bottom right: Puzzles', 'top left: Gardens', 'bottom left: Follies'],
  ],
] as const)('reads four items with %s', async (_what, lines, axes, cells) => {
  const matrix = await matrixOf(wells(lines));
  expect(ends(matrix)).toEqual(axes);
  expect(places(matrix)).toEqual(cells);
  expect(words(matrix?.heading)).toBe('Which wells to dig');
});

it('keeps the sentence that announces the items', async () => {
  const matrix = await matrixOf(
    wells(['The survey gives four groups:', '', ...items.map((item) => item.replace(/^\d\. /, '- '))]),
  );
  expect(matrix?.introduction?.map((one) => one.type === 'point' && words(one.whole))).toEqual([
    'The survey gives four groups:',
  ]);
  expect(matrix?.children.map(({ children }) => children.length)).toEqual([1, 1, 1, 1]);
});

it('lets the article say which axis is the vertical one', async () => {
  const matrix = await matrixOf(
    wells([
      'The vertical axis shows the need, the horizontal axis shows what digging costs.',
      '',
      '- **Stars (High need, low cost):** The village has waited for years.',
      '- **Puzzles (High need, high cost):** The rock is hard there.',
      '- **Gardens (Low need, low cost):** They can wait.',
      '- **Follies (Low need, high cost):** Nobody asked for them.',
    ]),
  );
  expect(ends(matrix)).toEqual(['low cost', 'high cost', 'High need', 'Low need']);
});

it('reads values that Chinese names without a mark between them', async () => {
  const matrix = await matrixOf(
    '# 水井\n\n## 四个象限\n\n- 明星（高需求低成本）：村民已经等了许多年，应该马上动工。\n- 难题（高需求高成本）：那里的岩石很硬，需要找人资助。\n- 花园（低需求低成本）：可以等到旱季以后再说。\n- 摆设（低需求高成本）：没有人提出过这样的要求。\n',
  );
  expect(ends(matrix)).toEqual(['低需求', '高需求', '高成本', '低成本']);
});

it.each([
  [
    'nine cells',
    ['Low', 'Medium', 'High'].flatMap((a) =>
      ['low', 'medium', 'high'].map(
        (b) => `- **${a} need, ${b} cost:** What the council does with such a well.`,
      ),
    ),
  ],
  [
    'three values on one axis',
    ['High', 'Medium', 'Low'].flatMap((a) => [
      `- **${a} need, low cost:** What the council does with such a well.`,
    ]),
  ],
  [
    'four labels of two words',
    ['Sand and gravel', 'Clay and loam', 'Rock and rubble', 'Peat and moss'].map(
      (label) => `- **${label}:** What the driller says of such a ground.`,
    ),
  ],
])('makes no matrix of %s', async (_what, lines) => {
  expect(await matrixOf(wells(lines))).toBeUndefined();
});
