import { copyFile, cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../src/rules/index.ts';
import { createFonts, type FontFaces, type Typeface } from '../../src/template/index.ts';
import { basePack } from '../base-pack.ts';
import { drawnFont } from '../../src/template/own-faces.ts';
import { inRanges, parseRanges, printRanges, withoutCodes } from '../../src/template/ranges.ts';

/** The faces of a text in the base theme. */
async function fonts(
  text: string,
  lang: string,
  given: { emphasis?: boolean; code?: string } = {},
): Promise<FontFaces> {
  const { typefaces } = await basePack();
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

  it('keeps a deck small that has many alphabets', async () => {
    const few = (await fonts('Łódź', 'en')).css.length;
    const many = (await fonts('Łódź αβγ Москва Ξύλον ἀρχή Việt', 'en')).css.length;
    expect(few).toBeLessThan(250_000);
    expect(many).toBeLessThan(200_000);
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

  it('takes from another script what the chosen one has not', async () => {
    const { css } = await fonts('京都の凿', 'en');
    expect(covers(css, 'Noto Sans JP', '京')).toBe(true);
    expect(covers(css, 'Noto Sans JP', '凿')).toBe(false);
    expect(covers(css, 'Noto Sans SC', '凿')).toBe(true);
    expect(covers(css, 'Noto Sans SC', '京')).toBe(false);
  });

  it('draws the marks that Latin and Chinese share from the font of the language', async () => {
    const zh = (await fonts('“引号”……', 'zh-CN')).css;
    expect(covers(zh, 'Inter', '“')).toBe(false);
    expect(covers(zh, 'Noto Sans SC', '“')).toBe(true);
    expect(covers((await fonts('“quote” 引', 'en')).css, 'Inter', '“')).toBe(true);
  });

  it.each([
    ['Tides → 5 °C ≥ 40 ✓', []],
    ['\u200Dsoft\u00AD\uFE0F \u2028\uE000', []],
    ['สวัสดี שלום', ['template:fonts Unexpected text without a font (Hebrew, Thai), expected one in the pack']],
    ['2026 © ☀', []],
    [
      '☀\uFE0F 5\uFE0F\u20E3',
      [
        "template:symbols Unexpected symbols without a font (`5\uFE0F`, `☀\uFE0F`), expected such as the pack's fonts have",
      ],
    ],
    ['Ꮳ', ['template:fonts Unexpected text without a font (other letters), expected one in the pack']],
    [
      '🌊 न',
      [
        'template:fonts Unexpected text without a font (Devanagari), expected one in the pack',
        "template:symbols Unexpected symbols without a font (`🌊`), expected such as the pack's fonts have",
      ],
    ],
    [
      '𝄀𝄁𝄂𝄃𝄄𝄅𝄆𝄇𝄈𝄉',
      [
        "template:symbols Unexpected symbols without a font (`𝄀`, `𝄁`, `𝄂`, `𝄃`, `𝄄`, `𝄅`, `𝄆`, `𝄇` and 2 more), expected such as the pack's fonts have",
      ],
    ],
  ])('says what the fonts of the machine draw in %j', async (text, expected) => {
    const { messages } = await fonts(text, 'en');
    expect(messages.map((one) => `${ruleOf(one)} ${one.reason}`)).toEqual(expected);
  });

  it('takes one file for a whole script', async () => {
    const list = createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/unicode.json');
    const slices = Object.values(JSON.parse(await readFile(list, 'utf8')) as Record<string, string>);
    const ranges = slices.flatMap((slice) => parseRanges(slice)).toSorted((a, b) => a[0] - b[0]);
    const all = Array.from({ length: 20_000 }, (_, index) => 0x4e00 + index).filter((code) =>
      inRanges(ranges, code),
    );
    expect(all.length).toBeGreaterThan(6000);
    const { css } = await fonts(String.fromCodePoint(...all), 'zh');
    expect(facesOf(css).filter((face) => face.startsWith('Noto'))).toEqual([
      'Noto Sans SC 400',
      'Noto Sans SC 700',
    ]);
  });
});

describe('families of a pack', () => {
  const text = { text: 'Tides × 2026', code: '', emphasis: false };
  const face = (name: string, over: Partial<Typeface> = {}): Typeface => ({
    name,
    role: 'text',
    faces: [{ weight: 400, style: 'normal' }],
    declared: true,
    slanted: false,
    own: false,
    ...over,
  });

  it('brings each with its own weights, and those of code only where there is code', async () => {
    const families = [
      face('Source Sans 3'),
      face('Source Serif 4', { role: 'headings', faces: [{ weight: 600, style: 'normal' }] }),
      face('IBM Plex Mono', { role: 'code' }),
    ];
    const { css, messages } = await createFonts()(text, 'en', families);
    expect(facesOf(css)).toEqual(['Source Sans 3 400', 'Source Serif 4 600']);
    expect(messages).toEqual([]);
    const coded = await createFonts()({ ...text, code: 'let x' }, 'en', families);
    expect(facesOf(coded.css)).toContain('IBM Plex Mono 400');
  });

  it('brings an italic where the theme has one, and nowhere else without emphasis', async () => {
    const faces = [
      { weight: 400, style: 'normal' },
      { weight: 400, style: 'italic' },
    ] as const;
    const italics = async (over: Partial<Typeface>): Promise<number> =>
      (await createFonts()(text, 'en', [face('Source Sans 3', { faces, ...over })])).css.match(
        /font-style:italic/g,
      )?.length ?? 0;
    expect([await italics({}), await italics({ slanted: true })]).toEqual([0, 1]);
  });

  it('says what to install, and which face a package does not have', async () => {
    const { messages } = await createFonts()(text, 'en', [
      face('No Such Sans 7'),
      face('Source Sans 3', { faces: [{ weight: 100, style: 'normal' }] }),
    ]);
    expect(messages.map(({ reason, note }) => `${reason}. ${note}`)).toEqual([
      'Unexpected text without a font, expected the package of No Such Sans 7. Run `npm install @fontsource/no-such-sans-7`.',
      'Unexpected face 100 normal of Source Sans 3, expected one that its package has. Look into the folder `files` of @fontsource/source-sans-3, and name those in pack.yml.',
    ]);
  });

  it('looks for a package where the command runs', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'fonts-'));
    const from = new URL('../../node_modules/@fontsource/ibm-plex-mono', import.meta.url);
    await cp(await realpath(from), join(cwd, 'node_modules/@fontsource/house-mono'), { recursive: true });
    const files = join(cwd, 'node_modules/@fontsource/house-mono/files');
    await copyFile(
      join(files, 'ibm-plex-mono-latin-400-normal.woff2'),
      join(files, 'house-mono-latin-400-normal.woff2'),
    );
    const { css, messages } = await createFonts(cwd)(text, 'en', [face('House Mono')]);
    expect([facesOf(css), messages]).toEqual([['House Mono 400'], []]);
    await rm(cwd, { recursive: true });
  });

  it("cuts a pack's own file to the characters of the deck", async () => {
    const bytes = await readFile(
      new URL('../../node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2', import.meta.url),
    );
    const file = bytes.toString('base64');
    const own = face('House Sans', { own: true, faces: [{ weight: 400, style: 'normal', file }] });
    const { css } = await createFonts()({ ...text, text: 'Tides 潮' }, 'zh', [own]);
    expect(facesOf(css)).toEqual(['House Sans 400', 'Noto Sans SC 400', 'Noto Sans SC 700']);
    expect(css.indexOf('Noto')).toBeLessThan(file.length / 3);
    expect(covers(css, 'House Sans', '“')).toBe(false);
  });

  it('warns of fonts that a PDF would hold as drawings', async () => {
    const table = Buffer.alloc(28);
    table.writeUInt32BE(0x00010000);
    table.writeUInt16BE(1, 4);
    table.write('fvar', 12);
    expect(drawnFont(table)).toBe('variable axes');
    table.write('glyf', 12);
    expect(drawnFont(table)).toBeUndefined();
    expect(drawnFont(Buffer.from('OTTO'))).toBe('PostScript outlines');
  });
});

describe('ranges', () => {
  it('prints what it read', () => {
    expect(printRanges(parseRanges('U+0-FF,U+131, U+2000-206F'))).toBe('U+0-FF,U+131,U+2000-206F');
    expect(printRanges(withoutCodes(parseRanges('U+10-14'), [0x10, 0x12]))).toBe('U+11,U+13-14');
  });
});
