/** What the program and its workers send to each other: data, no functions. */
import type { BuildOptions, Stage } from '../options.ts';
import type { Built } from '../pipeline/built.ts';
import type { Source } from '../pipeline/index.ts';
import type { Clip, PrintKind } from '../print/browser/devtools.ts';
import type { Access } from '../print/browser/lock.ts';
import type { ScriptInput, ScriptName } from '../print/page/index.ts';
import type { SerializedFailure, SerializedMessage } from './serialize.ts';

/** Options that a worker is given; signal and stages stay with the program. */
export type BuildSettings = Omit<BuildOptions, 'signal' | 'onStage'>;

/** What the program sends; `job` is the number of an article among those of a worker. */
export type WorkerCommand =
  | {
      readonly do: 'build';
      readonly job: number;
      readonly source: Source;
      readonly settings: BuildSettings;
    }
  | { readonly do: 'resolve'; readonly job: number; readonly request: number; readonly value: unknown }
  | {
      readonly do: 'reject';
      readonly job: number;
      readonly request: number;
      readonly failure: SerializedFailure;
    }
  /** Nobody waits for the article any more: its build ends before its next stage. */
  | { readonly do: 'cancel'; readonly job: number }
  /** Nothing more is to be built: the worker ends by itself. */
  | { readonly do: 'end' };

/** What a worker sends. */
export type WorkerEvent =
  | { readonly kind: 'stage'; readonly job: number; readonly name: Stage }
  | { readonly kind: 'built'; readonly job: number; readonly built: SerializedBuild }
  | { readonly kind: 'failed'; readonly job: number; readonly failure: SerializedFailure }
  /** It asks for something of the browser, and waits for `resolve` or `reject` with the same number. */
  | {
      readonly kind: 'request';
      readonly job: number;
      readonly request: number;
      readonly what: BrowserRequest;
    }
  /** It can do no more, and ends. */
  | { readonly kind: 'broken'; readonly failure: SerializedFailure };

/** A build as data. */
export interface SerializedBuild extends Omit<Built, 'messages'> {
  readonly messages: readonly SerializedMessage[];
}

/** What a worker asks of the browser: a lease, its end, or something of the page that it has. */
export type BrowserRequest =
  | { readonly do: 'acquire'; readonly access: Access }
  | { readonly do: 'release' | 'discard'; readonly lease: number }
  | { readonly do: 'call'; readonly lease: number; readonly call: PageCall };

/** A method of a page with what it is given. */
export type PageCall =
  | { readonly method: 'load' | 'replace'; readonly html: string }
  | { readonly method: 'clear' }
  | RunCall
  | { readonly method: 'screenshot'; readonly clip: Clip }
  | { readonly method: 'emulateMedia'; readonly media: 'screen' | 'print' }
  | { readonly method: 'print'; readonly milliseconds: number; readonly kind: PrintKind };

/** A script goes by its name: both processes have the same. */
interface RunCall {
  readonly method: 'run';
  readonly script: ScriptName;
  readonly input: ScriptInput<ScriptName>;
}

/** The answer to `acquire`. */
export interface SerializedLease {
  readonly lease: number;
  readonly notices: readonly SerializedMessage[];
}
