/** Checks that a report has all words of its article (R-WORDS), but no others (R-ATTR). */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import { tokens } from '../../text/words.ts';
import { coverageOf } from '../coverage.ts';
import { traceOf } from '../trace.ts';
import type { ReportLintInput } from './input.ts';
import { reportAsDeck } from './article-runs.ts';

/** Share of the article's words that may be missing, such as parts of a formula's source. */
const MAX_MISSING_SHARE = 0.005;

/** The number of a label, `2.` in `2. Costs – …`: headings that are made of labels get a number of the report. */
const ARGUMENT_NUMBER = /^(?:\d{1,3}|[ivx]{1,4}|[a-z]|[一二三四五六七八九十]{1,3})$/u;

/** Lines or words that a message names. */
const MAX_NAMED_LINES = 8;

/** A message for lost words, and one for words that the article does not have. */
export function words({ report, outline, article, words: templates }: ReportLintInput): VFileMessage[] {
  const deck = reportAsDeck(report);
  const { coverage, unplaced } = coverageOf(deck, outline, article);
  const { words: foreign, numbers } = traceOf(deck, article, templates).invented;
  const invented = [...foreign, ...numbers];
  const missing = unplaced.filter(({ text }) => tokens(text).some((word) => !ARGUMENT_NUMBER.test(word)));
  const count = missing.flatMap(({ text }) => tokens(text)).length;
  const share = count / Math.max(1, coverage.words * (1 - coverage.dropped));
  const [first] = missing;
  return [
    ...(share > MAX_MISSING_SHARE && first
      ? [
          message(
            'verify:report-lost',
            `Unexpected loss of ${(share * 100).toFixed(1)} % of the article's words, expected all of them in the report`,
            {
              place: { line: first.line, column: 1 },
              note: `Lines ${missing
                .slice(0, MAX_NAMED_LINES)
                .map(({ line }) => line)
                .join(', ')}${missing.length > MAX_NAMED_LINES ? ' and more' : ''}.`,
            },
          ),
        ]
      : []),
    ...(invented.length > 0
      ? [
          message(
            'verify:report-invented',
            `Unexpected words \`${invented.slice(0, MAX_NAMED_LINES).join(' ')}\` in the report, expected words of the article`,
          ),
        ]
      : []),
  ];
}
