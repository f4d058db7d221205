/** outline.json: the outline, without what can be told from the rest. */
import type { Outline } from '../outline/outline.ts';

/** The version of the form of outline.json and of manifest.json; templates/schemas/ describes both. */
export const FILE_VERSION = 1;

/**
 * An outline as outline.json has it. A `place` has two offsets in UTF-16 units into the article, from and up to. A node that
 * has nothing but a text in it has its `value`; what is empty, false or the same as the text of a point is left out.
 */
export const outlineFile = (outline: Outline): unknown => ({
  version: FILE_VERSION,
  ...(compact(outline) as object),
});

function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact);
  if (typeof value !== 'object' || value === null) return value;
  const node: Readonly<Record<string, unknown>> = { ...value };
  const text = onlyText(node);
  const whole = JSON.stringify(node['whole']) === JSON.stringify(node['text']) ? 'whole' : undefined;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, inner]) => {
      if (key === 'position') return [['place', placeOf(text ?? node)]];
      if (key === 'children' && text) return [['value', text['value']]];
      const isTold = key === whole || inner === false || (Array.isArray(inner) && inner.length === 0);
      return isTold ? [] : [[key, compact(inner)]];
    }),
  );
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The text of a node that has nothing else in it. */
function onlyText({ children }: Fields): Fields | undefined {
  if (!Array.isArray(children) || children.length !== 1) return undefined;
  const [only]: readonly unknown[] = children;
  return isFields(only) && only['type'] === 'text' && 'position' in only ? only : undefined;
}

function placeOf({ position }: Fields): readonly unknown[] {
  const { start, end } = isFields(position) ? position : {};
  return [start, end].map((point) => (isFields(point) ? point['offset'] : undefined) ?? 0);
}
