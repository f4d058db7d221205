/** The words by which articles name the parts that deckwright knows, in the languages it reads. */

/** Which part of an article a heading names; undefined when it names a subject of its own. */
export type HeadingRole =
  'digest' | 'introduction' | 'conclusion' | 'disclaimer' | 'sources' | 'faq' | 'comparison';

/** Names of parts as patterns, those of one language in a line: English, German, French, Spanish, Italian, Portuguese, Dutch, Chinese, Japanese, Korean. */
type Names = readonly string[];

const digest: Names = [
  'abstract|(?:executive )?summary|tl;?dr|(?:key |main )?(?:takeaways|highlights|insights|points|findings)|in (?:brief|short)|at a glance',
  'zusammenfassung|kurzfassung|kurz gesagt|kernpunkte|kernaussagen|auf einen blick|das wichtigste in kürze',
  "résumé|synthèse|en bref|points? clés?|l[’']essentiel",
  'resumen(?: ejecutivo)?|en resumen|puntos clave|ideas clave',
  'sommario|in sintesi|in breve|punti chiave',
  'resumo(?: executivo)?|em resumo|pontos-chave|pontos principais',
  'samenvatting|in het kort|kernpunten',
  '摘要|核心(?:观点|要点)|(?:本文|内容)?要点',
  '概要|要約|要点まとめ',
  '핵심 ?(?:요약|내용)|내용 요약|요약|초록',
];

const introduction: Names = [
  'introduction|intro|preface|foreword|background',
  'einleitung|einführung|vorwort|hintergrund',
  'avant-propos|contexte',
  'introducción|prólogo|antecedentes',
  'introduzione|premessa|prefazione',
  'introdução|prefácio',
  'inleiding|voorwoord|achtergrond',
  '引言|前言|导言|序言',
  'はじめに|序論',
  '서론|들어가며',
];

/** Others may follow these words: `Conclusion: what to do`. */
const conclusion: Names = [
  'conclusions?|concluding (?:remarks|thoughts)|closing (?:remarks|thoughts)|final (?:thoughts|remarks)|outlook|the bottom line|wrapping up',
  'fazit|schluss(?:folgerung(?:en)?|bemerkung(?:en)?|wort)?|ausblick',
  'pour conclure|en conclusion',
  'conclusión|conclusiones|para concluir',
  'conclusion[ei]|per concludere',
  'conclusão|conclusões|considerações finais',
  'conclusies?|tot slot|slotwoord',
  '结论|结语|总结|结束语',
  'まとめ|おわりに|終わりに|結論',
  '결론|마치며|맺음말',
];

const disclaimer: Names = [
  'disclaimers?|disclosures?|legal notice|risk warning',
  'haftungsausschluss|rechtliche hinweise|risikohinweise?',
  'avertissement|mentions légales|clause de non-responsabilité',
  'aviso legal|descargo de responsabilidad',
  'avvertenze|avvertenza legale|note legali',
  'isenção de responsabilidade',
  'vrijwaring',
  '免责声明|风险提示',
  '免責事項',
  '면책 ?조항|면책 공고',
];

const sources: Names = [
  'sources?(?: and links)?|references?|bibliography|further reading|read(?:ing)? (?:more|list)|see also|learn more|resources|works cited|links|footnotes|notes',
  'quellen(?:verzeichnis|angaben)?|literatur(?:verzeichnis|hinweise)?|weiterführende (?:links|literatur)|siehe auch|fußnoten|anmerkungen',
  'références|bibliographie|voir aussi|pour aller plus loin|notes de bas de page',
  'fuentes|referencias|bibliografía|véase también|notas(?: al pie)?',
  'fonti|riferimenti|bibliografia|vedi anche|note(?: a piè di pagina)?',
  'fontes|referências|ver também',
  'bronnen|referenties|literatuur(?:lijst)?|zie ook|voetnoten',
  '参考(?:文献|资料)|(?:资料|数据)来源|来源|相关链接|延伸阅读',
  '参考(?:リンク|資料)|出典',
  '참고 ?문헌|출처|참고 ?(?:자료|링크)|더 읽을거리',
];

const faq: Names = [
  '(?:related|frequently asked|common|reader)?\\s*questions(?:\\s+(?:and|&)\\s+answers)?|q\\s*(?:&|and|\\+)\\s*a|faqs?',
  'häufige fragen|häufig gestellte fragen|fragen und antworten',
  'questions fréquentes|foire aux questions|questions[- ]réponses',
  'preguntas frecuentes|preguntas y respuestas',
  'domande frequenti|domande e risposte',
  'perguntas frequentes|perguntas e respostas',
  'veelgestelde vragen|vragen en antwoorden',
  '常见问题|相关问题|问答|问题与回答',
  'よくある質問|質問と回答',
  '자주 묻는 질문|질의응답|질문과 답변',
];

const comparison: Names = [
  'then (?:and|vs\\.?|versus) now|now (?:and|vs\\.?|versus) then|before and after|what (?:has )?changed.*|past and present',
  'damals und heute|früher und heute|vorher und nachher',
  "hier et aujourd[’']hui|avant et après",
  'antes y (?:ahora|después)|ayer y hoy',
  'prima e dopo|ieri e oggi',
  'antes e depois|ontem e hoje',
  'toen en nu|voor en na',
  '今昔|过去与现在',
  '今と昔',
  '과거와 현재',
];

const whole = (names: Names): RegExp => new RegExp(`^(?:${names.join('|')})$`, 'iu');

/** `结论A：…` and `Conclusion 1: …` are findings in a row, and none of them is the conclusion. */
const FINDING = String.raw`(?:\S+ |\P{ASCII}+)(?:[a-z]|\d{1,2}|[一二三四五六七八九十]+) ?(?:[:：.]|$)`;

const roles: readonly (readonly [HeadingRole, RegExp])[] = [
  ['digest', whole(digest)],
  ['introduction', whole(introduction)],
  [
    'conclusion',
    new RegExp(`^(?!${FINDING})(?:${conclusion.join('|')})(?:$|[^\\p{L}\\p{N}-]|[与和及とや와과]).*`, 'iu'),
  ],
  ['disclaimer', whole(disclaimer)],
  ['sources', whole(sources)],
  ['faq', new RegExp(`${whole(faq).source}|(?:\\bQ\\s?&\\s?A|Q＆A|问答|質問と回答)$`, 'iu')],
  ['comparison', whole(comparison)],
];

/** Reads a heading; its number and closing punctuation do not matter. */
export function roleOf(heading: string): HeadingRole | undefined {
  const name = heading
    .trim()
    .replace(/^(?:\d+(?:\.\d+)*[.)]?|[一二三四五六七八九十]+[、.．])\s*/u, '')
    .replace(/[\s:：.。]+$/u, '');
  return roles.find(([, form]) => form.test(name))?.[0];
}
