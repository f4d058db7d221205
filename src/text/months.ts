/** Names of the months in the languages whose dates are read, whole and abbreviated. */

/** English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Scandinavian and Turkish, by month. */
const LATIN: readonly string[] = [
  'january|januar|janvier|enero|janeiro|jan|janv|ene|gennaio|januari|stycznia|ocak|gen',
  'february|februar|février|fevrier|febrero|fevereiro|feb|févr|fev|febbraio|februari|lutego|şubat',
  'march|märz|mars|marzo|março|mar|mär|mrz|maart|marca|marts|mart',
  'april|avril|abril|apr|avr|abr|aprile|kwietnia|nisan',
  'may|mai|mayo|maio|maggio|mei|maja|maj|mayıs|mag',
  'june|juni|juin|junio|junho|jun|giugno|czerwca|haziran|giu',
  'july|juli|juillet|julio|julho|jul|juil|luglio|lipca|temmuz|lug',
  'august|août|aout|agosto|aug|ago|augustus|augusti|sierpnia|ağustos',
  'september|septembre|septiembre|setembro|sept|sep|set|settembre|września|eylül',
  'october|oktober|octobre|octubre|outubro|oct|okt|out|ottobre|października|ekim|ott',
  'november|novembre|noviembre|novembro|nov|listopada|kasım',
  'december|dezember|décembre|decembre|diciembre|dezembro|dec|dez|déc|dic|dicembre|grudnia|aralık',
];

/** Russian, Ukrainian, Greek, Hebrew, Arabic, Persian, Urdu, Hindi and Thai, by month. */
const OTHERS: readonly string[] = [
  'января|янв|січня|ιανουαρίου|ינואר|يناير|كانون الثاني|جانفي|ژانویه|जनवरी|มกราคม|ม.ค',
  'февраля|фев|лютого|φεβρουαρίου|פברואר|فبراير|شباط|فيفري|فوریه|फरवरी|फ़रवरी|กุมภาพันธ์|ก.พ',
  'марта|мар|березня|μαρτίου|מרץ|מרס|مارس|آذار|مارچ|मार्च|มีนาคม|มี.ค',
  'апреля|апр|квітня|απριλίου|אפריל|أبريل|ابريل|نيسان|أفريل|آوریل|اپریل|अप्रैल|เมษายน|เม.ย',
  'мая|травня|μαΐου|μαίου|מאי|مايو|أيار|ماي|مه|مئی|मई|พฤษภาคม|พ.ค',
  'июня|июн|червня|ιουνίου|יוני|يونيو|يونية|حزيران|جوان|ژوئن|جون|जून|มิถุนายน|มิ.ย',
  'июля|июл|липня|ιουλίου|יולי|يوليو|يولية|تموز|جويلية|ژوئیه|جولائی|जुलाई|กรกฎาคม|ก.ค',
  'августа|авг|серпня|αυγούστου|אוגוסט|أغسطس|اغسطس|آب|أوت|اوت|اگست|अगस्त|สิงหาคม|ส.ค',
  'сентября|сент|сен|вересня|σεπτεμβρίου|ספטמבר|سبتمبر|أيلول|سپتامبر|ستمبر|सितंबर|सितम्बर|กันยายน|ก.ย',
  'октября|окт|жовтня|οκτωβρίου|אוקטובר|أكتوبر|اكتوبر|تشرين الأول|اکتبر|اکتوبر|अक्टूबर|अक्तूबर|ตุลาคม|ต.ค',
  'ноября|ноя|нояб|листопада|νοεμβρίου|נובמבר|نوفمبر|تشرين الثاني|نوامبر|نومبر|नवंबर|नवम्बर|พฤศจิกายน|พ.ย',
  'декабря|дек|грудня|δεκεμβρίου|דצמבר|ديسمبر|كانون الأول|دسامبر|دسمبر|दिसंबर|दिसम्बर|ธันวาคม|ธ.ค',
];

const BY_MONTH = LATIN.map((names, at) => [names, OTHERS[at] ?? ''].join('|').split('|'));

/** Any name of a month in Latin letters, and in letters of any script; sources for RegExp. */
export const LATIN_MONTH = LATIN.join('|');
export const ANY_MONTH = [...LATIN, ...OTHERS].join('|').replaceAll('.', '\\.');

/** The number of a month by its name in lower case, from 1; 0 for what names none. */
export const monthOf = (name: string): number => BY_MONTH.findIndex((names) => names.includes(name)) + 1;
