/** Every mistake in options has its message, for programs as for the command line. */
import { describe, expect, it } from 'vitest';
import { assertOptions, assertSources, checkOptions } from '../../../src/pipeline/options/check.ts';
import { flags } from '../../../src/cli/flags.ts';
import { optionTable } from '../../../src/pipeline/options/table.ts';
import { DeckwrightError } from '../../../src/rules/index.ts';

const thrownBy = (call: () => void): DeckwrightError => {
  try {
    call();
  } catch (error) {
    if (error instanceof DeckwrightError) return error;
  }
  throw new Error('No message was thrown');
};

describe('refuses', () => {
  it.each<[options: unknown, reason: string]>([
    [
      { formats: ['x'] },
      'Unexpected format `x`, expected one of html, pdf, pptx, report, marp, outline, notes, png',
    ],
    [{ formats: ['pfd'] }, 'Unexpected format `pfd`, expected `pdf`'],
    [{ formats: [undefined] }, 'Unexpected format `undefined`, expected '],
    [{ formats: [] }, 'Unexpected empty list of formats, expected html, pdf'],
    [{ formats: 'html' }, 'Unexpected `html`, expected a list of formats: html, pdf'],
    [{ size: '3:2' }, 'Unexpected size `3:2`, expected 16:9 or 4:3'],
    [{ length: 'long' }, 'Unexpected length `long`, expected brief, standard or full'],
    [{ paper: 4 }, 'Unexpected paper `4`, expected a4 or letter'],
    [{ encoding: 'utf-9' }, 'Unexpected encoding `utf-9`, expected a label such as utf-8'],
    [{ template: '' }, 'Unexpected template ``, expected the name or the folder of a pack'],
    [{ browser: null }, 'Unexpected browser `null`, expected the path of a Chromium, Chrome or Edge'],
    [{ jobs: -3 }, 'Unexpected `-3` jobs, expected a number from 1 to 99'],
    [{ jobs: 0 }, 'Unexpected `0` jobs, expected a number from 1 to 99'],
    [{ jobs: 100 }, 'Unexpected `100` jobs, expected a number from 1 to 99'],
    [{ jobs: 1.5 }, 'Unexpected `1.5` jobs, expected a number from 1 to 99'],
    [{ jobs: '2' }, 'Unexpected `2` jobs, expected a number from 1 to 99'],
    [{ images: 'yes' }, 'Unexpected `yes`, expected true or false'],
    [{ today: 'tomorrow' }, 'Unexpected date `tomorrow`, expected an ISO date such as 2026-03-01'],
    [{ today: '2026-13-01' }, 'Unexpected date `2026-13-01`, expected an ISO date'],
    [{ signal: {} }, 'Unexpected `{}`, expected an AbortSignal'],
    [{ onStage: 'log' }, 'Unexpected `log`, expected a function'],
    [{ rules: 'off' }, 'Unexpected `off`, expected levels by rule'],
    [{ rules: { 'verify:titel': 'off' } }, 'Unexpected rule `verify:titel`, expected `verify:title`'],
    [{ rules: { 'verify:title': 'loud' } }, 'Unexpected level `loud` of rule `verify:title`, expected error'],
    [{ rules: { 'T-TITLE': 'off' } }, 'Unexpected code `T-TITLE`, expected `verify:title'],
    [{ format: ['pdf'] }, 'Unexpected option `format`, expected `formats`'],
    [{ 'allow-private': true }, 'Unexpected option `allow-private`, expected `allowPrivate`'],
    [{ xylophone: 1 }, 'Unexpected option `xylophone`, expected one of formats, template, size'],
    ['pdf', 'Unexpected options `pdf`, expected an object'],
    [null, 'Unexpected options `null`, expected an object'],
  ])('%j', (options, reason) => {
    const error = thrownBy(() => assertOptions(options));
    expect(error.reason.slice(0, reason.length)).toBe(reason);
    expect([error.rule, error.exitCode]).toEqual(['api:argument', 2]);
    expect(error.note).toMatch(/The type `Options` lists all options/);
  });

  it('and names the option, whose value alone does not tell which it is', () => {
    expect(thrownBy(() => assertOptions({ explain: 'no' })).note).toMatch(/^This is the option `explain`\. /);
  });

  it.each<[sources: unknown, reason: RegExp]>([
    [[7], /^Unexpected source `7`, expected a path, an address, or /],
    [[''], /^Unexpected source ``, expected /],
    [['a.md', { path: 'b.md' }], /^Unexpected source `{"path":"b.md"}`, expected /],
    [[{ path: 'b.md', content: 7 }], /^Unexpected source /],
    ['a.md', /^Unexpected sources `a.md`, expected a list/],
  ])('the sources %j', (sources, reason) => {
    expect(thrownBy(() => assertSources(sources))).toMatchObject({
      reason: expect.stringMatching(reason),
      rule: 'api:argument',
    });
  });
});

describe('takes', () => {
  it.each([
    {},
    { formats: ['pdf', 'html'], size: '4:3', length: 'brief', paper: 'letter', jobs: 99 },
    { jobs: 1, encoding: 'gb18030', template: './acme', browser: '/opt/chrome', explain: true },
    { rules: { 'verify:title': 'off', 'read:encoding': undefined } },
    { today: '2026-03-01T00:00:00.000Z', images: false, allowPrivate: true },
  ])('%j', (options) => {
    expect(checkOptions(options)).toEqual({ options });
  });

  it('what is undefined as what is not given', () => {
    expect(checkOptions({ size: undefined })).toHaveProperty('options');
  });

  it('a signal and a function, which only programs have', () => {
    const options = { signal: new AbortController().signal, onStage: () => undefined };
    expect(checkOptions(options)).toEqual({ options });
  });

  it('text and bytes as content', () => {
    const sources = ['a.md', 'https://example.org/', { path: 'b.md', content: 'B' }];
    expect(() => assertSources([...sources, { path: 'c.docx', content: Buffer.from('C') }])).not.toThrow();
  });
});

it('has one flag for each name and each letter', () => {
  const letters = flags.flatMap(({ short }) => short ?? []);
  const names = flags.map(({ name }) => name);
  expect([new Set(letters).size, new Set(names).size]).toEqual([letters.length, names.length]);
  expect(names).toEqual(expect.arrayContaining(['formats', 'allow-private', 'rule']));
  expect(Object.values(optionTable).filter(({ flag }) => !flag)).toHaveLength(5);
});
