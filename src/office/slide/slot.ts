/** Draws what stands in a slot: text in its placeholder, tables, pictures, and lists that are drawn as groups. */
import type { BlockContent, Image, Paragraph } from 'mdast';
import { traitsOf } from '../../compose/layout/traits.ts';
import type { DrawnSlot } from '../../print/page/drawn.ts';
import { textOf } from '../../text/phrase.ts';
import { barsOf, isPainted, paintShapes } from '../shape/paint.ts';
import { pictureElement } from '../shape/picture.ts';
import { shapeElement, type ShapeDetails } from '../shape/shape.ts';
import { tableElement } from '../shape/table.ts';
import { boxFor, textBody } from '../text/body.ts';
import { isPushed, leavesOf, queueOf, rowOf, type Leaf } from '../text/leaf.ts';
import { around } from '../units.ts';
import type { Element } from '../xml.ts';
import type { SlotContent } from './content.ts';
import { chartElements } from './chart.ts';
import { labelOf, type SlideContext } from './context.ts';
import { decorationElements } from './decoration.ts';
import { areDrawn, drawnItems, itemElements } from './items.ts';
import { matrixElement } from './matrix.ts';
import { boxBeside, pushedElement } from './row-end.ts';
import { roomy } from './snug.ts';
import type { SlotPlaceholder } from './placeholders.ts';
import { undrawnSlot } from './undrawn-slot.ts';

/** The shapes of a slot, from the lowest to the highest. */
export function slotElements({ name, blocks }: SlotContent, context: SlideContext): Element[] {
  const drawn =
    context.drawn.slots.find((slot) => slot.name === name) ?? undrawnSlot(name, context.drawn.content);
  const artist = slotArtist(name, drawn, context);
  for (const block of blocks) artist.draw(block);
  return artist.finish();
}

/** Draws the blocks of a slot one after the other; neighbours that are text share one shape. */
function slotArtist(name: string, drawn: DrawnSlot, context: SlideContext) {
  const { sheet, layout } = context;
  const queue = queueOf(drawn);
  const elements: Element[] = [];
  let free: SlotPlaceholder | undefined = context.placeholders.get(name);
  const take = (): SlotPlaceholder | undefined => {
    const taken = free;
    free = undefined;
    return taken;
  };
  let leaves: Leaf[] = [];
  const pushed: Leaf[] = [];
  let counts = { table: 0, picture: 0, formula: 0, drawing: 0 };
  const counted = (kind: keyof typeof counts): number => {
    counts = { ...counts, [kind]: counts[kind] + 1 };
    return counts[kind] - 1;
  };
  const shownAs = (image: Image | undefined) => {
    const picture = image && context.pictureOf(image.url);
    if (picture) return { picture, box: drawn.pictures[counted('picture')] };
    const index = counted('drawing');
    return {
      picture: context.pictureOf(`${context.drawn.id}/${name}/drawing-${index}`),
      box: drawn.drawings[index],
    };
  };
  let isGrounded = false;
  const flush = (isWhole: boolean): void => {
    if (leaves.length === 0) return;
    const placeholder = take();
    const boxes = leaves.flatMap((leaf) => (leaf.drawn ? [leaf.drawn.box] : []));
    const outer = isWhole || boxes.length === 0 ? boxBeside(drawn.box, pushed, sheet) : around(boxes);
    const content = isWhole || boxes.length === 0 ? drawn.content : outer;
    const title = placeholder?.type === 'title';
    // The band of a title lies below the label above it too, so it is a shape of its own.
    const ground = isWhole && isPainted(drawn) && !title ? drawn.paint : undefined;
    isGrounded ||= ground !== undefined;
    const behind = leaves.flatMap(({ drawn: block, item }): ShapeDetails[] => [
      ...(item?.drawn ? paintShapes(item.drawn) : []),
      ...(block && block.tag !== 'li' ? paintShapes(block) : []),
      ...barsOf([{ ...(block && { drawn: block }) }]),
    ]);
    const hasRules = behind.length > 0;
    const face = title ? ('+mj-lt' as const) : ('+mn-lt' as const);
    const isDisplay = !title || traitsOf(layout).ownTitleSize === true;
    const snug = roomy(leaves, outer, context.drawn.box);
    const frame = { box: snug.box, content, face, hasRules, isDisplay, isNoWrap: snug.isSnug };
    const box = boxFor(snug.leaves, frame, sheet);
    const text = textBody(snug.leaves, { ...frame, box }, sheet);
    elements.push(...decorationElements(behind, context));
    elements.push(
      shapeElement(
        { name: labelOf(name), box, placeholder, fill: ground?.fill, radius: ground?.radius },
        text,
        sheet,
      ),
    );
    leaves = [];
  };
  const draw = (block: BlockContent): void => {
    const alt = context.title;
    if (block.type === 'table') {
      flush(false);
      const table = drawn.tables[counted('table')];
      if (!(name in traitsOf(layout).slots)) elements.push(matrixElement(block, name, queue, context));
      else
        elements.push(
          tableElement(
            block,
            {
              drawn: table ?? drawn,
              queue,
              name: labelOf(name),
              alt: `${alt}: ${headOf(block)}`,
              placeholder: take(),
            },
            sheet,
          ),
        );
    } else if (block.type === 'math') {
      flush(false);
      queue.nextBlock();
      const index = counted('formula');
      const picture = context.pictureOf(`${context.drawn.id}/${name}/${index}`);
      const box = drawn.formulas[index];
      if (picture && box)
        elements.push(
          pictureElement({ name: 'Formula', box, alt: block.value, placeholder: take() }, picture, sheet),
        );
      else leaves.push({ content: [{ type: 'text', value: block.value }] });
    } else if (block.type === 'paragraph' && imageOf(block)) {
      flush(false);
      queue.nextBlock();
      const image = imageOf(block);
      const { picture, box } = shownAs(image);
      const chart = box && chartElements(context.slide, box, image?.alt || alt, context);
      if (chart) {
        elements.push(...chart);
        free = undefined;
        return;
      }
      if (image && picture && box)
        elements.push(
          pictureElement(
            { name: 'Picture', box, alt: image.alt || alt, placeholder: take() },
            picture,
            sheet,
          ),
        );
    } else if (block.type === 'code') {
      flush(false);
      const [leaf] = leavesOf([block], queue);
      const pre = leaf?.drawn ?? drawn;
      const text = textBody(
        leaf ? [leaf] : [],
        { box: pre.box, content: pre.content, face: '+mn-lt' },
        sheet,
      );
      elements.push(
        shapeElement(
          {
            name: 'Code',
            box: pre.box,
            placeholder: take(),
            fill: pre.paint?.fill,
            radius: pre.paint?.radius,
          },
          text,
          sheet,
        ),
      );
    } else if (block.type === 'list' && traitsOf(layout).isExhibit) {
      const items = drawnItems(block, queue);
      if (areDrawn(items)) {
        flush(false);
        elements.push(...itemElements(items, context));
      } else leaves.push(...items.flatMap((item) => item.leaves));
    } else {
      const found = leavesOf([block], queue).flatMap(rowOf);
      leaves.push(...found.filter((leaf) => !isPushed(leaf, sheet.look.isRightToLeft)));
      pushed.push(...found.filter((leaf) => isPushed(leaf, sheet.look.isRightToLeft)));
    }
  };
  const finish = (): Element[] => {
    flush(elements.length === 0);
    for (const leaf of pushed) elements.push(pushedElement(leaf, drawn, context));
    const own = paintShapes(drawn).filter(({ name: kind }) => !(isGrounded && kind === 'Ground'));
    const below = [...own, ...drawn.grounds.flatMap((ground) => paintShapes(ground))];
    // Bars in cells lie on their table.
    const bars =
      drawn.tables.length > 0
        ? barsOf(drawn.blocks.filter(({ tag }) => tag === 'td').map((block) => ({ drawn: block })))
        : [];
    return [
      ...decorationElements(name === 'title' ? [] : below, context),
      ...elements,
      ...decorationElements(bars, context, 'Bars'),
    ];
  };
  return { draw, finish };
}

/** The picture of a paragraph that has nothing else. */
const imageOf = ({ children }: Paragraph): Image | undefined =>
  children.length === 1 && children[0]?.type === 'image' ? children[0] : undefined;

const headOf = ({ children }: Extract<BlockContent, { type: 'table' }>): string =>
  (children[0]?.children ?? [])
    .map((cell) => textOf(cell.children))
    .filter(Boolean)
    .join(', ');
