import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../src/compose/layout/index.ts';
import type { LayoutDefinition } from '../../src/compose/layout/definition.ts';

describe('templates/README.md', () => {
  it('names every layout with its slots as they are', async () => {
    const readme = await readFile(new URL('../../templates/README.md', import.meta.url), 'utf8');
    const layoutTable = readme.slice(readme.indexOf('| layout | slots'));
    const rows = [...layoutTable.matchAll(/^\| (`.*?`) \| (.*) \|$/gm)].map(
      (match) => [match[1] ?? '', match[2] ?? ''] as const,
    );
    for (const [name, { slots }] of Object.entries<LayoutDefinition>(layouts)) {
      const [, text = ''] = rows.find(([names]) => names.includes(`\`${name}\``)) ?? [];
      for (const [slot, kind] of Object.entries(slots)) {
        const written = kind.startsWith('blocks') ? `**${slot}**` : slot;
        expect(`${name}: ${text} `).toMatch(
          new RegExp(`[ :]${written.replaceAll('*', '\\*')}${kind.endsWith('?') ? '\\?' : '(?!\\?)'}[, ]`),
        );
      }
    }
  });

  it('names every variable of the base theme and of its report that it lets a pack set', async () => {
    const readme = await readFile(new URL('../../templates/README.md', import.meta.url), 'utf8');
    const sheets = ['theme.css', 'report.css'].map((name) =>
      readFile(new URL(`../../templates/base/${name}`, import.meta.url), 'utf8'),
    );
    const theme = (await Promise.all(sheets)).join('\n');
    const set = new Set([...theme.matchAll(/^ {2}(--(?!marp-)[\w-]+):/gm)].map((match) => match[1] ?? ''));
    for (const [, name] of readme.matchAll(/`(--[\w-]+)`/g)) expect(set).toContain(name);
    for (const name of set) {
      const base = /^--(?:on|cover)-/.test(name) ? name : name.replace(/(?<=\w)-line$/, '');
      expect(readme.includes(`\`${base}\``), name).toBe(true);
    }
  });
});
