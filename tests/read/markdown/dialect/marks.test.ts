import { describe, expect, it } from 'vitest';
import { sketched } from '../sketch.ts';

describe('marks in sentences', () => {
  it.each([
    ['The ==toll is **low**==.', 'p(The toll is strong(low).)'],
    ['It is so. ^abc-1', 'p(It is so.)'],
    ['It is so.^[Ann said it.] Yes.', 'p(It is so. Yes.) footnoteDefinition(p(Ann said it.))'],
    ['H~2~O and x^2^ and 5~7.', 'p(H2O and x^2 and 5~7.)'],
    ['It rose [@lee2020, p. 4; -@chen2019].', 'p(It rose.)'],
    ['It rose (see @fig-toll) in May.', 'p(It rose in May.)'],
    ['As @fig-toll and @lee2020 show.', 'p(As fig-toll and lee2020 show.)'],
    ['[Low]{.underline} tolls', 'p(Low tolls)'],
    ['Ask ((64a1b2c3-0000-4000-8000-123456789abc)).', 'p(Ask.)'],
    ['- [x] Read it ✅ 2026-03-01', 'list(listItem(p(Read it)))'],
    ['One. \\newpage Two.', 'p(One. Two.)'],
  ])('%j is %s', async (content, expected) => {
    expect((await sketched(content)).replaceAll(/ +/g, ' ')).toBe(expected);
  });

  it.each([
    'a == b and c==d',
    'ann@lee2020.org and @annlee',
    '5^ and [a] and (b@c)',
    'a ^ b',
    '[a](#b){c}'.slice(0, 3),
  ])('%j stays', async (content) => expect(await sketched(content)).toBe(`p(${content})`));
});

describe('lines of marks', () => {
  it.each([
    ['#tolls #canals/north', ''],
    ['#tolls', ''],
    ['rating:: 5', ''],
    ['[[toc]]', ''],
    ['[TOC]', ''],
    ['*[IWB]: Inland Waterways Board\n\nThe IWB.', 'p(The IWB.)'],
    ['One.\n\n---\nlayout: two-cols\nclass: wide\n---\n\n::right::\n\nTwo.', 'p(One.) p(Two.)'],
    ['| The keeper sleeps\n|    at the gate', 'p(The keeper sleeps at the gate)'],
    ['- TODO Ask the board', 'list(listItem(p(Ask the board)))'],
    ['```dataview\nTABLE x\n```\n\nOne.', 'p(One.)'],
    ['```{python}\n#| echo: false\nx = 1\n```', 'python(x = 1)'],
    ['~~~~ {.haskell .numberLines}\nx = 1\n~~~~', 'haskell(x = 1)'],
    ['```{figure} dam.png\n:name: fig-dam\nThe dam.\n```', 'p(image()) cap(The dam.)'],
    ['- ## Tolls\n  - One.\n- Two.', 'heading(Tolls) list(listItem(p(One.))) list(listItem(p(Two.)))'],
  ])('%j is %j', async (content, expected) => expect(await sketched(content)).toBe(expected));

  it.each([
    ['#Introduction', 'p(#Introduction)'],
    ['Use std:: here', 'p(Use std:: here)'],
    ['One.\n\n---\n\nNote: two.\n\n---', 'p(One.) thematicBreak p(Note: two.) thematicBreak'],
    [
      '| a | b |\n|---|---|\n| 1 | 2 |',
      'table(tableRow(tableCell(a)tableCell(b))tableRow(tableCell(1)tableCell(2)))',
    ],
  ])('%j is none: %j', async (content, expected) => expect(await sketched(content)).toBe(expected));
});
