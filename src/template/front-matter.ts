/** The lines between `---` and `---` at the top of a layout: flat `key: value`, nothing that runs. */

/** One line of front matter with its number in the file. */
export interface LayoutEntry {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/**
 * Divides a file into its front matter and its body.
 *
 * The body keeps its line numbers: blank lines stand where the front matter was.
 */
export function frontMatter(text: string): { readonly data: readonly LayoutEntry[]; readonly body: string } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const end = lines[0]?.trimEnd() === '---' ? lines.indexOf('---', 1) : -1;
  if (end < 0) return { data: [], body: lines.join('\n') };
  const data = lines.slice(1, end).flatMap((line, index) => {
    const match = /^([\w-]+)\s*:\s*(.*?)\s*$/.exec(line);
    return match ? [{ key: match[1] ?? '', value: match[2] ?? '', line: index + 2 }] : [];
  });
  return { data, body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') };
}
