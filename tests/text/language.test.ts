import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/text/language.ts';
import { beginnings, unknownBeginnings } from './languages.ts';

const sure = (lang: string): object => ({ lang, isSure: true, candidates: [] });
const firstWords = (text: string, count: number): string => text.split(' ').slice(0, count).join(' ');

describe('detectLanguage', () => {
  it.each(Object.entries(beginnings))('knows %s by forty words', (lang, text) => {
    expect(detectLanguage(text)).toEqual(sure(lang));
  });

  it.each(Object.entries(unknownBeginnings))('takes %s for no other language', (_, text) => {
    expect(detectLanguage(text)).toMatchObject({ lang: 'en', isSure: false });
  });

  it('names Danish where letters tell it', () => {
    expect(detectLanguage(unknownBeginnings['da'] ?? '').candidates).toEqual(['da', 'nb']);
    // One name with such a letter in fifty words of German is none.
    expect(detectLanguage(`${beginnings['de']} Sørensen`)).toEqual(sure('de'));
  });

  it('is sure from twenty-five words on, and guesses from ten on', () => {
    const german = beginnings['de'] ?? '';
    expect(detectLanguage(firstWords(german, 25))).toEqual(sure('de'));
    expect(detectLanguage(firstWords(german, 24))).toMatchObject({ lang: 'en', isSure: false });
    expect(detectLanguage(firstWords(german, 10)).candidates[0]).toBe('de');
    expect(detectLanguage(firstWords(german, 9))).toEqual(sure('en'));
  });

  it('is unsure where two languages are equally near', () => {
    const mixed = `${firstWords(beginnings['es'] ?? '', 30)} ${firstWords(beginnings['pt'] ?? '', 20)}`;
    expect(detectLanguage(mixed)).toEqual({ lang: 'en', isSure: false, candidates: ['es', 'pt'] });
  });

  it('weighs a text the same however often it repeats itself', () => {
    expect(detectLanguage(`${beginnings['es']} `.repeat(8))).toEqual(sure('es'));
  });

  it('is sure of English in any length, which is what all else is taken for', () => {
    expect(detectLanguage('A plain sentence about rivers.')).toEqual(sure('en'));
    for (const text of ['', '2026 — 35 %']) expect(detectLanguage(text)).toEqual(sure('en'));
  });

  it('is not led astray by a quotation', () => {
    expect(detectLanguage(`${beginnings['en']} El agua es de todos y la mar no es de nadie.`)).toEqual(
      sure('en'),
    );
  });

  it('guesses of names, and says so', () => {
    const names = 'Maren Okafor Quayside Harbour Rotterdam Gdansk '.repeat(10);
    expect(detectLanguage(names)).toMatchObject({ lang: 'en', isSure: false });
  });

  it.each([
    ['这条河流经三个省。', 'zh'],
    ['用 Node.js 和 Rust 写的工具越来越多。', 'zh'],
    ['この川は三つの県を流れている。', 'ja'],
    ['東京都庁舎のカタログ', 'ja'],
    ['이 강은 세 도를 지나간다.', 'ko'],
    ['The founder, 王小明, left the firm in spring.', 'en'],
  ])('%s → %s', (text, lang) => expect(detectLanguage(text)).toEqual(sure(lang)));
});
