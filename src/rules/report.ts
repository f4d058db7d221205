/** Rules of the report lint. */
import { codedRule, type Rule } from './rule.ts';

/** Rules on reports by id; their codes begin with R. */
export const reportRules = {
  'verify:report-contents': codedRule(
    'R-TOC',
    'error',
    4,
    'The contents of the report give the wrong page for a chapter, or none. Please report it with the article.',
  ),
  'verify:report-lost': codedRule(
    'R-WORDS',
    'warning',
    1,
    'More than one word in 200 of the article is missing from its report. Read the named lines of the article yourself.',
  ),
  'verify:report-invented': codedRule(
    'R-ATTR',
    'error',
    4,
    'The report says something that the article does not. Please report it with the article.',
  ),
  'verify:report-figures': codedRule(
    'R-FIG',
    'error',
    4,
    'Figures or tables of the report are not numbered consecutively, or a link leads nowhere. Please report it with the article.',
  ),
  'verify:report-page': codedRule(
    'R-PAGE',
    'warning',
    1,
    'A page of the report is nearly empty although more follows or the text before it could have been set closer, or a heading stands alone at the end of a page. If your pack sets its own margins or sizes, check those.',
  ),
  'verify:report-line': codedRule(
    'R-LINE',
    'warning',
    1,
    'A page of the report ends with the first line of a paragraph or begins with the last one. If your pack sets `orphans`, `widows` or its own sizes, check those.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
