/** The public API of deckwright. */
export { build, buildAll, createBuilder, type Builder, type Built, type Result } from './build.ts';
export type { Deck } from './compose/deck.ts';
export type { Slide } from './compose/layout/index.ts';
export type { BuilderOptions, BuildOptions, Format, Options, Stage } from './options.ts';
export type { Manifest } from './pipeline/manifest.ts';
export { remarkOutline } from './outline/index.ts';
export type { Outline, Section } from './outline/outline.ts';
export type { Source } from './read/index.ts';
export { DeckwrightError, exitCode, rules, type Level, type RuleId } from './rules/index.ts';
export { version } from './version.ts';
export { writeFiles, type OutputFile } from './files/write.ts';
