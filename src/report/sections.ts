/** Makes the blocks of a section of any kind. */
import { traitsOf } from '../compose/layout/traits.ts';
import type { Faq, Section } from '../outline/outline.ts';
import { blocksOf } from './blocks.ts';
import { comparisonBlocks } from './comparison.ts';
import type { ReportContext } from './context.ts';
import { matrixBlocks } from './matrix.ts';
import type { ReportBlock, Heading, ReportQuestion } from './report.ts';
import { slidesIn } from './slides.ts';
import { printedRuns } from './printed-runs.ts';

/** The blocks of a section below its heading; `depth` is that of headings inside it. */
export function sectionBlocks(
  section: Section,
  depth: Heading['depth'],
  context: ReportContext,
): ReportBlock[] {
  switch (section.type) {
    case 'matrix':
      return matrixBlocks(section, depth, context);
    case 'comparison':
      return comparisonBlocks(section, depth, context);
    case 'faq':
      return questions(section, context);
    default:
      return blocksOf(section.children, context, section.heading);
  }
}

const questions = ({ children }: Faq, context: ReportContext): ReportQuestion[] =>
  children.map((question): ReportQuestion => {
    const slide = slidesIn(context.deck, question.position).find(
      ({ layout }) => traitsOf(layout).title === 'question',
    );
    return {
      type: 'question',
      ...(slide && { id: context.uniqueId(slide.id) }),
      line: printedRuns(question.heading.children, context.definitions),
      blocks: blocksOf(question.children, context),
    };
  });
