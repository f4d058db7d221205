import { expect, it } from 'vitest';
import { scriptLanguages } from '../../src/text/script-language.ts';

it.each([
  ['הנמל נסגר בחורף והספינות חיכו', 'he'],
  ['أُغلق الميناء في الشتاء وانتظرت السفن عند الرصيف', 'ar'],
  ['بندر در زمستان بسته شد و کشتی‌ها منتظر ماندند', 'fa'],
  ['بندرگاہ سردیوں میں بند ہو گئی اور جہاز انتظار کرتے رہے', 'ur'],
  ['ท่าเรือปิดในฤดูหนาว', 'th'],
  ['बंदरगाह सर्दियों में बंद रहा और जहाज़ रुके रहे', 'hi'],
  ['Порт закрыли зимой, и корабли ждали', 'ru'],
  ['Порт зачинили взимку, і кораблі чекали її', 'uk'],
  ['Το λιμάνι έκλεισε τον χειμώνα', 'el'],
  ['ნავსადგური ზამთარში დაიკეტა', 'ka'],
])('%s → %s', (text, lang) => expect(scriptLanguages(text)).toEqual([lang]));

it('names two where letters and their groups do not decide', () => {
  expect(scriptLanguages('Совет порта хочет построить ворота через канал.\n'.repeat(3))).toHaveLength(2);
});

it('leaves out addresses, and a text that only quotes another script', () => {
  const hebrew = 'הנמל נסגר בחורף';
  expect(scriptLanguages(`${hebrew} https://example.org/harbour/closed/in/winter/and/spring`)).toEqual([
    'he',
  ]);
  // Twelve of thirty letters are just enough, twelve of thirty-one are not.
  expect(scriptLanguages(`נמלנמלנמלנמל ${'a'.repeat(18)}`)).toEqual(['he']);
  expect(scriptLanguages(`נמלנמלנמלנמל ${'a'.repeat(19)}`)).toEqual([]);
  expect(scriptLanguages('Plain words, and a café.')).toEqual([]);
});
