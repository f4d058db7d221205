/** Finds the sections and sentences that choices speak of, with a message for each that is gone or has changed. */
import type { VFileMessage } from 'vfile-message';
import type { RuleId } from '../rules/index.ts';
import { fault, type YamlPlace } from '../template/yaml.ts';
import { nearest } from '../text/nearest-word.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import type { PlacedSentence } from '../weigh/placed.ts';
import type { Action, Overrides, SectionOverride } from './overrides.ts';
import { onOneLine, type NamedSection } from './sections.ts';

/** What was chosen, by what it was chosen for. */
export interface Found {
  readonly sections: readonly {
    readonly named: NamedSection;
    readonly action?: Action;
    readonly title?: Phrase;
  }[];
  readonly sentences: readonly {
    readonly phrase: Phrase;
    readonly action: Action;
    readonly place: YamlPlace;
  }[];
  readonly messages: readonly VFileMessage[];
}

/** Finds what the choices are about in an article as it is now. */
export function findChosen(
  { sections }: Overrides,
  all: readonly NamedSection[],
  placed: readonly PlacedSentence[],
): Found {
  const found = sections.map((entry) => foundFor(entry, all, placed));
  return {
    sections: found.flatMap((part) => part.sections),
    sentences: found.flatMap((part) => part.sentences),
    messages: found.flatMap((part) => part.messages),
  };
}

function foundFor(
  entry: SectionOverride,
  all: readonly NamedSection[],
  placed: readonly PlacedSentence[],
): Found {
  const { id, place, words } = entry;
  const same = all.find((section) => section.id === id);
  const isSame = words === undefined || same?.words === words;
  // A heading that was written anew has another id, and the words below it are known still.
  const named = isSame ? same : (all.find((section) => section.words === words) ?? same);
  if (!named) {
    const near = nearest(
      id,
      all.map((section) => section.id),
    );
    return nothing(
      told(
        'override:gone',
        place,
        `Unexpected section \`${id}\``,
        near === undefined ? 'one that the article has' : `\`${near}\``,
      ),
    );
  }
  if (named.isDirective && (entry.action ?? entry.title))
    return nothing(
      told(
        'override:directive',
        place,
        `Unexpected choice for \`${id}\``,
        'none, since a directive in the article says what it is',
      ),
    );
  const messages: VFileMessage[] = [];
  const hasChanged = words !== undefined && named.words !== words;
  if (hasChanged && entry.action)
    messages.push(
      told(
        'override:changed',
        place,
        `Unexpected words in section \`${id}\``,
        `those for which \`${entry.action.value}\` was chosen`,
        `Look at the section, then write \`words: ${named.words}\` to keep the choice, or remove it.`,
      ),
    );
  const own = placed.filter(({ section }) => section === named.section);
  const sentences = entry.sentences.flatMap(({ text, action }) => {
    const [sentence] = sentencesSaying(text, own, placed);
    if (sentence) return [{ phrase: sentence.phrase, action: action.value, place: action.place }];
    messages.push(gone(action.place, text));
    return [];
  });
  const { title } = entry;
  const [titled] = title ? sentencesSaying(title.value, own, placed) : [];
  if (title && !titled) messages.push(gone(title.place, title.value));
  const action = hasChanged ? undefined : entry.action?.value;
  return {
    sections: [{ named, ...(action && { action }), ...(titled && { title: titled.phrase }) }],
    sentences,
    messages,
  };
}

const nothing = (given: VFileMessage): Found => ({ sections: [], sentences: [], messages: [given] });

/** The sentences that say a text, those of the section first: a sentence may have moved. A full stop more or less is no matter. */
function sentencesSaying(
  text: string,
  own: readonly PlacedSentence[],
  all: readonly PlacedSentence[],
): PlacedSentence[] {
  const wanted = plain(text);
  const saying = (sentences: readonly PlacedSentence[]): PlacedSentence[] =>
    sentences.filter(({ phrase }) => plain(textOf(phrase)) === wanted);
  return [...saying(own), ...saying(all)];
}

const plain = (text: string): string => onOneLine(text).replace(/[.!?。！？]$/u, '');

/** Characters of a sentence in a message. */
const MAX_QUOTED_CHARACTERS = 60;

const gone = (place: YamlPlace, text: string): VFileMessage =>
  told(
    'override:gone',
    place,
    `Unexpected sentence \`${onOneLine(text).slice(0, MAX_QUOTED_CHARACTERS)}\``,
    'one that the article has',
  );

const told = (
  rule: RuleId,
  place: YamlPlace,
  unexpected: string,
  expected: string,
  note = 'It has no effect. Copy the words from the article, or remove the entry.',
): VFileMessage => fault(place, unexpected, expected, { rule, note });
