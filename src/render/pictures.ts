/** The pictures of a deck: the files that deck.md names, and the same as data URIs for deck.html. */
import type { Deck } from '../compose/deck.ts';
import type { Picture } from '../read/article.ts';
import type { DeckChart } from './chart/index.ts';
import type { Embedded } from './slide-tokens.ts';

/** The pictures that the slides of a deck show, in their order, each once. */
export function picturesOf(deck: Deck, images: Iterable<Picture>): Picture[] {
  const byName = new Map(Array.from(images, (image) => [image.name, image]));
  const named = deck.slides.flatMap(({ slots }) =>
    Object.values(slots).flatMap((content) => content.flatMap((node) => namesIn(node))),
  );
  return [...new Set(named)].flatMap((name) => byName.get(name) ?? []);
}

function namesIn(node: { readonly type: string }): string[] {
  if (node.type === 'image' && 'url' in node) return [String(node.url)];
  return 'children' in node ? (node.children as { type: string }[]).flatMap((child) => namesIn(child)) : [];
}

/** What deck.html has inside for each file that deck.md names. */
export const embedded = (
  pictures: readonly Picture[],
  charts: Iterable<DeckChart>,
): ReadonlyMap<string, Embedded> =>
  new Map<string, Embedded>([
    ...pictures.map(({ name, type, bytes }) => [name, { uri: dataUri(type, bytes) }] as const),
    ...Array.from(charts, ({ name, svg }) => [name, { svg }] as const),
  ]);

/** Data URIs by the names of the pictures. */
export const dataUris = (pictures: readonly Picture[]): ReadonlyMap<string, string> =>
  new Map(pictures.map(({ name, type, bytes }) => [name, dataUri(type, bytes)]));

const dataUri = (type: string, bytes: Uint8Array): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
