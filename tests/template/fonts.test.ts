import { describe, expect, it } from 'vitest';
import { createFonts, loadPack, type FontFaces } from '../../src/template/index.ts';
import { inRanges, parseRanges, printRanges, withoutCodes } from '../../src/template/ranges.ts';

/** The faces of a text in the base theme. */
async function fonts(
  text: string,
  lang: string,
  given: { emphasis?: boolean; code?: string } = {},
): Promise<FontFaces> {
  const { typefaces } = await loadPack(undefined);
  return createFonts()({ text, code: '', emphasis: false, ...given }, lang, typefaces);
}

/** Family and weight of each face. */
const facesOf = (css: string): string[] =>
  [...css.matchAll(/font-family:"([^"]+)";font-style:normal;font-weight:(\d+)/g)].map(
    (match) => `${match[1]} ${match[2]}`,
  );

const covers = (css: string, family: string, char: string): boolean =>
  [...css.matchAll(/font-family:"([^"]+)"[^}]*?unicode-range:([^}]+)\}/g)].some(
    (match) => match[1] === family && inRanges(parseRanges(match[2] ?? ''), char.codePointAt(0) ?? 0),
  );

describe('createFonts', () => {
  it('brings Latin in three weights and no more', async () => {
    const { css, messages } = await fonts('Crypto × AI – “what” it’s worth: 5 €', 'en');
    expect(facesOf(css)).toEqual(['Inter 400', 'Inter 600', 'Inter 700']);
    expect(css).not.toMatch(/url\((?!data:font\/woff2;base64,)/);
    expect(messages).toEqual([]);
  });

  it('brings the italic where something is emphasised', async () => {
    const { css } = await fonts('a', 'en', { emphasis: true });
    expect(css.match(/font-style:italic;font-weight:400/g)).toHaveLength(1);
  });

  it('brings other alphabets where they occur', async () => {
    const { css } = await fonts('Łódź αβγ Москва', 'en');
    for (const char of 'ŁαМ') expect(covers(css, 'Inter', char)).toBe(true);
  });

  it('brings a few slices for a few Chinese characters', async () => {
    const { css } = await fonts('Published by 比推', 'en');
    for (const char of '比推') expect(covers(css, 'Noto Sans SC', char)).toBe(true);
    expect(facesOf(css).length).toBeLessThanOrEqual(3 + 4);
    expect(css.length).toBeLessThan(400_000);
  });

  it('chooses the font by script and language', async () => {
    expect(facesOf((await fonts('東京', 'ja')).css)).toContain('Noto Sans JP 400');
    expect(facesOf((await fonts('東京', 'zh')).css)).toContain('Noto Sans SC 400');
    expect(facesOf((await fonts('東京タワー', 'en')).css)).not.toContain('Noto Sans SC 400');
    expect(facesOf((await fonts('서울', 'en')).css)).toContain('Noto Sans KR 700');
  });

  it('draws the marks that Latin and Chinese share from the font of the language', async () => {
    const zh = (await fonts('“引号”……', 'zh-CN')).css;
    expect(covers(zh, 'Inter', '“')).toBe(false);
    expect(covers(zh, 'Noto Sans SC', '“')).toBe(true);
    expect(covers((await fonts('“quote” 引', 'en')).css, 'Inter', '“')).toBe(true);
  });

  it('takes one file for a whole script', async () => {
    const all = Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    const { css } = await fonts(all, 'zh');
    expect(facesOf(css).filter((face) => face.startsWith('Noto'))).toEqual([
      'Noto Sans SC 400',
      'Noto Sans SC 700',
    ]);
  });
});

describe('ranges', () => {
  it('prints what it read', () => {
    expect(printRanges(parseRanges('U+0-FF,U+131, U+2000-206F'))).toBe('U+0-FF,U+131,U+2000-206F');
    expect(printRanges(withoutCodes(parseRanges('U+10-14'), [0x10, 0x12]))).toBe('U+11,U+13-14');
  });
});
