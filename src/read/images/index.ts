/** The pictures that an article shows: loaded once each, and named for the files of a deck. */
import type { Image, Root } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { message, type RuleId } from '../../rules/index.ts';
import type { Picture } from '../article.ts';
import type { LoadedPicture as Bytes, PictureGetter } from '../source.ts';
import { walk } from '../markdown/walk.ts';
import { fromData, fromFolder, isRemote, MAX_PICTURE_BYTES } from './file.ts';
import { extensionOf, kindOf } from './kind.ts';

/** Most bytes of all pictures of an article: the page that is drawn holds them all. */
const MAX_PICTURES_BYTES = 4 * MAX_PICTURE_BYTES;

/** Most pictures of an article that are looked at. */
const MAX_PICTURES = 200;

/** Below this height or width, or this number of px in all, it is an icon, a badge or a counter of visits: nothing to show. */
const MIN_SIDE_PX = 48;
const MIN_AREA_PX = 100 * 100;

/** What became of the pictures of an article. */
export interface LoadedPictures {
  readonly images: ReadonlyMap<string, Picture>;
  /** One for pictures on the web, one for those that cannot be shown. */
  readonly messages: readonly VFileMessage[];
}

/** How many pictures are loaded at once: those on the web take their time. */
const MAX_LOADED_AT_ONCE = 4;

/**
 * Loads the pictures of a tree; `article` is the path of its file, undefined for content that has none. Those on the
 * web come through `getter`; without one they are named in a message.
 */
export async function loadImages(
  tree: Root,
  article: string | undefined,
  getter?: PictureGetter,
): Promise<LoadedPictures> {
  const named = imagesIn(tree);
  const images = new Map<string, Picture>();
  const remote: Image[] = [];
  const refused: { image: Image; fault: string }[] = [];
  let bytes = 0;
  const load = async (image: Image, index: number): Promise<Found | 'remote'> => {
    if (isRemote(image.url) && !getter) return 'remote';
    if (index >= MAX_PICTURES) return { fault: `more than ${MAX_PICTURES} pictures` };
    if (getter && isRemote(image.url)) return pictureOf(await getter(image.url.replace(/^\/\//, 'https://')));
    return pictureOf(fromData(image.url) ?? (await fromFolder(image.url, article)));
  };
  for await (const { image, found } of eachOf(named, load)) {
    if (found === 'remote') remote.push(image);
    else if ('fault' in found) refused.push({ image, fault: found.fault });
    else if (bytes + found.bytes.length > MAX_PICTURES_BYTES)
      refused.push({ image, fault: `more than ${MAX_PICTURES_BYTES} bytes in all` });
    else if (isExhibit(found)) {
      bytes += found.bytes.length;
      images.set(image.url, { name: `figure-${images.size + 1}.${extensionOf(found.type)}`, ...found });
    }
  }
  return { images, messages: [...remoteMessage(remote), ...refusal(refused)] };
}

/** What each image gives, in their order, a few of them loaded at once. */
async function* eachOf<T>(
  images: readonly Image[],
  load: (image: Image, index: number) => Promise<T>,
): AsyncGenerator<{ readonly image: Image; readonly found: T }, void, undefined> {
  for (let from = 0; from < images.length; from += MAX_LOADED_AT_ONCE) {
    const some = images.slice(from, from + MAX_LOADED_AT_ONCE);
    yield* await Promise.all(some.map(async (image, n) => ({ image, found: await load(image, from + n) })));
  }
}

/** The images of a tree by address, each once, in order. */
function imagesIn(tree: Root): Image[] {
  const found = new Map<string, Image>();
  walk(tree, (node) => {
    if (node.type === 'image' && node.url.trim() !== '' && !found.has(node.url)) found.set(node.url, node);
  });
  return [...found.values()];
}

/** A picture, or what was found in place of one. */
type Found = Omit<Picture, 'name'> | { readonly fault: string };

function pictureOf(loaded: Bytes): Found {
  if ('fault' in loaded) return loaded;
  if (loaded.bytes.length > MAX_PICTURE_BYTES) return { fault: `${loaded.bytes.length} bytes` };
  const kind = kindOf(loaded.bytes);
  return 'fault' in kind ? kind : { ...kind, bytes: loaded.bytes };
}

const isExhibit = ({ width, height }: Omit<Picture, 'name'>): boolean =>
  Math.min(width, height) >= MIN_SIDE_PX && width * height >= MIN_AREA_PX;

function remoteMessage(images: readonly Image[]): VFileMessage[] {
  return tell(
    'read:image-remote',
    images,
    images.map(({ url }) => `\`${short(url)}\``),
    `Unexpected ${counted(images.length)} on the web`,
    'Give `--images` to fetch it, or save it beside the article and name the file.',
  );
}

function refusal(refused: readonly { readonly image: Image; readonly fault: string }[]): VFileMessage[] {
  return tell(
    'read:image',
    refused.map(({ image }) => image),
    refused.map(({ image, fault }) => `\`${short(image.url)}\` (${fault})`),
    `Unexpected ${counted(refused.length)} that cannot be shown`,
    `Put a PNG, JPEG, GIF, WebP, AVIF or plain SVG of at most 8000 x 8000 px, 40 megapixels and 10 MB into the folder of the article.`,
  );
}

/** Pictures that a message names; the others are counted. */
const MAX_NAMED_PICTURES = 5;

function tell(
  id: RuleId,
  images: readonly Image[],
  names: readonly string[],
  reason: string,
  note: string,
): VFileMessage[] {
  const [first] = images;
  if (!first) return [];
  const more = names.length > MAX_NAMED_PICTURES ? ` and ${names.length - MAX_NAMED_PICTURES} more` : '';
  const list = `${names.slice(0, MAX_NAMED_PICTURES).join(', ')}${more}`;
  return [
    message(id, `${reason}, expected a picture in the folder of the article: ${list}`, {
      place: first.position,
      note,
    }),
  ];
}

const counted = (n: number): string => (n === 1 ? 'picture' : `${n} pictures`);

/** An address on one line of a message. */
const short = (url: string): string => (url.length > 80 ? `${url.slice(0, 60)}…${url.slice(-15)}` : url);
