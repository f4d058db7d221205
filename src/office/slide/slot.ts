/** Draws what stands in a slot: text in its placeholder, tables, pictures, and lists that are drawn as groups. */
import type { BlockContent, Image, Paragraph } from 'mdast';
import { traitsOf } from '../../compose/layout/traits.ts';
import type { Box } from '../../compose/inspection.ts';
import type { DrawnSlot } from '../../print/page/drawn.ts';
import { textOf } from '../../text/phrase.ts';
import { isPainted, paintShapes } from '../shape/paint.ts';
import { pictureElement } from '../shape/picture.ts';
import { shapeElement, type ShapeDetails } from '../shape/shape.ts';
import type { Sheet } from '../sheet.ts';
import { tableElement } from '../shape/table.ts';
import { boxFor, textBody } from '../text/body.ts';
import { isPushed, leavesOf, queueOf, rowOf, type Leaf } from '../text/leaf.ts';
import { around } from '../units.ts';
import type { Element } from '../xml.ts';
import type { SlotContent } from './content.ts';
import { labelOf, type SlideContext } from './context.ts';
import { decorationElements } from './decoration.ts';
import { areDrawn, drawnItems, itemElements } from './items.ts';
import { matrixElement } from './matrix.ts';
import { roomy } from './snug.ts';
import type { SlotPlaceholder } from './placeholders.ts';

/** A slot that was not drawn has nothing but its words. */
const undrawn = (name: string, context: SlideContext): DrawnSlot => ({
  name,
  box: context.drawn.content,
  content: context.drawn.content,
  marks: [],
  blocks: [],
  items: [],
  tables: [],
  grounds: [],
  pictures: [],
  formulas: [],
  drawings: [],
});

/** The shapes of a slot, from the lowest to the highest. */
export function slotElements({ name, blocks }: SlotContent, context: SlideContext): Element[] {
  const drawn = context.drawn.slots.find((slot) => slot.name === name) ?? undrawn(name, context);
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
    return [...decorationElements(name === 'title' ? [] : below, context), ...elements];
  };
  return { draw, finish };
}

/** Px between the two ends of a row. */
const ROW_GAP = 16;

const linesOfPart = ({ part, drawn }: Leaf) => (part === undefined ? undefined : drawn?.parts[part]);

/** The box of what stands at the end of a row. */
function boxOfPushed(box: Box, leaf: Leaf, { look }: Sheet): Box {
  const lines = linesOfPart(leaf)?.box ?? box;
  return look.isRightToLeft ? { ...box, right: lines.right } : { ...box, left: lines.left };
}

/** A box without the room of what is pushed to the end of its row. */
function boxBeside(box: Box, pushed: readonly Leaf[], sheet: Sheet): Box {
  const [leaf] = pushed;
  if (!leaf) return box;
  const taken = boxOfPushed(box, leaf, sheet);
  return sheet.look.isRightToLeft
    ? { ...box, left: taken.right + ROW_GAP }
    : { ...box, right: taken.left - ROW_GAP };
}

/** The end of a row: the place among the parts of the deck, in a placeholder of its own where the layout has one. */
function pushedElement(
  leaf: Leaf,
  { box, content }: DrawnSlot,
  { sheet, placeholders }: SlideContext,
): Element {
  const frame = { box: boxOfPushed(box, leaf, sheet), content, face: '+mn-lt' as const, isNoWrap: true };
  const text = textBody([leaf], frame, sheet);
  return shapeElement(
    { name: 'Tracker', box: frame.box, placeholder: placeholders.get('tracker') },
    text,
    sheet,
  );
}

/** The picture of a paragraph that has nothing else. */
const imageOf = ({ children }: Paragraph): Image | undefined =>
  children.length === 1 && children[0]?.type === 'image' ? children[0] : undefined;

const headOf = ({ children }: Extract<BlockContent, { type: 'table' }>): string =>
  (children[0]?.children ?? [])
    .map((cell) => textOf(cell.children))
    .filter(Boolean)
    .join(', ');
