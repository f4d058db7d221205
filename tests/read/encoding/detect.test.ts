import { describe, expect, it } from 'vitest';
import { declaredEncoding } from '../../../src/read/encoding/declared.ts';
import { decode } from '../../../src/read/encoding/decode.ts';
import { ruleOf } from '../../../src/rules/index.ts';

/** The bytes of a text in an encoding, by asking each byte, or pair of bytes, what it is. */
function encoded(text: string, encoding: string): Uint8Array {
  // Node 20 takes windows-1252 for Latin-1.
  const known = new Map<string, number[]>(encoding === 'windows-1252' ? [['’', [0x92]]] : []);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const learn = (bytes: number[]): void => {
    try {
      const char = decoder.decode(new Uint8Array(bytes));
      if ([...char].length === 1 && !known.has(char)) known.set(char, bytes);
    } catch {
      // No character of this encoding.
    }
  };
  for (let a = 0; a < 256; a++) learn([a]);
  for (let a = 0x81; a < 0xff; a++) for (let b = 0x30; b < 0xff; b++) learn([a, b]);
  return new Uint8Array([...text].flatMap((char) => known.get(char) ?? []));
}

const samples: readonly (readonly [string, string])[] = [
  ['gb18030', '潮汐能是一种可以预测的能源，它的价格在于大坝和机组的造价，我们的电网可以为此安排。'],
  ['big5', '潮汐能是一種可以預測的能源，它的價格在於大壩和機組的造價，我們的電網可以為此安排。'],
  ['shift_jis', '潮の力は予測できるエネルギーであり、その値段は堤防とタービンの値段で決まる。'],
  ['euc-jp', '潮の力は予測できるエネルギーであり、その値段は堤防とタービンの値段で決まる。'],
  ['euc-kr', '조력은 예측할 수 있는 에너지이고 그 값은 둑과 터빈의 값에 달려 있다고 한다.'],
  ['windows-1251', 'Приливная энергия предсказуема, и цена её зависит от плотины и турбин. Сети это знают.'],
  ['koi8-r', 'Приливная энергия предсказуема, и цена её зависит от плотины и турбин. Сети это знают.'],
  ['windows-1253', 'Η παλιρροϊκή ενέργεια είναι προβλέψιμη και η τιμή της εξαρτάται από το φράγμα.'],
  ['windows-1255', 'אנרגיית הגאות ניתנת לחיזוי ומחירה תלוי בסכר ובטורבינות של התחנה.'],
  ['windows-1256', 'طاقة المد والجزر يمكن التنبؤ بها وسعرها يعتمد على السد والتوربينات.'],
  [
    'windows-1252',
    'L’énergie des marées se prévoit ; son prix dépend du barrage et des turbines, à ce qu’on dit.',
  ],
  [
    'windows-1250',
    'Energię pływów można przewidzieć, a jej cena zależy od zapory i turbin. Sieć o tym wie, także nocą.',
  ],
  [
    'windows-1254',
    'Gelgit enerjisi öngörülebilir; fiyatı barajın ve türbinlerin maliyetine bağlıdır, şebeke bunu bilir.',
  ],
];

describe('decode', () => {
  it.each(samples)('detects %s, and says so', (encoding, text) => {
    const decoded = decode(encoded(text, encoding), 'a.txt');
    expect(decoded.text).toBe(text);
    expect(decoded.messages.map(ruleOf)).toEqual(['read:encoding']);
  });

  it.each(samples)('takes a page at its word when it says %s', (encoding, text) => {
    const page = encoded(`<html><head><meta charset="${encoding}"></head><p>${text}</p></html>`, encoding);
    const decoded = decode(page, 'a.html');
    expect(decoded.text).toContain(text);
    expect(decoded.messages).toEqual([]);
  });

  it.each(samples)('reads %s as it is told to', (encoding, text) => {
    expect(decode(encoded(text, encoding), 'a.txt', encoding)).toEqual({ text, messages: [] });
  });

  it('warns of bytes that are none of the encoding that it was told', () => {
    const decoded = decode(new Uint8Array([0x61, 0xff, 0x62]), 'a.txt', 'utf-8');
    expect([decoded.text, decoded.messages.map(ruleOf)]).toEqual(['ab', ['read:encoding']]);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s without a mark, and says so', (encoding) => {
    const text = 'Tides are certain.';
    const pair = (code: number): number[] =>
      encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
    const decoded = decode(new Uint8Array([...text].flatMap((char) => pair(char.charCodeAt(0)))), 'a.txt');
    expect([decoded.text, decoded.messages.map(ruleOf)]).toEqual([text, ['read:encoding']]);
  });

  it('does not believe a page that says what its bytes are not', () => {
    const bytes = new TextEncoder().encode('<meta charset="windows-1252"><p>Tidé – 潮</p>');
    expect(decode(bytes, 'a.html').text).toContain('Tidé – 潮');
  });
});

describe('declaredEncoding', () => {
  it.each([
    ['<meta charset=latin1>', 'windows-1252'],
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=x-sjis">', 'shift_jis'],
    ['<?xml version="1.0" encoding="GB2312"?><html>', 'gbk'],
    ['<meta charset="utf-16">', 'utf-8'],
    ['<!-- <meta charset="big5"> --><meta charset="euc-kr">', 'euc-kr'],
    ['<meta charset="martian">', undefined],
    ['<p>charset=big5</p>', undefined],
  ])('of %s is %s', (head, encoding) => {
    expect(declaredEncoding(new TextEncoder().encode(head))).toBe(encoding);
  });
});
