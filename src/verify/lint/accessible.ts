/** What a screen reader needs of each slide: one title, levels in order, a language, header cells, words for images (A-AXE). */
import type { Slide } from '../../compose/layout/index.ts';
import type { Inspection } from '../../compose/inspection.ts';
import { seenOf, type LintCheck, type Finding } from './input.ts';

/** Checks A-AXE as far as the structure of a slide tells. */
export const accessible: LintCheck = (given) =>
  seenOf(given).flatMap(({ slide, drawn }) => [
    ...faultsOf(drawn).map((found) => ({
      rule: 'verify:accessible' as const,
      slide,
      found,
      expected: 'a slide that can be read out',
      advice: 'Mend the layout of the pack; if it is a built-in one, please report it with the article.',
    })),
    ...unnamed(slide, drawn),
  ]);

function faultsOf({ headings, lang, images, tables, sameIds }: Inspection): string[] {
  const titles = headings.filter((level) => level === 1).length;
  const skips = headings.some((level, index) => level > (headings[index - 1] ?? 0) + 1);
  return [
    ...(titles === 1 ? [] : [`${titles} headings of the first level`]),
    ...(skips ? ['heading that skips a level'] : []),
    ...(lang === '' ? ['lack of a language'] : []),
    ...(images.some(({ alt }) => alt === null) ? ['image without `alt`'] : []),
    ...(tables.some(({ headers }) => headers === 0) ? ['table without header cells'] : []),
    ...(sameIds.length > 0 ? [`id \`${sameIds[0] ?? ''}\` a second time`] : []),
  ];
}

function unnamed(slide: Slide, { images }: Inspection): Finding[] {
  if (!images.some(({ alt }) => alt?.trim() === '')) return [];
  return [
    {
      rule: 'verify:alt',
      slide,
      found: 'image without words',
      expected: 'what it shows, in a few words',
      advice: 'Write them in the article: `![what it shows](file.png)`.',
    },
  ];
}
