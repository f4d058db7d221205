/** The blocks of one section, whatever its kind. */
import { traitsOf } from '../compose/layout/traits.ts';
import type { Faq, Section } from '../outline/outline.ts';
import { blocksOf } from './blocks.ts';
import { comparisonBlocks } from './comparison.ts';
import type { Making } from './context.ts';
import { matrixBlocks } from './matrix.ts';
import type { ReportBlock, Heading, ReportQuestion } from './report.ts';
import { slidesIn } from './slides.ts';
import { written } from './printed-runs.ts';

/** What a section says below its heading; `depth` is that of the headings in it. */
export function sectionBlocks(section: Section, depth: Heading['depth'], making: Making): ReportBlock[] {
  switch (section.type) {
    case 'matrix':
      return matrixBlocks(section, depth, making);
    case 'comparison':
      return comparisonBlocks(section, depth, making);
    case 'faq':
      return questions(section, making);
    default:
      return blocksOf(section.children, making, section.heading);
  }
}

const questions = ({ children }: Faq, making: Making): ReportQuestion[] =>
  children.map((question): ReportQuestion => {
    const slide = slidesIn(making.deck, question.position).find(
      ({ layout }) => traitsOf(layout).title === 'question',
    );
    return {
      type: 'question',
      ...(slide && { id: making.named(slide.id) }),
      line: written(question.heading.children, making.definitions),
      blocks: blocksOf(question.children, making),
    };
  });
