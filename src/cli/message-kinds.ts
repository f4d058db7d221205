/** Messages of one kind as one: what a pack gets wrong, it gets wrong on every slide. */
import type { VFileMessage } from 'vfile-message';
import { ruleOf } from '../rules/index.ts';

/** Most messages of a kind that are told each by itself. */
const MAX_OF_KIND = 2;

/** Most places that a message names beside its own. */
const MAX_NAMED_PLACES = 3;

/** The messages in order, with the first of a kind in place of many, which says how many there are and where. */
export function byKind(messages: readonly VFileMessage[]): VFileMessage[] {
  const kinds = new Map<string, VFileMessage[]>();
  for (const message of messages) {
    const kind = kindOf(message);
    kinds.set(kind, [...(kinds.get(kind) ?? []), message]);
  }
  return [...kinds.values()].flatMap((same) => (same.length > MAX_OF_KIND ? together(same) : same));
}

/** `33 px of \`Oak\` outside slot \`title\` of slide \`a\`` → `# px of … outside slot \`title\` of slide …`. */
const kindOf = (message: VFileMessage): string =>
  `${ruleOf(message)} ${message.reason.replace(/(slot )?`[^`]*`/gu, (words, slot?: string) => (slot ? words : '…')).replace(/\d+/gu, '#')}`;

function together([first, ...others]: readonly VFileMessage[]): VFileMessage[] {
  if (!first) return [];
  const all = others.map(({ file, line }) =>
    [file, line].filter((part) => part !== undefined && part !== '').join(':'),
  );
  const places = [...new Set(all)];
  const more = places.length > MAX_NAMED_PLACES ? ' and more' : '';
  const told = `The same ${others.length} times more: ${places.slice(0, MAX_NAMED_PLACES).join(', ')}${more}.`;
  first.note = first.note ? `${first.note} ${told}` : told;
  return [first];
}
