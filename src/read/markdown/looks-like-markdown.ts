/** Tells Markdown from text that was copied from a web page. */

/** Marks that prose does not have by accident. */
const marks: readonly RegExp[] = [
  // A line of code may begin so too: a heading has space above.
  /(?:^|\n[ \t]*\n)#{1,6} \S/,
  /^(?:```|~~~)/m,
  /\]\((?:https?:|\/|\.|#)[^)\n]*\)/,
  /\*\*[^*\n]+\*\*/,
  /^\|.*\|[ \t]*\n\|[ :|-]+\|/m,
  /^(?:=+|-{3,})[ \t]*$/m,
  /^> \S/m,
  /^ {0,3}\[[^\]\n]+\]: \S/m,
];

/** A `.md` file is Markdown; anything else is when it shows at least one mark that only Markdown has. */
export function looksLikeMarkdown(path: string, text: string): boolean {
  return /\.(?:md|markdown|mdx|qmd|rmd)$/i.test(path) || marks.some((mark) => mark.test(text));
}
