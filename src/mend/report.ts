/** Mends a report: words that its article does not say at their place give way to those that stand there. */
import type { PhrasingContent, Text } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { isPlaced, runsIn } from '../compose/runs.ts';
import type { Report } from '../report/report.ts';
import { textOf } from '../text/phrase.ts';
import { message } from '../rules/index.ts';
import { articleRuns } from '../verify/report/article-runs.ts';
import type { Wording } from './mending.ts';

/** A report that was mended, and a message for each of its places. */
export interface MendedReport {
  readonly report: Report;
  readonly messages: readonly VFileMessage[];
}

/** A report with no words but the article's and the pack's; what has none at its place is left empty. */
export function mendReport(report: Report, wording: Wording): MendedReport {
  const wrong = articleRuns(report).filter((run) => !wording.isSaid({ line: [run] }));
  if (wrong.length === 0) return { report, messages: [] };
  const better = new Map<object, Text>(wrong.map((run) => [run, asWritten(run, wording)]));
  const messages = wrong.map((run) =>
    message(
      'verify:mended',
      `Unexpected words \`${textOf(run).slice(0, 60)}\` in the report, expected words of the article`,
      {
        ...(run.position && { place: run.position }),
        note:
          better.get(run)?.value === ''
            ? 'They are left out.'
            : 'The words of that line stand there as they are written.',
      },
    ),
  );
  return { report: withRuns(report, better), messages };
}

/** The words at the place of a run, in the first form that is sound; empty where there is none. */
function asWritten(node: PhrasingContent, { wordsAt, isSaid }: Wording): Text {
  const [run] = runsIn([node]);
  const forms = run && isPlaced(run) ? wordsAt(run) : [];
  const texts = forms.map((value): Text => ({ type: 'text', value, position: node.position }));
  return texts.find((text) => isSaid({ line: [text] })) ?? { type: 'text', value: '' };
}

/** The same tree with other runs in place of some of it. */
function withRuns<T>(node: T, others: ReadonlyMap<object, Text>): T {
  if (Array.isArray(node)) return node.map((child: unknown) => withRuns(child, others)) as T;
  if (node === null || typeof node !== 'object') return node;
  const other = others.get(node);
  if (other) return other as T;
  const entries: [string, unknown][] = Object.entries(node);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withRuns(inner, others)])) as T;
}
