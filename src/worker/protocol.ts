/** What the program and the process of a build say to each other: data, no functions. */
import type { Options, Stage } from '../options.ts';
import type { Built } from '../pipeline/built.ts';
import type { Page } from '../print/browser/page.ts';
import type { Source } from '../pipeline/index.ts';
import type { Failure, MessageData } from './error-data.ts';

/** Options that a process is given; signal and stages stay with the program. */
export type Settings = Omit<Options, 'signal' | 'onStage'>;

/** What the program says; `job` is the number of an article among those of a process. */
export type Order =
  | { readonly do: 'build'; readonly job: number; readonly source: Source; readonly settings: Settings }
  | { readonly do: 'answer'; readonly job: number; readonly call: number; readonly value: unknown }
  | { readonly do: 'refuse'; readonly job: number; readonly call: number; readonly failure: Failure }
  /** Nothing more is to be built: the process ends by itself. */
  | { readonly do: 'end' };

/** What the process of a build says. */
export type Reply =
  | { readonly is: 'stage'; readonly job: number; readonly name: Stage }
  | { readonly is: 'built'; readonly job: number; readonly built: BuiltData }
  | { readonly is: 'failed'; readonly job: number; readonly failure: Failure }
  | { readonly is: 'call'; readonly job: number; readonly call: number; readonly what: Call }
  /** It can do no more, and ends. */
  | { readonly is: 'broken'; readonly failure: Failure };

/** A build as data. */
export interface BuiltData extends Omit<Built, 'messages'> {
  readonly messages: readonly MessageData[];
}

/** What a process asks of the browser. */
export type Call =
  | { readonly do: 'lend'; readonly alone: boolean }
  | { readonly do: 'back' | 'drop'; readonly loan: number }
  | { readonly do: keyof Page; readonly loan: number; readonly given: readonly unknown[] };

/** A function goes as its source: it runs in the page and holds nothing. */
export interface InPage {
  readonly source: string;
}

/** The answer to `lend`. */
export interface Lent {
  readonly loan: number;
  readonly notices: readonly MessageData[];
}
