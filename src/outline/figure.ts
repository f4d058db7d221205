/** Figures of merit: a number with its unit and what it measures, where the article says both side by side. */
import { isFirstPerson, negators, startsUnresolved } from '../text/word-classes.ts';
import { slice, textOf, trim, type Phrase } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import { countWords } from '../text/words.ts';
import type { Figure, Point } from './outline.ts';
import type { OutlineContext } from './context.ts';

/** A word or sign before an amount that is not exact: "about", "≈" → part of the amount. */
const APPROXIMATELY =
  '(?:(?:about|around|roughly|approximately|nearly|almost|over|under|more than|less than|at least|at most|up to|some)\\s+|[~≈<>≤≥]\\s?)?';
const MAGNITUDE = '(?:\\s?(?:thousand|million|billion|trillion|bn|mn|tn)|\\s?[kKMBT](?![\\p{L}\\p{N}]))';
const UNIT =
  '(?:\\s?(?:%|‰|×|x(?!\\p{L}))|\\s(?:percent|per cent|percentage points|basis points|bps|times|[KMGTP]W[h]?|kWh|[KMGT]B|km|kg|tonnes|tons|barrels|hours|days|weeks|months|years)(?!\\p{L}))';
const AMOUNT = '\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?';
/** Money, or an amount with a magnitude or a unit: a bare number measures nothing. */
const VALUE = `${APPROXIMATELY}(?:(?:US|HK|A|C|S)?[$€£¥₩]\\s?${AMOUNT}${MAGNITUDE}?|${AMOUNT}(?:${MAGNITUDE}(?:${UNIT})?|${UNIT}))`;

/** `Revenue reached $40.6 billion.`: a short subject, a verb that measures, and the value to the end of its clause. */
const MEASURED = new RegExp(
  `^(?<measure>\\p{Lu}[^,;:()?!]{2,80}?)\\s+(?:is|are|was|were|stands at|stood at|reached|hit|totall?ed|amounted to|came to|rose to|fell to|grew to|climbed to|dropped to|runs at|sits at)\\s+(?<value>${VALUE})(?=[.,;]|\\s+(?:in|as of|by|at the end of)\\s+(?:\\p{Lu}\\p{L}+ )?\\d{4}|$)`,
  'u',
);
/** A value in bold with what it measures in the same bold: `**80% utilization**`, `**$40.6 billion in annual revenue**`. */
const STRESSED = new RegExp(`^(?<value>${VALUE})\\s+(?:in |of )?(?<measure>\\p{L}[^,;:.()?!]{2,60})$`, 'u');

/** Words in the name of what is measured: one alone, such as `probability`, does not say of what. */
const MIN_MEASURE_WORDS = 2;
const MAX_MEASURE_WORDS = 9;
/** Says when or how rather than what. */
const ADVERBIAL =
  /^(?:by|annually|per|each|every|from|to|for|since|on|at|and|or|this|that|which|as|with|between|more|less|higher|lower|off|ago|old|long|away)(?!\p{L})/iu;

/** The figures of a point, in order; none where a word makes it doubtful what the number measures. */
export function figuresOf(point: Point, { source, lang }: OutlineContext): Figure[] {
  const said = sentences(point.text ?? point.whole, source, lang).flatMap((sentence) => {
    const words = textOf(sentence);
    return negators(words).length > 0
      ? []
      : [...measured(sentence, words, source), ...stressed(sentence, source)];
  });
  return said.filter(
    ({ value }, index) => said.findIndex((figure) => textOf(figure.value) === textOf(value)) === index,
  );
}

function measured(sentence: Phrase, words: string, source: string): Figure[] {
  const { measure = '', value = '' } = MEASURED.exec(words)?.groups ?? {};
  if (value === '' || startsUnresolved(measure) || isFirstPerson(measure) || /\d/.test(measure)) return [];
  return figureOf(sentence, words, value, measure, source);
}

function stressed(sentence: Phrase, source: string): Figure[] {
  return sentence.children.flatMap((child) => {
    if (child.type !== 'strong') return [];
    const bold: Phrase = { type: 'phrase', children: [child], position: child.position ?? sentence.position };
    const words = textOf(bold);
    const { measure = '', value = '' } = STRESSED.exec(words.trim())?.groups ?? {};
    return value === '' ? [] : figureOf(bold, words, value, measure, source);
  });
}

function figureOf(phrase: Phrase, words: string, value: string, measure: string, source: string): Figure[] {
  const length = countWords(measure);
  if (length < MIN_MEASURE_WORDS || length > MAX_MEASURE_WORDS || ADVERBIAL.test(measure)) return [];
  const part = (text: string, from: number): Phrase =>
    trim(slice(phrase, words.indexOf(text, from), words.indexOf(text, from) + text.length, source), source);
  const first = words.indexOf(value) < words.indexOf(measure) ? value : measure;
  const second = first === value ? measure : value;
  const after = words.indexOf(first) + first.length;
  const [a, b] = [part(first, 0), part(second, after)];
  const [found, what] = first === value ? [a, b] : [b, a];
  return [{ type: 'figure', value: found, measure: what, position: phrase.position }];
}
