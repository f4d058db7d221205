/** A directive as its author wrote it: name, label, attributes, and the blocks in it. */
import type { BlockContent, RootContent } from 'mdast';
import type { Point } from 'unist';
import { message } from '../../rules/index.ts';
import { placeOf, plainPhrase, type Phrase } from '../../text/phrase.ts';
import type { OutlineContext } from '../context.ts';
import { headingPhrase, supportsOf } from '../supports.ts';
import type { Support } from '../outline.ts';

/** A `:::name[Label]{key="value"}` block. */
export interface DirectiveBlock {
  readonly name: string;
  /** The words in square brackets. */
  readonly label?: Phrase;
  /** The words of an attribute, placed where they stand; several, where `|` parts them. */
  readonly attribute: (key: string) => readonly Phrase[];
  readonly keys: readonly string[];
  /** The blocks of a kind that stand in it. */
  readonly inside: (name: string) => readonly DirectiveBlock[];
  /** What it says, without blocks of that kind. */
  readonly said: (but?: string) => Support[];
  readonly position: Phrase['position'];
}

type Container = Extract<RootContent, { type: 'containerDirective' }>;

/** Reads a container directive. */
export function blockOf(node: Container, context: OutlineContext): DirectiveBlock {
  const position = placeOf(node);
  const first = node.children[0];
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : undefined;
  const children = labelled ? node.children.slice(1) : node.children;
  const label = labelled && headingPhrase(labelled.children, placeOf(labelled), context.source);
  return {
    name: node.name,
    ...(label && { label }),
    attribute: (key) => attributeOf(node.attributes?.[key] ?? '', position, context.source),
    keys: Object.keys(node.attributes ?? {}),
    inside: (name) =>
      (children as BlockContent[]).flatMap((child) =>
        isInside(child, name) ? [blockOf(child, context)] : [],
      ),
    said: (but) =>
      supportsOf(
        children.filter((child) => but === undefined || !isInside(child, but)),
        context,
      ),
    position,
  };
}

const isInside = (child: RootContent, name: string): child is Container =>
  child.type === 'containerDirective' && child.name === name;

/** Finds the words of an attribute in the line that opens the block. */
function attributeOf(value: string, { start }: Phrase['position'], source: string): Phrase[] {
  const from = start.offset ?? 0;
  const line = /[^\n]*/.exec(source.slice(from, from + 1000))?.[0] ?? '';
  let at = Math.max(0, line.indexOf(value));
  return value.split('|').flatMap((part) => {
    const words = part.trim();
    const index = line.indexOf(words, at);
    at = Math.max(at, index + words.length);
    if (words === '' || index < 0) return [];
    return [plainPhrase(words, { start: after(start, index), end: after(start, index + words.length) })];
  });
}

const after = ({ line, column, offset = 0 }: Point, length: number): Point => ({
  line,
  column: column + length,
  offset: offset + length,
});

/** Gives the message of a directive that lacks something; its content is then read as ordinary text. */
export function lacks(
  { name, position }: DirectiveBlock,
  what: string,
  wanted: string,
  context: OutlineContext,
): undefined {
  context.tell?.(
    message('outline:directive', `Unexpected \`${name}\` without ${what}, expected ${wanted}`, {
      place: position.start,
      note: 'Its content is read as ordinary text.',
    }),
  );
}
