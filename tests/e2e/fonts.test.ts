/** The fonts of a machine change no file of a deck. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installFakes, machineOf } from '../print/browser/fake-fonts.ts';
import { folder, run } from './run.ts';

const article = `# 潮汐 and other tides

Ann Lee, 2026-03-01

A barrage earns for a century; see \`pay()\` below.

## Costs

- Concrete comes first and is paid at once.
- Turbines last for forty years.

\`\`\`js
// The first decade
export function pay(years) {
  return years > 10 ? 'earns' : 'owes';
}
\`\`\`

$$E = \\rho g h$$
`;

it.runIf(process.platform === 'linux')(
  'gives the same bytes on a machine with fonts as on one without',
  async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'tides.md'), article);
    await installFakes(join(cwd, 'with'), [
      'DejaVu Sans Mono',
      'DejaVu Sans',
      'Liberation Mono',
      'Noto Sans CJK SC',
      'Times New Roman',
      'Arial',
      'Georgia',
    ]);
    const filesAt = async (home: string): Promise<Record<string, string>> => {
      const out = join(cwd, `${home}-out`);
      const { code, stderr } = await run(['build', 'tides.md', '-o', out, '-t', 'meridian', '--quiet'], {
        cwd,
        env: machineOf(join(cwd, home)),
      });
      expect(code, stderr).toBe(0);
      const names = ['deck.html', 'deck.pdf', 'report.html', 'report.pdf'];
      return Object.fromEntries(names.map((name) => [name, hashOf(join(out, 'tides', name))]));
    };
    expect(await filesAt('with')).toEqual(await filesAt('without'));
    rmSync(cwd, { recursive: true });
  },
);

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
