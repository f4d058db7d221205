/** The rules of the report: what a finished report is held to. */
import { rule, type Level, type Rule } from './rule.ts';

const lint = (code: string, level: Level, exit: Rule['exit'], help: string): Rule => ({
  code,
  ...rule(level, exit, help),
});

/** Rules on reports by id; their codes begin with R. */
export const reportRules = {
  'verify:report-contents': lint(
    'R-TOC',
    'error',
    4,
    'The contents of the report name another page than the one that a chapter begins on, or none. Please report it with the article.',
  ),
  'verify:report-lost': lint(
    'R-WORDS',
    'warning',
    1,
    'More than one word in two hundred of the article is not in its report. Read those lines of the article yourself.',
  ),
  'verify:report-invented': lint(
    'R-ATTR',
    'error',
    4,
    'The report says something that the article does not. Please report it with the article.',
  ),
  'verify:report-figures': lint(
    'R-FIG',
    'error',
    4,
    'Figures or tables of the report are not numbered one after the other, or a place that it links to is missing. Please report it with the article.',
  ),
  'verify:report-page': lint(
    'R-PAGE',
    'warning',
    1,
    'A page of the report is nearly empty where something follows or should have been drawn closer, or a heading stands alone at its end. Where a pack sets its own margins and sizes, look there.',
  ),
  'verify:report-line': lint(
    'R-LINE',
    'warning',
    1,
    'A page of the report ends with the first line of a paragraph, or begins with the last one. Where a pack sets `orphans`, `widows` or its own sizes, look there.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
