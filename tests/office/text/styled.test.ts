import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../src/office/text/runs.ts';
import { styled } from '../../../src/office/text/styled.ts';
import { withArrows } from '../../../src/office/text/run.ts';
import type { DrawnBlock, DrawnWords } from '../../../src/print/page/drawn.ts';

const box = { left: 0, top: 0, right: 100, bottom: 40 };
const words = (text: string, isBold = false): DrawnWords => ({
  text,
  widths: [10 * text.length],
  space: 5,
  size: 20,
  color: [0, 0, 0, 1],
  isBold,
  isItalic: false,
  isUnderlined: false,
  spacing: 0,
  family: 'Inter',
});
const block = (...all: DrawnWords[]): DrawnBlock => ({
  tag: 'p',
  box,
  content: box,
  marks: [],
  isRow: false,
  bars: [],
  parts: [{ box, count: 1, lineHeight: 30, fontHeight: 1.2, align: 'start', isBalanced: false, words: all }],
});

describe('styled', () => {
  it('divides words where their style changes, whatever white space a browser joins', () => {
    const runs = styled(
      runsOf([{ type: 'text', value: 'from  mills import' }]),
      block(words('from '), words('mills', true), words(' import')),
    );
    expect(runs.map(({ text, style }) => [text, style.isBold])).toEqual([
      ['from  ', false],
      ['mills ', true],
      ['import', false],
    ]);
  });

  it('keeps the marks of the article where other words are drawn', () => {
    const runs = styled(
      runsOf([
        { type: 'text', value: 'so ' },
        { type: 'strong', children: [{ type: 'text', value: 'much' }] },
      ]),
      block(words('something else')),
    );
    expect(runs.map(({ style }) => style.isBold)).toEqual([false, true]);
  });
});

describe('withArrows', () => {
  it('links the arrow behind words that lead to a slide, and words that lead to a page', () => {
    const line = runsOf([
      { type: 'link', url: '#locks', children: [{ type: 'text', value: 'The locks' }] },
      { type: 'link', url: 'https://example.org', children: [{ type: 'text', value: 'a page' }] },
    ]);
    const links = withArrows(styled(line, undefined)).map(({ text, link }) => [text, link]);
    expect(links).toEqual([
      ['The locks', undefined],
      ['\u00a0›', '#locks'],
      ['a page', 'https://example.org'],
    ]);
  });
});
