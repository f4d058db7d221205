/** Pictures: a slide each, laid out by their shape, with the article's words below or beside them. */
import type { Picture } from '../../read/article.ts';
import { isQuotationShown } from './quotation.ts';
import type { Image, PhrasingContent } from 'mdast';
import type { Exhibit } from '../../outline/outline.ts';
import { plainPhrase, textOf, type Phrase } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { countWords } from '../../text/words.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import type { Slots } from '../layout/index.ts';
import { paragraph, runs } from '../inline.ts';

/** What a slide shows of a picture, and the classes of its shape. */
export interface ShownFigure {
  readonly slots: Pick<Slots<'figure'>, 'figure' | 'caption'>;
  readonly classes: readonly string[];
}

/** The picture of an exhibit; undefined for other exhibits, and where its file could not be loaded. */
export function figureOf(
  exhibit: Exhibit,
  title: readonly PhrasingContent[],
  context: ComposeContext,
): ShownFigure | undefined {
  const image = imageOf(exhibit);
  const picture = image && context.images?.get(image.url);
  if (!image || !picture) return undefined;
  const caption = captionOf(exhibit, image, textOf(title), context);
  const shown: Image = { type: 'image', url: picture.name, alt: image.alt ?? '' };
  return {
    slots: { figure: [paragraph([shown])], ...(caption && { caption: runs(caption) }) },
    classes: [shapeOf(picture), ...sizeOf(picture)],
  };
}

/** True for an exhibit that gets a slide: an image needs its file, a quotation needs something to say. */
export function isShown(exhibit: Exhibit, context: ComposeContext): boolean {
  const { node, kind, lead } = exhibit;
  if (node.type === 'blockquote') return isQuotationShown({ node, lead }, context);
  return kind !== 'image' || context.images?.has(imageOf(exhibit)?.url ?? '') === true;
}

const imageOf = ({ node }: Exhibit): Image | undefined =>
  node.type === 'paragraph' ? node.children.find((child) => child.type === 'image') : undefined;

/** Width by height from which on a picture is wide, up to which it is tall: the body of a slide is 2.4 times as wide as high. */
const MIN_WIDE_RATIO = 1.6;
const MAX_TALL_RATIO = 0.85;

interface Sides {
  readonly width: number;
  readonly height: number;
}

function shapeOf({ width, height }: Sides): 'wide' | 'square' | 'tall' {
  const shape = width / height;
  return shape >= MIN_WIDE_RATIO ? 'wide' : shape <= MAX_TALL_RATIO ? 'tall' : 'square';
}

/** How often a drawing may be as large as it says: its lines stay sharp, but its letters should not be larger than ours. */
const MAX_VECTOR_ZOOM = 2;

/** What makes a picture stand on a ground, or a drawing larger than it is: pictures of dots are drawn no larger. */
function sizeOf(picture: Pick<Picture, 'name' | 'width' | 'height'>): string[] {
  const { width, height } = picture;
  const isVector = picture.name.endsWith('.svg');
  if (!isVector) return isSmall(picture) ? ['small'] : isFlat(picture) ? ['flat'] : [];
  const doubled = { width: width * MAX_VECTOR_ZOOM, height: height * MAX_VECTOR_ZOOM };
  if (isSmall(doubled)) return ['small', 'double'];
  return isFlat(picture) ? ['flat'] : isSmall(picture) ? ['double'] : ['filling'];
}

/** A picture that would leave most of the slide bare. */
const isSmall = ({ width, height }: Sides): boolean => width < 480 && height < 320;

/** As wide as a slide, and still a strip: a banner, a line of time. */
const isFlat = ({ width, height }: Sides): boolean => width / height > 5;

/** Fewest words with which an alternative text tells what is to be seen. */
const MIN_CAPTION_WORDS = 3;

/** The caption, else what the author wrote for those who cannot see the picture; nothing that the title says already. */
function captionOf(
  exhibit: Exhibit,
  image: Image,
  title: string,
  context: ComposeContext,
): Phrase | undefined {
  const alt = (image.alt ?? '').trim();
  const told = countWords(alt) >= MIN_CAPTION_WORDS && !/\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(alt);
  const said = exhibit.caption ?? (told ? plainPhrase(alt, exhibit.position) : undefined);
  if (!said) return undefined;
  const most = limitOf(context, 'figure', 'caption');
  const fits = (phrase: Phrase): boolean => textOf(phrase).length <= most;
  const caption = fits(said) ? said : sentences(said, context.source, context.lang).find(fits);
  return caption && !plain(title).includes(plain(textOf(caption))) ? caption : undefined;
}

/** Words as they compare: a title has no full stop. */
const plain = (words: string): string =>
  words
    .trim()
    .replace(/[.。]$/u, '')
    .toLowerCase();
