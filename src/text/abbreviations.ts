/** Abbreviations with a full stop, and ordinals, that end no sentence: by language, beside those that `sentences.ts` knows in all. */
import { monthOf } from './months.ts';
import { baseLang } from './script.ts';

interface Abbreviations {
  /** Never end a sentence. */
  readonly never: string;
  /** End one only before a word that opens sentences. */
  readonly sometimes: string;
  /** Words that open a sentence behind such an abbreviation. */
  readonly openers: string;
}

const TABLE: Readonly<Record<string, Abbreviations>> = {
  de: {
    never:
      'abb|abs|allg|anm|aufl|bsp|bspw|bzgl|bzw|ca|d|dipl|eigtl|einschl|evtl|exkl|fr|gem|geb|gegr|ggf|ggü|h|hr|hrsg|i|ing|inkl|insb|insbes|kap|lfd|lt|max|mind|min|nr|o|phil|rer|s|sog|st|str|tab|u|v|verh|vgl|vorm|z|zzgl',
    sometimes: 'a|b|e|jh|jhd|km|mio|mrd|pf|std|sek|t|tsd|usw|etc|ä|co',
    openers:
      'aber als am an auch auf aus bei bis da dabei damit danach dann das dass dem den der des die dies diese dieser dieses doch dort du durch ein eine einem einen einer er es für hat hier ich ihr im in ist jeder jede kein keine man mit nach nicht noch nun nur ob oder ohne seine seit sich sie sind so um und unter viele vom von vor war was wegen weil wenn wer wie wir wo zu zudem zum zur zwar über',
  },
  fr: {
    never: 'av|bd|boul|cf|chap|env|ex|fig|m|mlle|mm|mme|p|pp|st|ste|t|tél|dr|me|mgr',
    sometimes: 'etc|hab|j-c|janv|févr|avr|juil|sept|oct|nov|déc',
    openers:
      'à au aux avec ce ces cet cette comme dans de depuis des donc du elle elles en et il ils je la le les leur leurs mais ne nous on or où par pour quand que qui sa sans ses si son sur tous tout un une vous y',
  },
  es: {
    never:
      'art|avda|cap|dr|dra|d|dña|ed|ej|fig|gral|ing|lic|núm|p|pág|págs|prof|sr|sra|sres|sta|sto|tel|vol|aprox',
    sometimes: 'a|c|ee|uu|etc|m|mill|s',
    openers:
      'a al aquí así aunque como con cuando de del desde el ella en entre es esa ese esta este esto hay la las lo los más no nos para pero por porque que se según si sin sobre su sus también tras un una y ya',
  },
  it: {
    never: 'art|avv|cap|cfr|dott|dr|ecc|es|fig|ing|nn|p|pag|pagg|prof|s|sig|sigg|sig\\.ra|vol|ca',
    sometimes: 'c|d|a|mln|mld',
    openers:
      'a al alla anche che chi ci come con così da dal dei del della di dopo e gli ha i il in la le lo ma nel nella no non per perché più quando questa questo se si sono su tra un una',
  },
  pt: {
    never: 'art|av|cap|dr|dra|ed|eng|ex|fig|núm|p|pág|págs|prof|sr|sra|srs|tel|vol|aprox',
    sometimes: 'a|c|etc|d',
    openers:
      'a ao aos as como com da das de depois do dos e ela ele em entre essa esse esta este eu há isso já mais mas na não nas no nos o os para pela pelo por porque quando que se sem seu sua também um uma',
  },
  nl: {
    never:
      'art|bijv|blz|bv|ca|d|dhr|dr|drs|fig|incl|ing|ir|jl|m|max|mevr|mr|mw|nl|nr|nrs|o|p|prof|st|t|v|vgl|z|zgn',
    sometimes: 'enz|etc|mln|mld|a|b|e|h|i|w|c',
    openers:
      'al als dan dat de deze die dit door een en er het hij hoe ik in is maar met na naar niet nog nu of om ook op over te toen tot uit van veel voor wat we wel wij zal ze zij zijn zo',
  },
  pl: {
    never:
      'art|dr|godz|inż|itp|m|max|mgr|min|np|nr|ok|pkt|płk|por|prof|r|red|rys|s|str|św|tab|tel|tj|tzn|tzw|ul|ust|wg|ww|zob',
    sometimes: 'itd|mld|mln|tys|zł|w',
    openers:
      'a ale co do gdy i ich jak jako jest jego jej już kiedy lub ma na nie o od oraz po ponieważ przez się są ta tak także te ten to tylko w więc wszyscy z za że',
  },
  ru: {
    never: 'акад|гл|гос|д|доц|др|кв|напр|обл|пер|пл|пр|проф|рис|род|с|св|см|ср|ст|стр|табл|т|тел|ул|чл',
    sometimes: 'г|гг|в|вв|е|к|коп|млн|млрд|н|п|руб|трлн|тыс|э|чел',
    openers:
      'а без был была были в во все для до его ее если есть за и из или их к как когда мы на не но о об он она они от по под при с со также так то только у что это эта эти этот я',
  },
};

const wordBefore = (words: string): RegExp => new RegExp(`(?:^|[\\s("“„«‘[])(?:${words})\\.$`, 'iu');

const COMPILED = new Map(
  Object.entries(TABLE).map(([lang, { never, sometimes, openers }]) => [
    lang,
    { never: wordBefore(never), sometimes: wordBefore(sometimes), openers: new Set(openers.split(' ')) },
  ]),
);

/** True where an abbreviation of a language, `before` its full stop, goes on with the word `after` it: `4,5 Mio. Euro`. */
export function isAbbreviated(before: string, after: string, lang: string): boolean {
  const known = COMPILED.get(baseLang(lang));
  if (!known) return false;
  if (known.never.test(before)) return true;
  return known.sometimes.test(before) && after !== '' && !known.openers.has(after.toLowerCase());
}

/** Words before an ordinal of German: `am 30. Oktober`, `im 19. Jahrhundert`. */
const BEFORE_ORDINAL =
  /(?:^|[\s("„«–-])(?:am|an|ab|bis|beim|das|dem|den|der|des|die|ein|eine|einem|einen|einer|im|ins|jeden|jeder|jedes|seit|sein|seine|seinem|seinen|ihr|ihre|ihrem|ihren|unser|unsere|vom|zum|zur|zwischen|und|oder|bis zum) (?:\d{1,2}|[IVX]{1,5})\.$/iu;

/** True where a number with a full stop is an ordinal: before the name of a month in any language, and in German behind an article. */
export function isOrdinal(before: string, after: string, lang: string): boolean {
  if (!/(?<![\d.,])(?:\d{1,2}|[IVX]{1,5})\.$/u.test(before)) return false;
  return monthOf(after.toLowerCase()) > 0 || (baseLang(lang) === 'de' && BEFORE_ORDINAL.test(before));
}
