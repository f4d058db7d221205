/** An article of what other parsers of Markdown could take for something else. */
import { join } from 'node:path';

/** It shows `wide.svg`, which lies beside this file. */
export const mill = {
  path: join(import.meta.dirname, 'mill.md'),
  content: `# Mills & money: <b>not</b> bold

Ann Lee, 2026-03-01

## What a mill costs

A wheel costs $5m (or $7m), and **nobody** pays *that* at once: see https://example.org/a_b_c or \`mill()\`.

- Stone :tada: and (c) marks
- [A link](https://example.org/) to somewhere
- 2 * 3 * 4 = 24 and a_b_c

> Millers | keep their word.

\`\`\`js
const wheel = (stones) => stones.map((one) => one * 2); // turns
\`\`\`

$$
\\frac{a}{b} = \\sqrt{c}
$$

![A wide picture of a mill](wide.svg)

| Mill | Stones | Price |
|---|--:|--:|
| North | 2 | $5m |
| South | 14 | $17m |
`,
} as const;
