/** Every word of the article is in its report, and nothing else is. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import { tokens } from '../../text/words.ts';
import { coverageOf } from '../coverage.ts';
import { traceOf } from '../trace.ts';
import type { ReportLintInput } from './input.ts';
import { asDeck } from './runs.ts';

/** Share of the article's words that may be missing, such as the parts of a formula's source. */
const MAX_MISSING_SHARE = 0.005;

/** What numbers an argument: it stands before the heading that was made of its label, as our own. */
const NUMBER = /^(?:\d{1,3}|[ivx]{1,4}|[a-z]|[一二三四五六七八九十]{1,3})$/u;

/** Most lines that are named. */
const MAX_NAMED_LINES = 8;

/** Messages for words that are lost, and for words that are nobody's. */
export function words({ report, outline, article, words: templates }: ReportLintInput): VFileMessage[] {
  const deck = asDeck(report);
  const { coverage, unplaced } = coverageOf(deck, outline, article);
  const { words: foreign, numbers } = traceOf(deck, article, templates).invented;
  const invented = [...foreign, ...numbers];
  const missing = unplaced.filter(({ text }) => tokens(text).some((word) => !NUMBER.test(word)));
  const count = missing.flatMap(({ text }) => tokens(text)).length;
  const share = count / Math.max(1, coverage.words * (1 - coverage.dropped));
  const [first] = missing;
  return [
    ...(share > MAX_MISSING_SHARE && first
      ? [
          message(
            'verify:report-lost',
            `Unexpected loss of ${(share * 100).toFixed(1)} % of the words, expected all of them in the report`,
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
