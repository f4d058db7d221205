import { describe, expect, it } from 'vitest';
import { baseLang, cjkShare, countCjk, detectLang, isCjk } from '../../src/text/script.ts';

describe('detectLang', () => {
  it.each([
    ['A plain sentence about rivers.', 'en'],
    ['', 'en'],
    ['2026 — 35 %', 'en'],
    ['这条河流经三个省。', 'zh'],
    ['用 Node.js 和 Rust 写的工具越来越多。', 'zh'],
    ['この川は三つの県を流れている。', 'ja'],
    ['東京都庁舎のカタログ', 'ja'],
    ['이 강은 세 도를 지나간다.', 'ko'],
    ['The founder, 王小明, left the firm in spring.', 'en'],
  ])('%s → %s', (text, lang) => expect(detectLang(text)).toBe(lang));
});

describe('isCjk', () => {
  it('weighs a word as much as a character', () => {
    expect(cjkShare('开源 tool')).toBeCloseTo(2 / 3);
    expect(isCjk('开源 tool')).toBe(true);
    expect(isCjk('the open 开源 tool')).toBe(false);
  });
  it('is false without letters', () => expect(isCjk('123 …')).toBe(false));
  it('counts the prolonged sound mark', () => expect(countCjk('サーバー')).toBe(4));
});

it('baseLang takes the language of a tag', () => {
  expect(baseLang('zh-Hant-TW')).toBe('zh');
  expect(baseLang('EN_us')).toBe('en');
});
