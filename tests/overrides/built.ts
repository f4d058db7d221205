/** Builds an article with choices in a folder of its own, without a browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf } from '../../src/text/phrase.ts';
import { createBuildResources } from '../../src/pipeline/build-resources.ts';
import type { Built } from '../../src/pipeline/built.ts';
import { buildArticle } from '../../src/pipeline/index.ts';
import type { Options } from '../../src/options.ts';

/** An article about a mill with four sections, of which one has many sentences. */
export const mill = `# The mill at Ardle

The mill at Ardle turns with the tide and grinds for three villages.

## Wheels

The upper wheel drives two pairs of stones. Oak paddles last eleven years in salt water. Iron paddles last four years and cost twice as much. The miller therefore keeps to oak.

## Tides

Spring tides turn the wheel for nine hours a day. Neap tides turn it for five hours a day. Between tides the pond keeps water for one more hour.

## Prices

A sack of barley costs 14 shillings to grind. A sack of wheat costs 18 shillings to grind. Prices have not changed since 1911.
`;

const resources = createBuildResources();

/** What comes of an article with a file of choices beside it. */
export async function builtWith(
  choices: string | undefined,
  {
    article = mill,
    name = 'mill.md',
    options = {},
  }: { article?: string; name?: string; options?: Options } = {},
): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-overrides-'));
  try {
    await writeFile(join(folder, name), article);
    if (choices !== undefined) await writeFile(join(folder, name.replace(/\.\w+$/, '.deck.yml')), choices);
    return await buildArticle(join(folder, name), { formats: ['outline'], ...options }, resources);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The words on all slides. */
export const slidesOf = ({ deck }: Built): string =>
  deck.slides.map((slide) => JSON.stringify(slide.slots)).join('\n');

/** The words in all notes. */
export const notesOf = ({ deck }: Built): string =>
  deck.slides.flatMap(({ notes }) => notes.map(({ text }) => text)).join('\n');

/** The titles of the slides. */
export const titlesOf = ({ deck }: Built): string[] => deck.slides.map(({ slots }) => textOf(slots.title));

/** The messages of a rule, as text. */
export const told = ({ messages }: Built, rule: string): string[] =>
  messages
    .filter(({ source, ruleId }) => `${source}:${ruleId}` === rule)
    .map(({ reason, note }) => `${reason}. ${note}`);
