/** What a section's slides are called: its title, and the label above it. */
import type { PhrasingContent } from 'mdast';
import { actionTitle } from '../../condense/title.ts';
import type { Narrative, Passage, Point, Support } from '../../outline/outline.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { isOrder } from '../../text/finite-verb.ts';
import { lengthOf } from '../../text/words.ts';
import type { Candidate } from './candidates.ts';
import type { ComposeContext } from '../context.ts';
import { bare, template } from '../inline.ts';
import { invites, isClaim } from './claim.ts';
import { heralds, refutes } from './leaning.ts';

/** The title of a section. */
export interface Title {
  readonly line: readonly PhrasingContent[];
  /** Set when the title states a claim rather than names a subject. */
  readonly claim?: Phrase;
  /** True when the title already has the section's heading in it. */
  readonly named?: boolean;
  /** What the part is called where the article gives it no heading: `Introduction`. */
  readonly part?: readonly PhrasingContent[];
  /** The sentence that became the title and need not be repeated below it. */
  readonly used?: Phrase | undefined;
}

/** The title that says most: the digest's clause, the section's own claim, its heading. */
export function titleOf(
  section: Narrative | Passage,
  digestClause: Phrase | undefined,
  candidates: readonly Candidate[],
  context: ComposeContext,
): Title {
  const all = section.children.flatMap((support) =>
    support.type === 'point' && !support.item
      ? sentences(support.text ?? support.whole, context.source, context.lang)
      : [],
  );
  const said = all.filter(
    (sentence, index) => !refutes(textOf(all[index + 1] ?? [])) && !tellsToDo(textOf(sentence), context.lang),
  );
  const generic = section.type === 'passage';
  if (section.heading && !generic) {
    const titled = actionTitle({
      heading: section.heading,
      digestClause,
      sentences: said,
      source: context.source,
      lang: context.lang,
    });
    if (titled.from === 'heading') return { line: withNumber(section, section.heading) };
    const used =
      titled.from === 'digest' ? undefined : said.find((sentence) => holds(sentence, titled.phrase));
    return { line: bare(titled.phrase), claim: titled.phrase, named: titled.from === 'label', used };
  }
  const role = section.type === 'passage' && section.role !== 'other' ? section.role : 'overview';
  const named = section.heading ? bare(section.heading) : [template(nameOf(role, section, context))];
  // A heading such as "Conclusion" says nothing; the heaviest claim can, where enough is left to stand below it.
  const [best] = candidates
    .filter((candidate) => isTitle(candidate, context))
    .toSorted((a, b) => b.weight - a.weight);
  const fewest = section.heading ? 3 : section.type === 'passage' && section.role === 'other' ? 1 : 2;
  return best && candidates.length >= fewest
    ? {
        line: bare(best.phrase),
        claim: best.phrase,
        used: best.sentence,
        ...(!section.heading && role !== 'overview' && { part: named }),
      }
    : { line: named };
}

/** What prose without a heading is called: by what it is for, else an overview, or further points where it comes later. */
function nameOf(role: string, section: Narrative | Passage, { words, outline }: ComposeContext): string {
  const opening = outline.children.findIndex(({ heading }) => heading);
  if (role === 'overview' && opening >= 0 && outline.children.indexOf(section) > opening)
    return words.further ?? 'Further points';
  return words[role] ?? words.overview ?? 'Overview';
}

/** The one sentence beside a thing shown, as its title: it says what is to be seen, and needs no slide of its own. */
export function captionTitle(
  candidates: readonly Candidate[],
  shown: readonly (Support | readonly Point[])[],
): Title | undefined {
  const [only, more] = candidates;
  const exhibits = shown.every((support) => 'type' in support && support.type === 'exhibit');
  if (!only || more || only.tier !== 'bullet' || shown.length === 0 || !exhibits) return undefined;
  return textOf(only.phrase).length <= MAX_TITLE_CHARACTERS
    ? { line: bare(only.phrase), claim: only.phrase, used: only.sentence }
    : undefined;
}

/** True for a candidate that may stand above the others: a short claim that names its subject. */
function isTitle({ tier, phrase }: Candidate, { lang }: ComposeContext): boolean {
  const text = textOf(phrase);
  const { unit, n } = lengthOf(text);
  return (
    tier === 'bullet' &&
    text.length <= MAX_TITLE_CHARACTERS &&
    n <= MAX_TITLE_LENGTH[unit] &&
    isClaim(text, lang) &&
    !tellsToDo(text, lang)
  );
}

/** True for words that are no title, since they tell the reader what to do or to suppose: `Let's say that rents fell`. */
const tellsToDo = (text: string, lang: string): boolean =>
  isOrder(text, lang) || invites(text) || heralds(text);

/** Longest sentence that becomes a title, in characters, and in words or CJK characters. */
const MAX_TITLE_CHARACTERS = 90;
const MAX_TITLE_LENGTH = { words: 15, characters: 40 } as const;

/** True when a phrase ends where a sentence does or before, and after where it begins. */
function holds(sentence: Phrase, part: Phrase): boolean {
  const end = part.position.end.offset ?? 0;
  return end > (sentence.position.start.offset ?? 0) && end <= (sentence.position.end.offset ?? 0);
}

/** A heading with the number that the author gave it. */
export function withNumber(section: Narrative | Passage, heading: Phrase): PhrasingContent[] {
  return section.type === 'narrative' && section.number !== undefined
    ? [template(`${section.number}. `), ...bare(heading)]
    : bare(heading);
}

/** Longest eyebrow, in characters: one line at its size. */
const MAX_EYEBROW_LENGTH = 110;

/** A label above a title: none where it would not fit its line or only repeat what the title says. */
export function eyebrowOf(
  line: readonly PhrasingContent[] | undefined,
  title: readonly PhrasingContent[],
): { eyebrow?: readonly PhrasingContent[] } {
  const words = line ? textOf(line) : '';
  return line && words.length <= MAX_EYEBROW_LENGTH && !textOf(title).includes(words)
    ? { eyebrow: line }
    : {};
}
