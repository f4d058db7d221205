/** Checks that deck.pptx is a sound package (O-PART). */
import type { Element, Part } from '../../office/index.ts';
import type { OfficeCheck, OfficeFault } from './input.ts';
import { elementsIn, textIn } from './tree.ts';

const fault = (found: string, expected: string): OfficeFault => ({
  rule: 'verify:pptx-package',
  found: `${found} in deck.pptx`,
  expected,
});

/** Checks O-PART. */
export const soundness: OfficeCheck = ({ file: { parts, media }, slides, expected }) => {
  const names = new Set([...parts.map(({ name }) => name), ...media.keys()]);
  const layouts = new Map(parts.map((part) => [part.name, part.root]));
  return [
    ...(names.size < parts.length + media.size ? [fault('a part twice', 'each part once')] : []),
    ...(slides.length === expected.slides.length
      ? []
      : [fault(`${slides.length} slides`, `${expected.slides.length} slides`)]),
    ...parts.flatMap((part) => relationFaults(part, names)),
    ...slides.flatMap((slide, index) => [
      ...shapeFaults(slide.root, index),
      ...titleFaults(slide.root, index),
      ...holderFaults(slide, layouts, index),
    ]),
  ];
};

/** Relationships that lead nowhere, or to something outside that is no page, and ids that no relationship has. */
function relationFaults({ name, root, relations }: Part, names: ReadonlySet<string>): OfficeFault[] {
  const ids = new Set(relations.map(({ id }) => id));
  const used = everyElement(root).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) =>
      /^r:(?:id|embed)$/.test(key) ? [String(value)] : [],
    ),
  );
  return [
    ...relations
      .filter(({ target, isExternal }) =>
        isExternal ? !/^(?:https?|mailto):/i.test(target) : !names.has(target),
      )
      .map(({ target }) => fault(`a relationship of \`${name}\` to \`${target}\``, 'a part or a page')),
    ...used
      .filter((id) => !ids.has(id))
      .map((id) => fault(`\`${id}\` in \`${name}\``, 'the id of a relationship')),
  ];
}

/** Numbers and names that two shapes of a slide have. */
function shapeFaults(root: Element, index: number): OfficeFault[] {
  const shapes = elementsIn(root, 'p:cNvPr');
  return (['id', 'name'] as const).flatMap((key) => {
    const values = shapes.map(({ attributes }) => String(attributes[key]));
    return new Set(values).size === values.length
      ? []
      : [fault(`two shapes with one ${key} on slide ${index + 1}`, `a ${key} for each`)];
  });
}

/** A slide has one title, with words. */
function titleFaults(root: Element, index: number): OfficeFault[] {
  const titles = elementsIn(root, 'p:sp').filter((shape) =>
    elementsIn(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title'),
  );
  const [title] = titles;
  return titles.length === 1 && title && textIn(title).trim() !== ''
    ? []
    : [fault(`${titles.length} titles on slide ${index + 1}`, 'one title with words')];
}

/** Placeholders that the layout of their slide does not have. */
function holderFaults(
  { root, relations }: Part,
  layouts: ReadonlyMap<string, Element>,
  index: number,
): OfficeFault[] {
  const target = relations.find(({ type }) => type === 'slideLayout')?.target ?? '';
  const layout = layouts.get(target);
  const known = new Set(layout ? indicesIn(layout) : []);
  return indicesIn(root)
    .filter((holder) => !known.has(holder))
    .map((holder) => fault(`placeholder ${holder} on slide ${index + 1}`, 'one that its layout has'));
}

const indicesIn = (root: Element): string[] =>
  elementsIn(root, 'p:ph').map(({ attributes }) => String(attributes['idx'] ?? 0));

const everyElement = (root: Element): Element[] => [
  root,
  ...root.children.flatMap((child) => (child.type === 'element' ? everyElement(child) : [])),
];
