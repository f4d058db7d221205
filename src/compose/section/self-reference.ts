/** Tells where an article speaks of itself. */

/** What an article does that claims something; `This article retells`, `This report was first published` do not. */
const PUTS_FORWARD =
  '(?: \\p{L}+ly)? (?:propos|introduc|defin|present|specif|establish|let|allow|enabl|provid|offer|giv|extend|add|address|aim|seek|argu|show|find|conclud|recommend|mak|set)(?:e?s|ies)(?!\\p{L})';

/** The article by what it is: `This protocol proposes …`, `This ERC adds …`, `本文提出…`. */
const DOCUMENT = [
  new RegExp(
    `^(?:this|the present) (?:paper|article|report|essay|post|proposal|document|specification|protocol|standard|white ?paper|guide|memo|note)${PUTS_FORWARD}`,
    'iu',
  ),
  new RegExp(`^This \\p{Lu}{2,5}(?:-\\d+)?${PUTS_FORWARD}`, 'u'),
  // `The author argues that …` in a summary that somebody else wrote of it.
  /^the authors? (?:also |then |further )?(?:argu|conclud|believ|propos|introduc|referenc|warn|expect|suggest|show|find|hold)(?:es|e|s)?(?!\p{L})/iu,
  /^(?:本|这篇|该)(?:文|报告|文章|提案|协议|研究)(?:将)?(?:提出|认为|主张|表明|发现|建议|证明)/u,
  /^(?:本稿|本論文|この記事)[でがはの].*(?:提案|示|主張|論じ)/u,
  /^(?:이 글|본 논문|본 보고서|이 보고서)[은는이가].*(?:제안|주장|보여)/u,
] as const;

/** True for a sentence of which the article itself is the subject: on its own slides nobody asks which one is meant. */
export const speaksOfItself = (words: string): boolean => DOCUMENT.some((form) => form.test(words.trim()));
