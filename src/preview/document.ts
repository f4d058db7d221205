/** One article of a preview: built when it is asked for and when it has changed, first as a draft, then in full. */
import type { Builder } from '../build.ts';
import type { OutputFile } from '../files/write.ts';
import type { BuildOptions, Format } from '../options.ts';
import { thrownAs } from '../pipeline/thrown.ts';
import { changedSlides, slidesIn, type PageSlide } from './slides.ts';
import { shownMessage, stateOf, type PreviewState, type ShownMessage } from './state.ts';

/** What a document tells of itself. */
export type DocumentNews =
  /** Slides say something else; what was measured of them follows. */
  | { readonly type: 'draft'; readonly slides: readonly PageSlide[] }
  | { readonly type: 'built'; readonly version: number }
  | { readonly type: 'failed'; readonly messages: readonly ShownMessage[] };

/** An article under preview. */
export interface PreviewDocument {
  /** What is known of it, built first where it was not yet. Rejects where it never could be built. */
  readonly state: () => Promise<PreviewState>;
  /** One of its files as it is now; undefined for a name that it does not have. */
  readonly file: (name: string) => Promise<Uint8Array | undefined>;
  /** Builds it anew, if anybody has asked for it. */
  readonly changed: () => void;
}

/** The files that are made when they are asked for, by the format that has them. */
const lateFiles: Readonly<Record<string, Format>> = {
  'deck.pdf': 'pdf',
  'deck.pptx': 'pptx',
  'report.html': 'report',
  'report.pdf': 'report',
};

/** A build in full, with what was made of it later. */
interface Version {
  readonly state: PreviewState;
  readonly deck: Uint8Array;
  readonly late: Map<Format, Promise<readonly OutputFile[]>>;
}

/** A document that is built with a builder; `tell` hears what becomes of it. */
export function previewDocument(
  path: string,
  builder: Builder,
  options: BuildOptions,
  tell: (news: DocumentNews) => void,
): PreviewDocument {
  let count = 0;
  let current: Promise<Version> | undefined;
  let last: Version | undefined;
  let draft: ReadonlyMap<string, string> = new Map();
  let stop = new AbortController();

  const buildDraft = async (signal: AbortSignal): Promise<void> => {
    const { files } = await builder.build(path, { ...options, formats: ['html'], draft: true, signal });
    const slides = slidesIn(textOf(files, 'deck.html'));
    const changed = changedSlides(draft, slides);
    draft = slides;
    if (changed.length > 0) tell({ type: 'draft', slides: changed });
  };
  const buildFull = async (signal: AbortSignal): Promise<Version> => {
    await buildDraft(signal);
    const built = await builder.build(path, { ...options, formats: ['html'], review: true, signal });
    count += 1;
    const state = stateOf(count, built);
    const deck = built.files.find(({ name }) => name === 'deck.html');
    if (!state || !deck) throw built.messages.find(({ fatal }) => fatal) ?? new Error('No deck was built');
    last = { state, deck: deck.contents, late: new Map() };
    tell({ type: 'built', version: count });
    return last;
  };
  const start = (): Promise<Version> => {
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    const building: Promise<Version> = buildFull(signal).catch(
      (error: unknown): Version | Promise<Version> => {
        // What came after it counts.
        if (signal.aborted && current && current !== building) return current;
        const messages = [shownMessage(thrownAs(error))];
        tell({ type: 'failed', messages });
        if (!last) throw error;
        last = { ...last, state: { ...last.state, messages, isStale: true } };
        return last;
      },
    );
    return building;
  };
  const version = (): Promise<Version> => (current ??= start());
  return {
    state: async () => (await version()).state,
    file: async (name) => {
      const { deck, late } = await version();
      if (name === 'deck.html') return deck;
      const format = Object.hasOwn(lateFiles, name) ? lateFiles[name] : undefined;
      if (!format) return undefined;
      const making =
        late.get(format) ?? builder.build(path, { ...options, formats: [format] }).then(({ files }) => files);
      late.set(format, making);
      return (await making).find((file) => file.name === name)?.contents;
    },
    changed: () => {
      if (current) void (current = start()).catch(() => undefined);
    },
  };
}

const textOf = (files: readonly OutputFile[], name: string): string =>
  new TextDecoder().decode(files.find((file) => file.name === name)?.contents);
