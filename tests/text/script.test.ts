import { describe, expect, it } from 'vitest';
import { baseLang, directionOf, cjkShare, countCjk, isCjk } from '../../src/text/script.ts';

describe('isCjk', () => {
  it('weighs a word as much as a character', () => {
    expect(cjkShare('开源 tool')).toBeCloseTo(2 / 3);
    expect(isCjk('开源 tool')).toBe(true);
    expect(isCjk('the open 开源 tool')).toBe(false);
  });
  it('is false without letters', () => expect(isCjk('123 …')).toBe(false));
  it('counts the prolonged sound mark', () => expect(countCjk('サーバー')).toBe(4));
});

it('directionOf tells the languages that are written from right to left', () => {
  expect(['he', 'ar-EG', 'fa', 'ur', 'en', 'zh', 'hi'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ]);
});

it('baseLang takes the language of a tag', () => {
  expect(baseLang('zh-Hant-TW')).toBe('zh');
  expect(baseLang('EN_us')).toBe('en');
});
