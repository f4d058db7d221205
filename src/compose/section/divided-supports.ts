/** Tells what a section says in paragraphs from what gets slides of its own. */
import type { Exhibit, Point, Support } from '../../outline/outline.ts';
import type { ComposeContext } from '../context.ts';
import { isShown } from '../exhibit/figure.ts';

/** What gets slides of its own: an exhibit, a paragraph that announces a list, or the items of a list that nothing announces. */
export type ShownSupport = Support | readonly Point[];

/** The supports of a section by what becomes of them, each in the order of the article. */
export interface DividedSupports {
  /** Paragraphs, without the lists that they announce; exhibits whose picture was not loaded. */
  readonly prose: readonly Support[];
  readonly shown: readonly ShownSupport[];
}

/** Labelled paragraphs from which on they are a list, set as one or not: `Cost. …` `Risk. …`. */
const MIN_LABELLED_PARAGRAPHS = 2;

/** Divides the supports of a section. */
export function dividedSupports(supports: readonly Support[], context: ComposeContext): DividedSupports {
  const prose: Support[] = [];
  const shown: ShownSupport[] = [];
  let items: Point[] = [];
  const labelled = supports.filter((support) => support.type === 'point' && !support.item && support.label);
  const isItem = ({ item, label }: Point): boolean =>
    item || (label !== undefined && labelled.length >= MIN_LABELLED_PARAGRAPHS);
  const flush = (): void => {
    if (items.length > 0) shown.push(items);
    items = [];
  };
  for (const support of supports) {
    if (support.type === 'point' && isItem(support)) items.push(support);
    else if (support.type === 'exhibit' && !isShown(support, context) && !isSoleQuotation(support, supports))
      prose.push(support);
    else {
      flush();
      if (support.type === 'point') prose.push({ ...support, children: [] });
      if (support.type === 'exhibit' || support.children.length > 0) shown.push(support);
    }
  }
  flush();
  return { prose, shown };
}

/** True for a quotation where a section has nothing to say but quotations: it would have no slide without it. */
export const isSoleQuotation = (exhibit: Exhibit, supports: readonly Support[]): boolean =>
  exhibit.kind === 'quotation' &&
  supports.every((support) => support.type === 'exhibit' && support.kind === 'quotation');

/** True for the items of a list, with or without what announces them. */
export const isList = (shown: ShownSupport): shown is Point | readonly Point[] =>
  isBareList(shown) || shown.type === 'point';

/** True for the items of a list that nothing announces. */
export const isBareList = (shown: ShownSupport): shown is readonly Point[] => Array.isArray(shown);

/** What is shown before anything is said, and what is shown behind it; all of it is behind where nothing is said. */
export function aroundProse({
  prose,
  shown,
}: DividedSupports): readonly [before: readonly ShownSupport[], behind: readonly ShownSupport[]] {
  const [first] = prose;
  const from = startOf(first);
  const at = first
    ? shown.findIndex((support) => startOf(isBareList(support) ? support[0] : support) >= from)
    : 0;
  return at < 0 ? [shown, []] : [shown.slice(0, at), shown.slice(at)];
}

const startOf = (support: Support | undefined): number => support?.position.start.offset ?? 0;
