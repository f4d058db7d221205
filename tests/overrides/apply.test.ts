import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { builtWith, mill, notesOf, slidesOf, titlesOf, told } from './built.ts';

const IRON = 'Iron paddles last four years and cost twice as much';
const forIron = (action: string): string =>
  `sections:\n  wheels:\n    sentences:\n      - text: ${IRON}.\n        action: ${action}\n`;

describe('a section', () => {
  it('is dropped with its reason, and counts', async () => {
    const built = await builtWith('sections:\n  tides:\n    action: drop\n');
    expect(slidesOf(built) + notesOf(built)).not.toContain('tide turn');
    expect(titlesOf(built).join()).not.toContain('Tides');
    expect(built.manifest.dropped).toMatchObject([{ reason: 'choice', lines: [9, 11] }]);
    expect(built.manifest.coverage.reasons.choice).toBeGreaterThan(0.2);
    expect(built.manifest.coverage.unplaced).toBe(0);
    expect(built.messages).toEqual([]);
  });

  it('stands in the notes alone', async () => {
    const built = await builtWith('sections:\n  tides:\n    action: notes\n');
    expect(slidesOf(built)).not.toContain('Neap tides');
    expect(notesOf(built)).toContain('Tides\nSpring tides turn the wheel for nine hours a day.\nNeap tides');
    expect(built.manifest.coverage.unplaced).toBe(0);
  });

  it('is shown in a brief deck', async () => {
    const options = { length: 'brief' } as const;
    expect(slidesOf(await builtWith(undefined, { options }))).not.toContain('Neap tides');
    const shown = slidesOf(await builtWith('sections:\n  tides:\n    action: show\n', { options }));
    expect(shown).toContain('Neap tides');
    expect(shown).not.toContain('Oak paddles');
  });

  it('has another of its sentences for a title, and does not repeat it', async () => {
    const built = await builtWith(
      'sections:\n  wheels:\n    title: Oak paddles last eleven years in salt water\n',
    );
    expect(titlesOf(built)).toContain('Oak paddles last eleven years in salt water');
    expect(slidesOf(built).match(/Oak paddles/g)).toHaveLength(1);
  });
});

describe('a sentence', () => {
  it('is dropped with its reason', async () => {
    const built = await builtWith(forIron('drop'));
    expect(slidesOf(built) + notesOf(built)).not.toContain('Iron');
    expect(built.manifest.dropped).toMatchObject([{ reason: 'choice', text: `${IRON}.`, lines: [7, 7] }]);
    expect(built.manifest.coverage.unplaced).toBe(0);
  });

  it('stands in the notes alone', async () => {
    const built = await builtWith(forIron('notes'));
    expect(slidesOf(built)).not.toContain('Iron');
    expect(notesOf(built)).toContain('Iron paddles');
    expect(built.manifest.coverage).toMatchObject({ unplaced: 0, dropped: 0 });
  });

  it('is shown, whatever it weighs', async () => {
    const dull = 'The wheel of house number 13 grinds 14 sacks of rye before the evening bell';
    const long = Array.from(
      { length: 14 },
      (_, index) =>
        `The wheel of house number ${index + 2} grinds ${index + 3} sacks of rye before the evening bell.`,
    ).join(' ');
    const article = `# Mills\n\n## Wheels\n\n${long}\n\n## Tides\n\nTides turn twice a day.\n`;
    const choices = `sections:\n  wheels:\n    sentences:\n      - text: ${dull}.\n        action: show\n`;
    expect(slidesOf(await builtWith(undefined, { article }))).not.toContain(dull);
    expect(slidesOf(await builtWith(choices, { article }))).toContain(dull);
  });

  it('is told of where no slide can show it', async () => {
    const long = `Oats ${Array.from({ length: 60 }, (_, index) => `and oats of field ${index}`).join(' ')} are ground last.`;
    const article = `${mill}\n## Oats\n\n${long} Bread is baked at noon. Bread is sold at five.\n`;
    const choices = `sections:\n  oats:\n    sentences:\n      - text: ${long}\n        action: show\n`;
    const built = await builtWith(choices, { article });
    expect(told(built, 'override:unshown')).toHaveLength(1);
    expect(notesOf(built)).toContain('field 59');
  });
});

describe('settings', () => {
  it('hold where the front matter says nothing', async () => {
    expect(slidesOf(await builtWith('length: brief\n'))).not.toContain('Neap tides');
    const article = `---\nlength: full\n---\n\n${mill}`;
    expect(slidesOf(await builtWith('length: brief\n', { article }))).toContain('Neap tides');
  });

  it('are told of where no pack has the name', async () => {
    expect(told(await builtWith('template: ../evil\n'), 'read:template')).toHaveLength(1);
  });
});

describe('an article that has changed', () => {
  const words = async (): Promise<string> =>
    told(
      await builtWith('sections:\n  tides:\n    action: drop\n    words: "00000000"\n'),
      'override:changed',
    )
      .join()
      .replace(/^.*`words: ([\da-f]+)`.*$/, '$1');

  it('keeps a choice over edits elsewhere', async () => {
    const choices = `sections:\n  tides:\n    action: drop\n    words: ${await words()}\n`;
    const article = mill.replace('Oak paddles last eleven', 'Oak paddles last twelve').replace(/^/, '\n\n');
    const built = await builtWith(choices, { article });
    expect(slidesOf(built)).not.toContain('Neap');
    expect(built.messages).toEqual([]);
  });

  it('keeps a choice for a section that is only renamed', async () => {
    const choices = `sections:\n  tides:\n    action: drop\n    words: ${await words()}\n`;
    const built = await builtWith(choices, { article: mill.replace('## Tides', '## Hours of the tide') });
    expect(slidesOf(built)).not.toContain('Neap');
  });

  it('shows a section whose words have changed, and says so', async () => {
    const choices = `sections:\n  tides:\n    action: drop\n    words: ${await words()}\n`;
    const built = await builtWith(choices, { article: mill.replace('nine hours', 'ten hours') });
    expect(slidesOf(built)).toContain('ten hours');
    expect(told(built, 'override:changed')).toHaveLength(1);
  });

  it('tells of a section and of a sentence that are gone', async () => {
    const article = mill.replace('## Tides', '## Currents').replace(IRON, 'Iron rusts');
    const built = await builtWith(`${forIron('drop')}  tides:\n    action: drop\n`, { article });
    expect(told(built, 'override:gone')).toHaveLength(2);
  });
});

it('lets a directive in the article win', async () => {
  const article = mill
    .replace('## Tides\n\n', ':::narrative[Tides]\n')
    .replace('more hour.', 'more hour.\n:::');
  const built = await builtWith('sections:\n  wheels-tides:\n    action: drop\n', { article });
  expect(slidesOf(built)).toContain('Neap tides');
  expect(told(built, 'override:directive')).toHaveLength(1);
});

it('reads no choices for an article that is not in a folder', async () => {
  const { buildArticle } = await import('../../src/pipeline/index.ts');
  const { createBuildResources } = await import('../../src/pipeline/build-resources.ts');
  const source = { path: 'content/mill.md', content: mill };
  const built = await buildArticle(source, { formats: ['outline'] }, createBuildResources());
  expect(built.messages).toEqual([]);
});

describe('every section of an example', () => {
  it.each(['crypto-meets-ai.md', 'crypto-meets-ai-copy.txt', '潮汐能.md', 'tidal-power.md'])(
    'can be dropped from %s, or said in the notes, and no word is lost',
    async (name) => {
      const article = await readFile(`content/${name}`, 'utf8');
      const plain = await builtWith(undefined, { article, name });
      const { namedSections } = await import('../../src/overrides/sections.ts');
      const { read } = await import('../../src/read/index.ts');
      const known = await read({ path: name, content: article });
      for (const { id, section } of namedSections(plain.outline, known))
        for (const action of ['drop', 'notes']) {
          const built = await builtWith(`sections:\n  ${JSON.stringify(id)}:\n    action: ${action}\n`, {
            article,
            name,
          });
          const about = `${action} ${id} ${section.type}`;
          expect([about, built.manifest.coverage.unplaced]).toEqual([
            about,
            plain.manifest.coverage.unplaced,
          ]);
          expect([about, built.manifest.invented]).toEqual([about, plain.manifest.invented]);
          expect([about, ...built.messages.filter(({ fatal }) => fatal !== undefined).map(String)]).toEqual([
            about,
            ...plain.messages.filter(({ fatal }) => fatal !== undefined).map(String),
          ]);
        }
    },
  );
});
