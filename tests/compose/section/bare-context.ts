/** A small article in which no sentence weighs anything, so that only what a test gives tells its sentences apart. */
import { noChoices } from '../../../src/compose/choices.ts';
import type { ComposeContext } from '../../../src/compose/context.ts';
import { noRooms } from '../../../src/compose/section/room.ts';
import { outline } from '../../../src/outline/index.ts';
import { read } from '../../../src/read/index.ts';

/** What the sections of an article are composed with. */
export async function bareContext(content: string): Promise<ComposeContext> {
  const article = await read({ path: 'article.md', content });
  const outlined = outline(article);
  return {
    source: article.readable,
    lang: outlined.meta.lang,
    limits: {},
    words: {},
    credit: [],
    outline: outlined,
    weights: { sentences: [], sections: new Map(), words: new Map() },
    rooms: noRooms,
    choices: noChoices,
    told: [],
  };
}
