/** Checks options, whether a program gives them or a command line. */
import type { Options } from '../../options.ts';
import { message } from '../../rules/index.ts';
import { nearest } from '../../text/nearest-word.ts';
import { shown } from './kind.ts';
import { optionTable } from './table.ts';

/** What is wrong with options, `Unexpected …, expected …`, and with which of them. */
export interface OptionFault {
  readonly reason: string;
  readonly option?: keyof Options;
}

/** The options that were given, if all are known and valid, or the first fault. What is undefined is not given. */
export function checkOptions(given: unknown): { readonly options: Options } | OptionFault {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { reason: `Unexpected options \`${shown(given)}\`, expected an object` };
  for (const [name, value] of Object.entries(given)) {
    if (!isOption(name)) return { reason: unknownOption(name) };
    const reason = value === undefined ? undefined : optionTable[name].kind.fault(value);
    if (reason !== undefined) return { reason, option: name };
  }
  return { options: given };
}

/** Options of a program's call; throws `api:argument` where they are none. */
export function assertOptions(given: unknown): void {
  const checked = checkOptions(given);
  if ('options' in checked) return;
  const { reason, option } = checked;
  const about = option === undefined ? '' : `This is the option \`${option}\`. `;
  const note = `${about}The type \`Options\` lists all options with their values.`;
  throw message('api:argument', reason, { note });
}

/** Throws `api:argument` for the first source that is none. */
export function assertSources(given: unknown): void {
  const wrong = Array.isArray(given) ? given.findIndex((source) => !isSource(source)) : -1;
  if (Array.isArray(given) && wrong < 0) return;
  const found = Array.isArray(given) ? `source \`${shown(given[wrong])}\`` : `sources \`${shown(given)}\``;
  throw message('api:argument', `Unexpected ${found}, expected ${wrong < 0 ? 'a list' : SOURCE}`, {
    note: 'The type `Source` says what an article is read from.',
  });
}

const SOURCE = 'a path, an address, or `{ path, content }` with text or bytes';

function isSource(given: unknown): boolean {
  if (typeof given === 'string') return given !== '';
  if (typeof given !== 'object' || given === null || !('path' in given) || !('content' in given))
    return false;
  const { path, content } = given;
  return typeof path === 'string' && (typeof content === 'string' || content instanceof Uint8Array);
}

const isOption = (name: string): name is keyof Options => Object.hasOwn(optionTable, name);

/** A name that is near that of an option, or the flag of one: `allow-private` → `allowPrivate`. */
function unknownOption(name: string): string {
  const names = Object.entries(optionTable);
  const byFlag = names.find(([, { flag }]) => flag?.name === name)?.[0];
  const known = names.map(([option]) => option);
  const meant = byFlag ?? nearest(name, known);
  const expected = meant === undefined ? `one of ${known.join(', ')}` : `\`${meant}\``;
  return `Unexpected option \`${name}\`, expected ${expected}`;
}
