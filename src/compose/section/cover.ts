/** The first slide: what the article is called, who wrote it, when, and where. */
import type { Link, PhrasingContent } from 'mdast';
import { textOf, type Phrase } from '../../text/phrase.ts';
import type { ComposeContext } from '../context.ts';
import { coverDensity, coverTitle } from './cover-title.ts';
import { creditOf } from './source-line.ts';
import type { Slide } from '../layout/index.ts';
import { bare, template } from '../inline.ts';
import { notesOf } from '../notes.ts';
import { makeSlide } from '../make-slide.ts';

/** An address as a link to itself; what is no address of a page stays plain. */
function linked(address: Phrase): PhrasingContent[] {
  const words = bare(address);
  const url = textOf(address);
  return /^https?:\/\/\S+$/.test(url)
    ? [{ type: 'link', url, children: words as Link['children'], position: address.position }]
    : words;
}

/** The cover: title, subtitle or original title, who and when, where it was published. */
export function coverSlide(context: ComposeContext): Slide {
  const { meta } = context.outline;
  const { title, whole } = coverTitle(context);
  const told = meta.subtitle
    ? bare(meta.subtitle)
    : meta.originalTitle
      ? [template(`${context.words.original ?? 'Original title'}: `), ...bare(meta.originalTitle)]
      : undefined;
  const subtitle = whole ?? told;
  const byline = creditOf(meta);
  const about = [meta.title, meta.subtitle, meta.originalTitle].flatMap((phrase) => phrase ?? []);
  const slots = {
    title,
    ...(subtitle && { subtitle }),
    ...(byline.length > 0 && { byline }),
    ...(meta.url && { source: linked(meta.url) }),
  };
  const cover = makeSlide('cover', slots, {
    path: ['cover'],
    notes: notesOf(about, context),
    sources: about.map(({ position }) => position),
  });
  return { ...cover, density: coverDensity(textOf(title), context) };
}
