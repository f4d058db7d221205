// Linear equations.

/** Solves a system of linear equations by elimination. */
export function solve(matrix, right) {
  const rows = matrix.map((row, at) => [...row, right[at]]);
  const n = rows.length;
  for (let at = 0; at < n; at++) {
    const best = rows
      .slice(at)
      .reduce((max, row, i) => (Math.abs(row[at]) > Math.abs(rows[max][at]) ? at + i : max), at);
    [rows[at], rows[best]] = [rows[best], rows[at]];
    for (let below = 0; below < n; below++) {
      if (below === at) continue;
      const factor = rows[below][at] / rows[at][at];
      for (let i = at; i <= n; i++) rows[below][i] -= factor * rows[at][i];
    }
  }
  return rows.map((row, at) => row[n] / row[at]);
}
