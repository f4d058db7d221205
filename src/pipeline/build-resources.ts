/** What articles that are built after each other share: pages to draw in, each template loaded once, the fonts that were read. */
import { VFileMessage } from 'vfile-message';
import type { Size } from '../compose/deck.ts';
import { isPaper, isSize, type Options } from '../options.ts';
import type { Pages } from '../print/browser/lease.ts';
import type { Article } from '../read/article.ts';
import { createRenderer, type Renderer } from '../render/index.ts';
import { message, ruleOf } from '../rules/index.ts';
import type { Paper } from '../report/paper.ts';
import { createFonts, loadPack, type FontLoader, type Pack } from '../template/index.ts';

/** A template pack with Marp made ready for it. */
export interface Template {
  readonly pack: Pack;
  readonly renderer: (size: Size) => Renderer;
}

/** What articles that are built after each other share. */
export interface BuildResources {
  /** Absent where only the outline is asked for, which needs none. */
  readonly pages?: Pages;
  readonly template: (name: string | undefined) => Promise<Template>;
  readonly fonts: FontLoader;
}

async function loadTemplate(name: string | undefined): Promise<Template> {
  const pack = await loadPack(name);
  const made = new Map<Size, Renderer>();
  const renderer = (size: Size): Renderer => {
    const known = made.get(size) ?? createRenderer(pack, size);
    made.set(size, known);
    return known;
  };
  return { pack, renderer };
}

/** Tools with nothing loaded yet, and no pages to draw in. */
export function createBuildResources(): Omit<BuildResources, 'pages'> {
  const loaded = new Map<string | undefined, Promise<Template>>();
  const template = (name: string | undefined): Promise<Template> => {
    const known = loaded.get(name) ?? loadTemplate(name);
    loaded.set(name, known);
    return known;
  };
  return { template, fonts: createFonts() };
}

/** The name of a pack. A path would let an article bring a pack of its own, so front matter may not name one. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

/** The template that the user names, else the article's own; a key of that name may also be another program's. */
export async function templateFor(
  article: Article,
  options: Options,
  tools: BuildResources,
): Promise<Template> {
  const own = article.settings['template'];
  if (options.template !== undefined || own === undefined) return tools.template(options.template);
  const otherwise = (): Promise<Template> => {
    const reason = `Unexpected template \`${own}\` in the front matter, expected the name of a pack`;
    article.file.messages.push(message('read:template', reason, { note: 'The base pack is used.' }));
    return tools.template(undefined);
  };
  if (!NAME.test(own)) return otherwise();
  return tools.template(own).catch((error: unknown) => {
    if (!(error instanceof VFileMessage) || ruleOf(error) !== 'template:not-found') throw error;
    return otherwise();
  });
}

/** The size that the article's front matter names, else the pack's; a key of that name may also be another program's. */
export function sizeOf({ settings }: Article, pack: Pack): Size {
  const { size = '' } = settings;
  return isSize(size) ? size : (pack.size ?? '16:9');
}

/** The paper that the article's front matter names, else the pack's; a key of that name may also be another program's. */
export function paperOf({ settings }: Article, pack: Pack): Paper {
  const paper = (settings['paper'] ?? '').toLowerCase();
  return isPaper(paper) ? paper : (pack.paper ?? 'a4');
}
