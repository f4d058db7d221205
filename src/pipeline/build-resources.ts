/** Resources that the articles of a batch share: browser pages, loaded templates, fonts. */
import { VFileMessage } from 'vfile-message';
import type { Size } from '../compose/size.ts';
import type { DeckLength } from '../compose/deck-length.ts';
import { isDeckLength, isPaper, isSize, type Options } from '../options.ts';
import type { Pages } from '../print/browser/lease.ts';
import type { Article } from '../read/article.ts';
import { createRenderer, type Renderer } from '../render/index.ts';
import { noteFiles, type SeenFiles } from '../files/seen-files.ts';
import { message, ruleOf } from '../rules/index.ts';
import type { Paper } from '../report/paper.ts';
import { createFonts, loadPack, type FontLoader, type Pack } from '../template/index.ts';

/** A template pack with a Marp renderer for each size of slides, made when first asked for, and the fonts of its texts. */
export interface Template {
  readonly pack: Pack;
  readonly renderer: (size: Size) => Renderer;
  readonly fonts: FontLoader;
}

/** Resources that articles built one after the other share. */
export interface BuildResources {
  /** Browser pages to draw in; absent where only the outline is asked for, which needs none. */
  readonly pages?: Pages;
  readonly template: (name: string | undefined) => Promise<Template>;
}

async function loadTemplate(name: string | undefined, seen: SeenFiles): Promise<Template> {
  const pack = await loadPack(name, { onLook: seen.note });
  const renderers = new Map<Size, Renderer>();
  const renderer = (size: Size): Renderer => {
    const sized = renderers.get(size) ?? createRenderer(pack, size);
    renderers.set(size, sized);
    return sized;
  };
  return { pack, renderer, fonts: createFonts() };
}

/** Resources with nothing loaded yet. The caller adds pages to draw in. A pack whose files have changed is loaded anew. */
export function createBuildResources(): Omit<BuildResources, 'pages'> {
  const loaded = new Map<
    string | undefined,
    { readonly template: Promise<Template>; readonly seen: SeenFiles }
  >();
  const load = (name: string | undefined): Promise<Template> => {
    const seen = noteFiles();
    const template = loadTemplate(name, seen);
    loaded.set(name, { template, seen });
    // What failed is tried again: it may have been for lack of something else, such as open files.
    template.catch(() => loaded.delete(name));
    return template;
  };
  return {
    template: (name) => {
      const known = loaded.get(name);
      return known?.seen.areUnchanged() ? known.template : load(name);
    },
  };
}

/** The name of a pack. Front matter may not name a path, or an article could bring a pack of its own. */
const PACK_NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

/**
 * The template that the user names, else the one in the article's front matter, else `base`.
 *
 * `template:` may be another program's key, so an unknown name there is a warning; so it is in the choices for an article.
 */
export async function templateFor(
  article: Article,
  options: Options,
  resources: BuildResources,
): Promise<Template> {
  const name = article.settings['template'];
  if (options.template !== undefined || name === undefined) return resources.template(options.template);
  const useBase = (): Promise<Template> => {
    const reason = `Unexpected template \`${name}\`, expected the name of a pack`;
    article.file.messages.push(message('read:template', reason, { note: 'The base pack is used.' }));
    return resources.template(undefined);
  };
  if (!PACK_NAME.test(name)) return useBase();
  return resources.template(name).catch((error: unknown) => {
    if (!(error instanceof VFileMessage) || ruleOf(error) !== 'template:not-found') throw error;
    return useBase();
  });
}

/** The slide size that the front matter names, else the pack's, else 16:9. `size:` may be another program's key. */
export function sizeOf({ settings }: Article, pack: Pack): Size {
  const { size = '' } = settings;
  return isSize(size) ? size : (pack.size ?? '16:9');
}

/** The length that the front matter names, else `standard`. `length:` may be another program's key. */
export function lengthOf({ settings }: Article): DeckLength {
  const length = (settings['length'] ?? '').toLowerCase();
  return isDeckLength(length) ? length : 'standard';
}

/** The paper that the front matter names, else the pack's, else A4. `paper:` may be another program's key. */
export function paperOf({ settings }: Article, pack: Pack): Paper {
  const paper = (settings['paper'] ?? '').toLowerCase();
  return isPaper(paper) ? paper : (pack.paper ?? 'a4');
}
