import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/rules/index.ts';
import type { ReportLintInput, PrintedSheet } from '../../../src/verify/report/input.ts';
import { lintReport } from '../../../src/verify/report/index.ts';
import type { Report } from '../../../src/report/report.ts';
import { made } from '../../report/made.ts';

const { report, outlined, article, words } = await made(`# The price of a mill

## Water

The wheel turns for nothing once it stands. The costs are these:

| Part | Cost |
| --- | ---: |
| Wheel | 40 |

![A sack](sack.png "The sack")

## Stone

Stones last for ten years, and nobody counts the days of any of them until the last one breaks.

Millers buy stones in pairs.

Dealers live at the old quay.
`);

const page = (bottom: number, headings: PrintedSheet['headings'] = []): PrintedSheet => ({
  height: 842,
  bottom,
  headings,
  begun: [],
  ended: [],
});

const sound: ReportLintInput = {
  report,
  outline: outlined,
  article,
  words,
  numbers: new Map([['water', 3]]),
  found: new Map([['water', 3]]),
  sheets: [page(800, [{ top: 780, depth: 0 }]), page(700, [{ top: 200, depth: 1 }]), page(400)],
};

const rulesOf = (change: Partial<ReportLintInput>): (string | undefined)[] =>
  lintReport({ ...sound, ...change }).map(ruleOf);

/** The report with its chapters changed. */
const withChapters = (change: (text: string) => string): Partial<ReportLintInput> => ({
  report: { ...report, chapters: JSON.parse(change(JSON.stringify(report.chapters))) as Report['chapters'] },
});

describe('lint of the report', () => {
  it('says nothing of a sound one', () => {
    expect(lintReport(sound).map(String)).toEqual([]);
  });

  it('finds contents that name another page, no page, or nothing', () => {
    const toc = ['verify:report-contents'];
    expect(rulesOf({ numbers: new Map([['water', 4]]) })).toEqual(toc);
    expect(rulesOf({ numbers: new Map() })).toEqual(toc);
    expect(rulesOf({ found: new Map() })).toEqual(toc);
    expect(rulesOf({ numbers: new Map(), found: new Map() })).toEqual(toc);
  });

  it('finds a sentence that is missing, with its line', () => {
    const without = withChapters((text) =>
      text.replace(/,\{"type":"paragraph","children":\[\{"type":"text","value":"Dealers.*?\]\}/u, ''),
    );
    const [given, ...others] = lintReport({ ...sound, ...without });
    expect(others).toEqual([]);
    expect(given && ruleOf(given)).toBe('verify:report-lost');
    expect(given?.line).toBe(19);
    expect(given?.note).toBe('Lines 19.');
  });

  it('finds words that are nobody’s, placed or not', () => {
    const invented = ['verify:report-invented'];
    expect(rulesOf(withChapters((text) => text.replace('turns for nothing', 'turns for money')))).toContain(
      invented[0],
    );
    const foreign = { type: 'paragraph', children: [{ type: 'text', value: 'Buy mills.' }] };
    expect(
      rulesOf(withChapters((text) => text.replace('"blocks":[', `"blocks":[${JSON.stringify(foreign)},`))),
    ).toEqual(invented);
  });

  it('finds figures that are counted wrong, and links to none', () => {
    const figures = ['verify:report-figures'];
    expect(rulesOf(withChapters((text) => text.replace('"number":1', '"number":2')))).toEqual(figures);
    expect(rulesOf(withChapters((text) => text.replace('"id":"table-1"', '"id":"table-9"')))).toEqual(
      figures,
    );
  });

  it('finds a last page with little on it', () => {
    expect(rulesOf({ sheets: [...sound.sheets, page(120)] })).toEqual(['verify:report-page']);
    expect(rulesOf({ sheets: [...sound.sheets, page(0)] })).toEqual(['verify:report-page']);
    expect(rulesOf({ sheets: [...sound.sheets, page(200)] })).toEqual([]);
  });

  it('finds a line alone at the end of a page or at the top of one', () => {
    const parted = (begun: number, ended: number): Partial<ReportLintInput> => ({
      sheets: [page(800), { ...page(700), begun: [begun] }, { ...page(400), ended: [ended] }],
    });
    const said = (change: Partial<ReportLintInput>): string[] =>
      lintReport({ ...sound, ...change }).map(({ ruleId, reason }) => `${ruleId} ${reason}`);
    expect(said(parted(1, 2))).toEqual([expect.stringMatching(/^report-line .*at the end of page 2/)]);
    expect(said(parted(2, 1))).toEqual([expect.stringMatching(/^report-line .*at the top of page 3/)]);
    expect(rulesOf(parted(2, 2))).toEqual([]);
  });

  it('finds a heading alone at the end of a page, and not one with a line below it', () => {
    const after = (top: number, depth: number, bottom: number): Partial<ReportLintInput> => ({
      sheets: [page(800), page(bottom, [{ top, depth }]), page(400)],
    });
    expect(rulesOf(after(700, 2, 715))).toEqual(['verify:report-page']);
    expect(rulesOf(after(700, 1, 735))).toEqual(['verify:report-page']);
    expect(rulesOf(after(700, 2, 735))).toEqual([]);
    expect(rulesOf(after(700, 1, 760))).toEqual([]);
    // A page that ends early ends where its chapter does.
    expect(rulesOf(after(80, 1, 100))).toEqual([]);
  });
});
