/** Says which cells of tables head their rows: Chromium tags as such only what is named so. */

/** A number with its signs and a short unit, `$7.50`, `12 %`, `3 kg`, or a sign for none, `—`. */
const FIGURE = /^[^\p{L}\p{N}]*(?:\p{N}[\p{N}.,:\s]*[^\p{L}\p{N}]*\p{L}{0,3}[^\p{L}\p{N}]*)?$/u;

/** Names the heads of rows. What is shown does not change. */
export function describeRowHeads(): void {
  for (const table of document.querySelectorAll('table')) {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const corner = table.tHead?.rows[0]?.cells[0];
    if (
      !corner ||
      !hasRowHeads(
        wordsOf(corner),
        rows.map((row) => [...row.cells].map(wordsOf)),
      )
    )
      continue;
    for (const row of rows)
      if (row.cells[0]?.tagName === 'TD') row.cells[0].setAttribute('role', 'rowheader');
  }
}

/**
 * Do the first cells head their rows? Where the corner is empty they do: `| | Cheap | Dear |`; and where each is a name of
 * its own before nothing but figures: `| Drills | 62 | 12 % |`.
 */
export function hasRowHeads(corner: string, rows: readonly (readonly string[])[]): boolean {
  const heads = rows.map(([head = '']) => head);
  if (heads.some((head) => head === '') || rows.some((cells) => cells.length < 2)) return false;
  const areNames = heads.every((head) => !FIGURE.test(head)) && new Set(heads).size === heads.length;
  return (
    corner === '' || (areNames && rows.every(([, ...cells]) => cells.every((cell) => FIGURE.test(cell))))
  );
}

const wordsOf = (cell: Element): string => (cell.textContent ?? '').trim();
