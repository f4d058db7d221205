/** Makes the layouts and the master of a pack. */
import { layouts as registry, type LayoutName } from '../../compose/layout/index.ts';
import { traitsOf } from '../../compose/layout/traits.ts';
import type { DrawnSlide } from '../../print/page/drawn.ts';
import type { OfficeInput } from '../office.ts';
import type { Part } from '../package/package.ts';
import { createSheet, type Look } from '../sheet.ts';
import { numberBox } from '../slide/foot.ts';
import { furnitureOf, shared, without, type Furniture } from '../slide/furniture.ts';
import { placeholdersOf, type SlotPlaceholder } from '../slide/placeholders.ts';
import { plainStyle } from '../text/styled.ts';
import type { Scheme } from '../theme/scheme.ts';
import { placedHolders, type PlacedHolder } from './boxes.ts';
import { layoutElement } from './layout-part.ts';
import { masterElement } from './master-part.ts';

/** A layout as slides know it. */
export interface DrawnLayout {
  readonly part: string;
  readonly placeholders: readonly SlotPlaceholder[];
  readonly holders: readonly PlacedHolder[];
  /** What the layout and the master draw, so that its slides need not. */
  readonly furniture: readonly Furniture[];
  readonly ground: DrawnSlide['paint'];
}

/** The layouts by their names, and the parts of all with their master. */
export interface Layouts {
  readonly byName: ReadonlyMap<LayoutName, DrawnLayout>;
  readonly parts: readonly Part[];
}

/** True for layouts that carry the argument: what these share, the master has. */
const isBody = (name: LayoutName): boolean => traitsOf(name).isFrame !== true;

const MASTER = '/ppt/slideMasters/slideMaster1.xml';

/** Makes a layout for each of ours, in the places where the slides of the deck have things. */
export function layoutParts(
  { deck, drawn, pack, pictures }: OfficeInput,
  scheme: Scheme,
  look: Look,
): Layouts {
  const names = Object.keys(registry) as LayoutName[];
  const slidesOf = (name: LayoutName): DrawnSlide[] =>
    drawn.filter((_, index) => deck.slides[index]?.layout === name);
  const bodies = drawn.filter((_, index) => isBody(deck.slides[index]?.layout ?? 'cover'));
  const pictureOf = (name: string) => pictures.get(name);
  const common = shared(bodies.map(furnitureOf));
  const [typical = drawn[0]] = bodies;
  const byName = new Map<LayoutName, DrawnLayout>();
  const parts: Part[] = [];
  const master = createSheet(look);
  for (const [index, name] of names.entries()) {
    const own = slidesOf(name);
    const sheet = createSheet(look);
    sheet.relate('slideMaster', MASTER);
    const placeholders = placeholdersOf(name, pack);
    const holders = placedHolders(placeholders, own, drawn);
    const isPlain = own.length > 0 ? without(common, shared(own.map(furnitureOf))).length > 0 : !isBody(name);
    const furniture = without(shared(own.map(furnitureOf)), isPlain ? [] : common);
    const numbered = own.find(({ number }) => number) ?? (traitsOf(name).isUnnumbered ? undefined : typical);
    const ground = own[0]?.paint;
    const root = layoutElement(
      {
        name,
        holders,
        furniture,
        isPlain,
        ground: String(ground?.fill) === String(typical?.paint?.fill) ? undefined : ground?.fill,
        number: numbered?.number && {
          box: numberBox(numbered, look.isRightToLeft),
          style: numbered.number.style,
        },
      },
      pictureOf,
      sheet,
    );
    const part = `/ppt/slideLayouts/slideLayout${index + 1}.xml`;
    master.relate('slideLayout', part);
    parts.push({
      name: part,
      type: 'officedocument.presentationml.slideLayout',
      root,
      relations: sheet.relations(),
    });
    byName.set(name, {
      part,
      placeholders,
      holders,
      furniture: [...furniture, ...(isPlain ? [] : common)],
      ground: ground ?? typical?.paint,
    });
  }
  const layoutIds = master.relations().map(({ id }) => id);
  master.relate('theme', '/ppt/theme/theme1.xml');
  const points = byName.get('points');
  const holders = (points?.holders ?? [])
    .filter(({ placeholder }) => ['title', 'points', 'footer'].includes(placeholder.slot))
    .map((holder) =>
      holder.placeholder.slot === 'points'
        ? { ...holder, placeholder: { ...holder.placeholder, slot: 'text', index: 1 } }
        : holder,
    );
  const sizeOf = (slot: string, other: number): number =>
    typical?.slots.find(({ name }) => name === slot)?.blocks[0]?.parts[0]?.words[0]?.size ?? other;
  const root = masterElement(
    {
      scheme,
      holders,
      furniture: common,
      ground: typical?.paint?.fill ?? [255, 255, 255, 1],
      number: {
        box: numberBox(typical ?? {}, look.isRightToLeft),
        style: typical?.number?.style ?? plainStyle(undefined),
      },
      titleSize: sizeOf('title', 40),
      bodySize: sizeOf('points', 28),
      layouts: layoutIds,
    },
    pictureOf,
    master,
  );
  parts.unshift({
    name: MASTER,
    type: 'officedocument.presentationml.slideMaster',
    root,
    relations: master.relations(),
  });
  return { byName, parts };
}
