/** What the main thread and the thread of a build say to each other: data, no functions. */
import type { Options, Stage } from '../config.ts';
import type { Built } from '../pipeline.ts';
import type { Clip } from '../print/page.ts';
import type { Source } from '../pipeline.ts';
import type { Failure, MessageData } from './errors.ts';

/** Options that a thread is given; signal and stages stay with the main thread. */
export type Settings = Omit<Options, 'signal' | 'onStage'>;

/** What the main thread says. */
export type Order =
  | { readonly do: 'build'; readonly source: Source; readonly settings: Settings }
  | { readonly do: 'answer'; readonly call: number; readonly value: unknown }
  | { readonly do: 'refuse'; readonly call: number; readonly failure: Failure }
  /** Nothing more is to be built: the thread ends by itself. */
  | { readonly do: 'end' };

/** What the thread of a build says. */
export type Reply =
  | { readonly is: 'stage'; readonly name: Stage }
  | { readonly is: 'built'; readonly built: BuiltData }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'call'; readonly call: number; readonly what: Call };

/** A build as data. */
export interface BuiltData extends Omit<Built, 'messages'> {
  readonly messages: readonly MessageData[];
}

/** What a thread asks of the browser. Functions go as their source: they run in the page and hold nothing. */
export type Call =
  | { readonly do: 'lend'; readonly alone: boolean }
  | { readonly do: 'back' | 'drop' | 'clear'; readonly loan: number }
  | { readonly do: 'load'; readonly loan: number; readonly html: string }
  | { readonly do: 'evaluate'; readonly loan: number; readonly source: string }
  | { readonly do: 'ask'; readonly loan: number; readonly source: string; readonly given: unknown }
  | { readonly do: 'picture'; readonly loan: number; readonly clip: Clip }
  | { readonly do: 'emulate'; readonly loan: number; readonly media: 'screen' | 'print' }
  | { readonly do: 'print'; readonly loan: number; readonly milliseconds: number };

/** The answer to `lend`. */
export interface Lent {
  readonly loan: number;
  readonly notices: readonly MessageData[];
}

/** Bytes in memory of their own: a part of a larger memory would take all of that along. */
export function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? (bytes as Uint8Array<ArrayBuffer>)
    : new Uint8Array(bytes);
}
