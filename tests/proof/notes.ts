/** The speaker notes of deck.md, read line by line: neither by Marp nor by what printed them. */

/** The notes of each slide, `L12: sentence`; none for a slide without notes. */
export function notesIn(markdown: string): string[][] {
  const lines = markdown.split('\n');
  // The front matter ends at the second line of hyphens.
  const body = lines.slice(lines.indexOf('---', 1) + 1);
  const slides: string[][] = [[]];
  let fence = '';
  let comment = false;
  for (const line of body) {
    if (comment) {
      if (line === '-->') comment = false;
      else slides.at(-1)?.push(line.replace(/^- /, ''));
    } else if (fence !== '') {
      if (line.trim() === fence) fence = '';
    } else if (/^\s*(?:> )*(?:`{3,}|~{3,})/.test(line)) fence = /`{3,}|~{3,}/.exec(line)?.[0] ?? '';
    else if (line === '<!--') comment = true;
    else if (line === '---') slides.push([]);
  }
  return slides;
}

/** Words of a text, so that what is blank or cannot be seen does not matter. */
export const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
