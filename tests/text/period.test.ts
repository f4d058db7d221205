import { expect, it } from 'vitest';
import { periodOf } from '../../src/text/period.ts';

it.each([
  ['2023', '2024'],
  ['FY23', 'FY24'],
  ['2024', '2025E'],
  ['2022/23', '2023/24'],
  ['2023年', '2024年'],
  ['Q4 2023', 'Q1 2024'],
  ['4Q23', '1Q24'],
  ['2023 Q4', '2024 Q1'],
  ['2023年第4四半期', '2024年第1四半期'],
  ['2023년 4분기', '2024년 1분기'],
  ['H2 2023', 'H1 2024'],
  ['Jan', 'Feb'],
  ['Februar 2024', 'März 2024'],
  ['2023-12', '2024-01'],
  ['3月', '4月'],
  ['1980s', '1990s'],
  ['Week 3', 'Week 4'],
  ['第3週', '第4週'],
  ['2024-02-29', '2024-03-01'],
])('counts one period from %s to %s', (a, b) => {
  expect(periodOf(b)?.kind).toBe(periodOf(a)?.kind);
  expect((periodOf(b)?.order ?? 0) - (periodOf(a)?.order ?? 0)).toBe(1);
});

it.each(['Model 1', '12', 'Total', '1234', '2024 and later', 'Mayor', 'Q5 2024', '1799/03'])(
  'takes %s for none',
  (text) => {
    expect(periodOf(text)).toBeUndefined();
  },
);
