import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, folder, run } from './run.ts';

const files = ['assets/logo-on-dark.svg', 'assets/logo.svg', 'layouts/quote.md', 'pack.yml', 'theme.css'];

describe('deckwright template new', () => {
  // That it is ready is seen where it is made by what npm packs, in packed.test.ts.
  it('writes a pack that builds an article', async () => {
    const cwd = folder();
    const made = await run(['template', 'new', 'zephyr', '--json'], { cwd });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(made.stdout)).toMatchObject({ folder: 'templates/zephyr', files });
    for (const file of files)
      expect(readFileSync(join(cwd, 'templates/zephyr', file), 'utf8')).not.toMatch(/acme/i);
    writeFileSync(join(cwd, 'tides.md'), article);
    expect((await run(['tides.md', '-t', 'zephyr', '-f', 'html', '-q'], { cwd })).code).toBe(0);
    const html = readFileSync(join(cwd, 'output/tides/deck.html'), 'utf8');
    for (const said of ['Confidential', 'It is no advice', 'research@zephyr.example', '#1f4e5f'])
      expect(html).toContain(said);
  });

  it('changes nothing that is there', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'templates/zephyr'), { recursive: true });
    writeFileSync(join(cwd, 'templates/zephyr/theme.css'), 'mine');
    const { code, stderr } = await run(['template', 'new', 'zephyr'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('[template:exists]')]);
    expect(readFileSync(join(cwd, 'templates/zephyr/theme.css'), 'utf8')).toBe('mine');
    expect(existsSync(join(cwd, 'templates/zephyr/pack.yml'))).toBe(false);
  });

  it('refuses a name with a path in it', async () => {
    const cwd = folder();
    const { code, stderr } = await run(['template', 'new', '../acme'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/\[template:name\]\n$/)]);
    expect(existsSync(join(cwd, 'templates'))).toBe(false);
  });
});

describe('deckwright template check', () => {
  it('says what is wrong at its place in the pack, and ends with 2', async () => {
    const cwd = folder();
    const pack = join(cwd, 'templates/zephyr');
    mkdirSync(pack, { recursive: true });
    writeFileSync(join(pack, 'theme.css'), "/* @theme zephyr */\n@import 'base';\n");
    writeFileSync(join(pack, 'pack.yml'), 'required: [disclaimer]\nfoter: x\n');
    const { code, stdout, stderr } = await run(['template', 'check', 'zephyr'], { cwd });
    expect([code, stdout]).toEqual([2, expect.stringMatching(/^zephyr: not ready$/m)]);
    expect(stderr).toBe(
      'templates/zephyr/pack.yml:1:12: error: Unexpected pack without `disclaimer`, expected what it requires on every deck. Write `disclaimer:` into pack.yml. [template:required]\n',
    );
  });

  it('finds text that a pack lets overflow, and what is wrong with the report that it makes', async () => {
    const cwd = folder();
    const pack = join(cwd, 'templates/zephyr');
    mkdirSync(pack, { recursive: true });
    writeFileSync(
      join(pack, 'theme.css'),
      "/* @theme zephyr */\n@import 'base';\nsection.statement .slot-statement p { font-size: 160px; line-height: 1.4; white-space: nowrap }\n",
    );
    writeFileSync(join(pack, 'pack.yml'), 'disclaimer: Nothing here is advice.\n');
    writeFileSync(join(pack, 'report.css'), '.end-disclaimer { break-before: page }\n');
    const { code, stdout } = await run(['template', 'check', 'zephyr', '--json'], { cwd });
    const verdict = JSON.parse(stdout) as { ready: boolean; messages: { rule: string }[] };
    expect([code, verdict.ready]).toEqual([2, false]);
    expect(verdict.messages.map(({ rule }) => rule)).toEqual(
      // A text that runs out of its slide is set in another form there, and the pack is told.
      expect.arrayContaining(['verify:mended', 'verify:report-page']),
    );
  });
});
