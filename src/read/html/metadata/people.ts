/** Who wrote a page's article: by its data and tags, by elements that are named for it, by the lines around its title. */
import { textOf, type Phrase } from '../../../text/phrase.ts';
import { bylineOf, type BylineOptions } from '../../byline/byline.ts';
import { isName, looksLikeName, namesIn } from '../../byline/people.ts';
import { authorLines, type PageLine } from './lines.ts';
import { fold, partOf, type Telling, type MetadataText } from './page-metadata.ts';

/** What stands before a name, and what behind it says where the person works or when. */
const BEFORE_NAME =
  /^(?:\s*(?:(?:written|posted|published|story|words|reported|article|edited)\s+)?(?:by|von|par|por|di|af|av|door)\s*[:：]?\s+|\s*(?:authors?|作者|著者|文|记者|記者|글)\s*[:：]\s*)/i;
const BEHIND_NAME =
  /\s+(?:(?:is|has|was)\s|[|–—-]\s|on\s|at\s|in\s|for\s|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})|(?:senior|staff|special|political|chief|contributing)\s|(?:the\s)?(?:associated press|reuters|agence france-presse|bloomberg news)(?!\p{L})|(?:follow|archive|rss|bio|profile|e-?mail)(?!\p{L})).*$/iu;

/** The names of a list, each at its place. */
function namesOf(telling: Telling, told: MetadataText): MetadataText[] {
  const lead = BEFORE_NAME.exec(told.value)?.[0].length ?? 0;
  return namesIn(told.value.slice(lead)).map(({ name, start }) => {
    const bare = name.replace(BEHIND_NAME, '').trim();
    const from = lead + start + name.indexOf(bare);
    return partOf(telling, told, from, from + bare.length);
  });
}

/** Names that nobody has. */
const NOBODY =
  /^(?:admin(?:istrator)?|editors?|(?:the )?writer|bureau|(?:news )?(?:wires?|services?|agenc(?:y|ies))|wire reports|staff|guest|author|user|webmaster|editorial(?: team| staff)?|team|news ?desk|press|the|an?|anonymous|unknown|null|undefined|none|by|root|\d+)$/i;

/** The authors of a page, each once; `machine` is what its data and tags tell, `near` the lines around its title. */
export function authorsOf(
  telling: Telling,
  machine: readonly MetadataText[],
  near: readonly PageLine[],
  site: string | undefined,
): MetadataText[] {
  const isHouse = (value: string): boolean => site !== undefined && fold(value) === fold(site);
  const fits = ({ value }: MetadataText): boolean =>
    value.length > 1 &&
    value.length <= 60 &&
    !NOBODY.test(value) &&
    !isHouse(value) &&
    !/https?:|[@/\\{}<>_=]|\.\p{L}{2,3}$|\d/iu.test(value) &&
    (isName(value) || looksLikeName(value));
  const people = (told: readonly MetadataText[]): MetadataText[] =>
    named(
      unique(
        told
          .filter(({ value }) => !isHouse(value) && !value.includes('='))
          .flatMap((text) => namesOf(telling, text))
          .filter(fits),
      ),
    );
  const listed = people(machine);
  if (listed.length > 0) return listed;
  for (const line of authorLines(telling)) {
    const found = people([line]).filter(({ value }) => looksLikeName(value) || isName(value));
    if (found.length > 0 && found.length <= 6 && line.value.length < 120) return found;
  }
  // A name beside a day needs no label where its words are nobody else's, and comes after those that have one.
  const unlabelled = { page: telling.readable() };
  for (const options of [{}, unlabelled])
    for (const line of near) {
      const names = namesBeside(line.value, options);
      if (names.length > 0)
        return names.map(({ position: { start, end } }) =>
          partOf(telling, line, start.offset ?? 0, end.offset ?? 0),
        );
    }
  return [];
}

const namesBeside = (line: string, options: BylineOptions): readonly Phrase[] =>
  (bylineOf(line, undefined, options)?.authors ?? []).filter((name) => !NOBODY.test(textOf(name.children)));

/** Beside a full name what has not the form of one is an office, a paper, a day. */
const named = (told: readonly MetadataText[]): MetadataText[] =>
  told.some(({ value }) => looksLikeName(value))
    ? told.filter(({ value }) => looksLikeName(value))
    : [...told];

function unique(told: readonly MetadataText[]): MetadataText[] {
  return told.filter(
    ({ value }, index) => told.findIndex((other) => fold(other.value) === fold(value)) === index,
  );
}
