/** What an author says outright: a `:::name[Heading]` block to the section that it names. */
import type { RootContent } from 'mdast';
import { message } from '../../rules/index.ts';
import { spanOf, type Phrase } from '../../text/phrase.ts';
import { claimOf } from '../narrative.ts';
import type { Passage, Question, Section, Side } from '../outline.ts';
import type { OutlineContext } from '../context.ts';
import { blockOf, lacks, type DirectiveBlock } from './block.ts';
import { matrixOfBlock } from './matrix.ts';

/** What a directive makes of its block; undefined, with a message, where something that it needs is missing. */
interface Maker {
  readonly make: (
    block: DirectiveBlock,
    heading: Phrase | undefined,
    context: OutlineContext,
  ) => Section[] | undefined;
  /** The attributes that it takes. */
  readonly takes?: readonly string[];
}

const passageAs = (role: Passage['role']): Maker => ({
  make: (block, heading) => [
    { type: 'passage', role, ...(heading && { heading }), children: block.said(), position: block.position },
  ],
});

const makers: Readonly<Record<string, Maker>> = {
  narrative: {
    make: (block, heading, context) => {
      if (!heading) return lacks(block, 'a name', '`:::narrative[Name]`', context);
      const children = block.said();
      const claim = claimOf(children, context);
      return [{ type: 'narrative', heading, ...(claim && { claim }), children, position: block.position }];
    },
  },
  matrix: { make: matrixOfBlock, takes: ['x', 'y'] },
  comparison: { make: comparisonOfBlock },
  faq: { make: faqOfBlock },
  thesis: passageAs('thesis'),
  introduction: passageAs('introduction'),
  conclusion: passageAs('conclusion'),
  disclaimer: passageAs('disclaimer'),
  aside: passageAs('aside'),
};

function comparisonOfBlock(
  block: DirectiveBlock,
  heading: Phrase | undefined,
  context: OutlineContext,
): Section[] | undefined {
  const [first, second, ...others] = block
    .inside('side')
    .flatMap(({ label, said, position }): Side[] =>
      label ? [{ type: 'side', heading: label, children: said(), position }] : [],
    );
  if (!first || !second) return lacks(block, 'two sides', 'blocks `:::side[Name]` in it', context);
  const whole = block.said('side');
  return [
    {
      type: 'comparison',
      by: 'sides',
      ...(heading && { heading }),
      whole,
      children: [first, second, ...others],
      position: block.position,
    },
  ];
}

function faqOfBlock(
  block: DirectiveBlock,
  heading: Phrase | undefined,
  context: OutlineContext,
): Section[] | undefined {
  const children = block
    .inside('question')
    .flatMap(({ label, said, position }): Question[] =>
      label ? [{ type: 'question', heading: label, children: said(), position }] : [],
    );
  if (children.length === 0) return lacks(block, 'questions', 'blocks `:::question[Who …?]` in it', context);
  const before = block.said('question');
  const position = spanOf(before);
  const named = heading ? { heading } : {};
  return [
    ...(position
      ? [{ type: 'passage' as const, role: 'other' as const, ...named, children: before, position }]
      : []),
    { type: 'faq', ...named, children, position: block.position },
  ];
}

/** True for a directive with a name in square brackets. */
export function isNamed(node: RootContent): boolean {
  const [first] = node.type === 'containerDirective' ? node.children : [];
  return first?.type === 'paragraph' && first.data?.directiveLabel === true;
}

/**
 * The sections of a block at the top of the article; undefined for what is no such directive.
 *
 * `above` is a heading with nothing between it and the block: it serves where the block has no name of its own.
 */
export function sectionsOfDirective(
  node: RootContent,
  above: Phrase | undefined,
  context: OutlineContext,
): Section[] | undefined {
  if (node.type !== 'containerDirective') return undefined;
  const maker = Object.hasOwn(makers, node.name) ? makers[node.name] : undefined;
  if (!maker) return undefined;
  const block = blockOf(node, context);
  const { takes = [] } = maker;
  for (const key of block.keys.filter((text) => !takes.includes(text))) {
    const expected = takes.length > 0 ? takes.map((attribute) => `\`${attribute}\``).join(', ') : 'none';
    context.tell?.(
      message('outline:directive', `Unexpected \`${key}\` of \`${node.name}\`, expected ${expected}`, {
        place: block.position.start,
        note: 'It is left out.',
      }),
    );
  }
  return maker.make(block, block.label ?? above, context);
}
