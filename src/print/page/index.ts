/** The scripts that run in a page of the browser: functions of this folder, bundled to text. */
import describeFormulas from './describe-formulas.ts?page';
import describeRowHeads from './describe-row-heads.ts?page';
import documentText from './document-text.ts?page';
import drawPictures from './draw-pictures.ts?page';
import drawSlides from './draw-slides.ts?page';
import inspectSlides from './inspect-slides.ts?page';
import measureChapters from './measure-chapters.ts?page';
import measureSlides from './measure-slides.ts?page';
import replaceDocument from './replace-document.ts?page';
import replaceSlides from './replace-slides.ts?page';
import sampleColors from './sample-colors.ts?page';
import textVisibility from './text-visibility.ts?page';
import waitUntilReady from './wait-until-ready.ts?page';

/** The functions by their names. What they are given and what they return goes through JSON. */
export interface PageScripts {
  readonly describeFormulas: typeof import('./describe-formulas.ts').describeFormulas;
  readonly describeRowHeads: typeof import('./describe-row-heads.ts').describeRowHeads;
  readonly documentText: typeof import('./document-text.ts').documentText;
  readonly drawPictures: typeof import('./draw-pictures.ts').drawPictures;
  readonly drawSlides: typeof import('./draw-slides.ts').drawSlides;
  readonly hideText: typeof import('./text-visibility.ts').hideText;
  readonly inspectSlides: typeof import('./inspect-slides.ts').inspectSlides;
  readonly measureChapters: typeof import('./measure-chapters.ts').measureChapters;
  readonly measureSlides: typeof import('./measure-slides.ts').measureSlides;
  readonly replaceDocument: typeof import('./replace-document.ts').replaceDocument;
  readonly replaceSlides: typeof import('./replace-slides.ts').replaceSlides;
  readonly sampleColors: typeof import('./sample-colors.ts').sampleColors;
  readonly showText: typeof import('./text-visibility.ts').showText;
  readonly waitUntilReady: typeof import('./wait-until-ready.ts').waitUntilReady;
}

/** The name of a function. */
export type ScriptName = keyof PageScripts;

/** What a function is given. */
export type ScriptInput<Name extends ScriptName> = Parameters<PageScripts[Name]>;

/** What a function returns, at once or later. */
export type ScriptResult<Name extends ScriptName> = Awaited<ReturnType<PageScripts[Name]>>;

/** The text of the module that exports a function, which keeps its exports in `script`. */
const texts: Readonly<Record<ScriptName, string>> = {
  describeFormulas,
  describeRowHeads,
  documentText,
  drawPictures,
  drawSlides,
  hideText: textVisibility,
  inspectSlides,
  measureChapters,
  measureSlides,
  replaceDocument,
  replaceSlides,
  sampleColors,
  showText: textVisibility,
  waitUntilReady,
};

/**
 * An expression that calls a function in a page; its value is a promise of the result as JSON.
 *
 * JSON, since the browser's own way of handing over objects takes longer than to look at the slides.
 */
export const callOf = <Name extends ScriptName>(name: Name, input: ScriptInput<Name>): string =>
  `(async () => { ${texts[name]}; return JSON.stringify((await script.${name}(...${JSON.stringify(input)})) ?? null); })()`;
