/** Then and now: a comparison from sentences that set a moment gone by against the present. */
import { leadingMarker } from '../../text/word-classes.ts';
import { NOW, THEN } from '../../text/time-words.ts';
import { slice, textOf, type Phrase } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { contentTokens } from '../../text/words.ts';
import type { Comparison, Side, Support } from '../outline.ts';
import type { OutlineContext } from '../context.ts';
import { pointFrom } from '../supports.ts';

type Moment = 'then' | 'now' | 'both' | undefined;

interface Said {
  readonly phrase: Phrase;
  readonly words: string;
  readonly moment: Moment;
}

/** The moment that a sentence speaks of: by what it opens with, else by all its words. */
export function momentOf(words: string): Moment {
  const then = THEN.test(words);
  const now = NOW.test(words);
  return then && now ? 'both' : then ? 'then' : now ? 'now' : undefined;
}

/** True for a paragraph in which a sentence sets then against now. */
export function contrasts(support: Support, context: OutlineContext): boolean {
  return support.type === 'point' && saidIn([support], context).some((said) => said.moment === 'both');
}

/** How many supports back the past is looked for. */
const MAX_SUPPORTS_BACK = 100;

function saidIn(supports: readonly Support[], context: OutlineContext): Said[] {
  return supports.flatMap((support) => {
    if (support.type !== 'point') return [];
    const phrases = [support.text ?? support.whole].flatMap((phrase) =>
      sentences(phrase, context.source, context.lang),
    );
    return phrases.map((phrase) => ({ phrase, words: textOf(phrase), moment: momentOf(textOf(phrase)) }));
  });
}

/**
 * The comparison of paragraphs that speak of the present with what was said of the past before.
 *
 * `now` are the paragraphs that become its second side; sentences of `earlier` that share subjects with them
 * become the first. Undefined when either side has nothing to say.
 */
export function thenAndNow(
  now: readonly Support[],
  earlier: readonly Support[],
  context: OutlineContext,
): Comparison | undefined {
  const present = saidIn(now, context);
  const past = [...saidIn(earlier.slice(-MAX_SUPPORTS_BACK), context), ...present].filter(
    (said) => said.moment === 'then',
  );
  const current = present.filter((said) => said.moment === 'now' || said.moment === 'both');
  const subjects = new Set(current.flatMap((said) => contentTokens(said.words, context.lang)));
  const related = past.filter(
    (said) => contentTokens(said.words, context.lang).filter((token) => subjects.has(token)).length >= 2,
  );
  const thenName = nameOf(related.length > 0 ? related : current, THEN, context);
  const nowName = nameOf(current, NOW, context);
  if (related.length === 0 || current.length === 0 || !thenName || !nowName) return undefined;
  const position = {
    start: now[0]?.position.start ?? thenName.position.start,
    end: now.at(-1)?.position.end ?? nowName.position.end,
  };
  return {
    type: 'comparison',
    by: 'moments',
    whole: [...now],
    children: [sideOf(thenName, related), sideOf(nowName, current)],
    position,
  };
}

/** The words that name a moment, cut from the first sentence that has them. */
function nameOf(said: readonly Said[], form: RegExp, context: OutlineContext): Phrase | undefined {
  // A sentence that opens with its moment names it best.
  const ranked = said.toSorted((a, b) => Number(at(a, form) > 2) - Number(at(b, form) > 2));
  for (const { phrase, words } of ranked) {
    const match = form.exec(words);
    if (match) return slice(phrase, match.index, match.index + match[0].length, context.source);
  }
  return undefined;
}

const at = (said: Said, form: RegExp): number =>
  said.words.search(form) - (leadingMarker(said.words)?.end ?? 0);

function sideOf(heading: Phrase, said: readonly Said[]): Side {
  const children = said.map(({ phrase }) => pointFrom(phrase));
  return { type: 'side', heading, children, position: heading.position };
}
