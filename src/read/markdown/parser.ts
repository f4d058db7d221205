/** The parser: CommonMark, GFM and container directives; what stands for a node is a tag in the text that it is given. */
import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { directive } from 'micromark-extension-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { ReadHtml } from './html-block.ts';
import { withEnd } from './address-end.ts';
import { mask } from './mask.ts';
import { standOf } from './restore-nodes.ts';
import type { Masked, Stand } from './misread-ranges.ts';
import { starBetweenDigits } from './star-between-digits.ts';
import { underlinedHeading } from './underlined-heading.ts';
import { writeTags } from './written-tags.ts';
import { walk } from './walk.ts';

/** A text as it was parsed, and what was blanked in it. */
export interface ParsedMarkdown {
  readonly text: string;
  readonly tree: Root;
  readonly masked: readonly Masked[];
  readonly stands: ReadonlyMap<number, Stand>;
}

/** A tag that the parser took for something else, such as a part of an address, stands for nothing: once more, without it. */
export function parsedWith(text: string, from: number, readHtml?: ReadHtml): ParsedMarkdown {
  const refused = new Set<number>();
  const isMdx = COMPONENT.test(text);
  for (let round = 0; ; round++) {
    const { parsed, stands: all, ...rest } = mask(text, from, { refused, readHtml });
    const tree = markdown(isMdx ? [MDX] : []).parse(parsed);
    const stands = new Map(all.map((stand) => [stand.start, stand]));
    const found = new Set<number>();
    walk(tree, (node) => {
      const stand = node.type === 'root' ? undefined : standOf(node, stands);
      if (stand) found.add(stand.start);
    });
    const missing = all.filter(({ start }) => !found.has(start));
    if (missing.length === 0) return { ...rest, tree, stands };
    if (round === MAX_ROUNDS) {
      writeTags(tree, missing, text);
      return { ...rest, tree, stands };
    }
    for (const { start } of missing) refused.add(start);
  }
}

/** A component of MDX, which has no code by indentation: what is set in stands in another component. */
const COMPONENT = /^[ \t]*<[A-Z][\w.]*(?:\s|\/?>)/m;
const MDX = { disable: { null: ['codeIndented'] } };

/** Without a tag, others may be read otherwise; what is missing then is left out. */
const MAX_ROUNDS = 2;

function markdown(extensions: readonly (typeof MDX)[]): Processor<Root> {
  return (
    unified()
      .use(remarkParse)
      // One tilde is a range or `about`: `5~7`, `~3 years`.
      .use(remarkGfm, { singleTilde: false })
      .use(remarkPlain)
      .use(remarkContainers, extensions) as unknown as Processor<Root>
  );
}

/** What GFM looks for at every word, which makes the parser many times slower; such addresses stay words. */
const SOUGHT: ReadonlySet<unknown> = new Set(['emailAutolink', 'wwwAutolink']);

/** GFM without addresses that have no scheme, and without a second search in the tree, whose nodes have no place. */
function remarkPlain(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(({ text = {}, ...extension }) => ({
    ...extension,
    text: Object.fromEntries(
      Object.entries(text).map(([code, constructs]) => [
        code,
        [constructs ?? []]
          .flat()
          .filter(({ name }) => !SOUGHT.has(name))
          .map((construct) => (construct.name === 'protocolAutolink' ? withEnd(construct) : construct)),
      ]),
    ),
  }));
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({ ...extension, transforms: [] }));
}

/** `:::name` and `::name` blocks; the inline form is left out, since `10:30pm` and `Source:Reuters` are prose. */
function remarkContainers(this: Processor, extensions: readonly (typeof MDX)[]): void {
  const data = this.data();
  const { flow } = directive();
  (data.micromarkExtensions ??= []).push(
    // Marks of full width beside `**` and `~~`, which CommonMark does not take for emphasis: `**船闸（Lock）**的`.
    cjkFriendlyExtension(),
    gfmStrikethroughCjkFriendly({ singleTilde: false }),
    { flow: flow ?? {} },
    starBetweenDigits,
    underlinedHeading,
    ...extensions,
  );
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown());
}
