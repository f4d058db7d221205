/** Text runs that span lines, cut at line ends, with the place of each piece. */
import type { PhrasingContent, Text } from 'mdast';
import type { Locate } from '../locator.ts';

/** The lines of a run as runs of their own; a parser has taken indents and marks of quotations out of them. */
export function linesOf(run: Text, source: string, place: Locate): Text[] {
  const lines = run.value.split('\n');
  const start = run.position?.start.offset;
  const end = run.position?.end.offset;
  if (lines.length === 1 || start === undefined || end === undefined) return [run];
  let at = start;
  return lines.map((value) => {
    const newline = source.indexOf('\n', at);
    const lineEnd = newline < 0 || newline > end ? end : newline;
    const lead = at === start ? 0 : (/^[ \t>]*/.exec(source.slice(at, lineEnd))?.[0].length ?? 0);
    const position = place(at + lead, lineEnd);
    at = lineEnd + 1;
    return { type: 'text', value, position };
  });
}

const BOLD =
  /^(?:\p{Extended_Pictographic}\S{0,8}\s+)?(\*\*|__)[^\n*]{1,80}(?:[:：]\s*\1|\1\s*(?:\([^()\n]{1,80}\)\s*)?(?:[:：]|[–—-]\s))/u;
const PLAIN = /^[\p{Lu}\p{Lo}\p{N}][^:：\n.。!！?？,，、;；|[\]]{0,40}[:：](?!\/\/)\s*\S/u;

/** True where each line of a paragraph, but for one that announces them, opens with a label of its own. */
export function areLabelled(raw: string): boolean {
  const lines = raw.split('\n').map((line) => line.replace(/^[ \t>]+/, '').trimEnd());
  const listed = /[:：]\**$/.test(lines[0] ?? '') ? lines.slice(1) : lines;
  if (listed.length >= 2 && listed.every((line) => BOLD.test(line))) return true;
  // A full-width colon is seldom prose.
  const fewest = listed.every((line) => line.includes('：')) ? 2 : 3;
  return (
    listed.length >= fewest && listed.every((line) => BOLD.test(line) || (PLAIN.test(line) && isShort(line)))
  );
}

/** A label has a few words; a clause before a colon has more. */
const isShort = (line: string): boolean => {
  const label = /^[^:：]*/.exec(line)?.[0] ?? '';
  return label.split(/\s+/).length <= 5 && !/\p{Lo}{15}/u.test(label);
};

/** The children of a paragraph with a break at each line end. */
export const broken = (
  children: readonly PhrasingContent[],
  source: string,
  place: Locate,
): PhrasingContent[] =>
  children
    .flatMap((child) =>
      child.type === 'text'
        ? linesOf(child, source, place).flatMap((line, index): PhrasingContent[] =>
            index === 0 ? [line] : [{ type: 'break' }, line],
          )
        : [child],
    )
    .filter((child) => child.type !== 'text' || child.value !== '');
