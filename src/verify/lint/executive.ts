/** An article of some length has a slide with its thesis and its takeaways (C-EXEC). */
import { mainBlocksOf, traitsOf } from '../../compose/layout/traits.ts';
import { MIN_ARTICLE_WORDS } from '../../compose/section/executive.ts';
import { sizeOf } from '../../compose/section/size-of.ts';
import type { Finding, LintCheck, LintInput } from './input.ts';

/** Fewest takeaways on an executive slide. */
const MIN_TAKEAWAYS = 3;

/** Checks C-EXEC. */
export const executive: LintCheck = (given): Finding[] => {
  if (wordsOf(given) < MIN_ARTICLE_WORDS) return [];
  const slide = given.deck.slides.find(({ layout }) => traitsOf(layout).sumsUp);
  const lists = slide ? mainBlocksOf(slide).filter(({ type }) => type === 'list') : [];
  const takeaways = lists.reduce((sum, list) => sum + ('children' in list ? list.children.length : 0), 0);
  if (takeaways >= MIN_TAKEAWAYS) return [];
  return [
    {
      rule: 'verify:executive',
      ...(slide && { slide }),
      found: `${takeaways} takeaways`,
      expected: `${MIN_TAKEAWAYS} or more`,
      advice: 'List what the article comes to as `takeaways:` in front matter.',
    },
  ];
};

/** Words of what the article argues in paragraphs. */
const wordsOf = ({ outline }: LintInput): number =>
  outline.children.reduce(
    (sum, section) =>
      section.type === 'narrative' || (section.type === 'passage' && section.role !== 'sources')
        ? sum +
          section.children.reduce(
            (words, support) => words + (support.type === 'point' ? sizeOf(support.whole) : 0),
            0,
          )
        : sum,
    0,
  );
