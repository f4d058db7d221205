/** The words by which articles name the parts that deckwright knows, in the languages it reads. */

/** Which part of an article a heading names; undefined when it names a subject of its own. */
export type HeadingRole =
  'digest' | 'introduction' | 'conclusion' | 'disclaimer' | 'sources' | 'faq' | 'comparison';

/** `结论A：…` and `Conclusion 1: …` are findings in a row, and none of them is the conclusion. */
const roles: readonly (readonly [HeadingRole, RegExp])[] = [
  [
    'digest',
    /^(?:abstract|executive summary|summary|tl;?dr|key (?:takeaways|points|findings)|(?:key |main )?(?:takeaways|highlights|insights)|main points|in (?:brief|short)|at a glance|摘要|核心(?:观点|要点)|(?:本文|内容)?要点|概要|要約|要点まとめ|핵심 ?(?:요약|내용)|내용 요약|요약|초록)$/i,
  ],
  [
    'introduction',
    /^(?:introduction|intro|preface|foreword|background|引言|前言|导言|序言|はじめに|序論|서론|들어가며)$/i,
  ],
  [
    'conclusion',
    /^(?!(?:\S+ |\P{ASCII}+)(?:[a-z]|\d{1,2}|[一二三四五六七八九十]+) ?(?:[:：.]|$))(?:conclusions?|concluding (?:remarks|thoughts)|closing (?:remarks|thoughts)|final (?:thoughts|remarks)|outlook|the bottom line|wrapping up)(?![\p{L}\p{N}]).*$|^(?:结论|结语|总结|结束语|まとめ|おわりに|終わりに|結論|결론|마치며|맺음말)(?:$|[与和及：:、，,・\s].*$)/iu,
  ],
  [
    'disclaimer',
    /^(?:disclaimers?|disclosures?|legal notice|risk warning|免责声明|风险提示|免責事項|면책 ?조항|면책 공고)$/i,
  ],
  [
    'sources',
    /^(?:sources?(?: and links)?|references?|bibliography|further reading|read(?:ing)? (?:more|list)|see also|learn more|resources|works cited|links|footnotes|notes|参考(?:文献|资料)|(?:资料|数据)来源|来源|参考リンク|参考(?:資料|链接)|相关链接|延伸阅读|出典|참고 ?문헌|출처|참고 ?(?:자료|링크)|더 읽을거리)$/i,
  ],
  [
    'faq',
    /^(?:(?:related|frequently asked|common|reader)?\s*questions(?:\s+(?:and|&)\s+answers)?|q\s*(?:&|and|\+)\s*a|faqs?|常见问题|相关问题|问答|问题与回答|よくある質問|質問と回答|자주 묻는 질문|질의응답|질문과 답변)$|(?:\bQ\s?&\s?A|Q＆A|问答|質問と回答)$/i,
  ],
  [
    'comparison',
    /^(?:then (?:and|vs\.?|versus) now|now (?:and|vs\.?|versus) then|before and after|what (?:has )?changed.*|past and present|今昔|过去与现在|今と昔|과거와 현재)$/i,
  ],
];

/** Reads a heading; its number and closing punctuation do not matter. */
export function roleOf(heading: string): HeadingRole | undefined {
  const name = heading
    .trim()
    .replace(/^(?:\d+(?:\.\d+)*[.)]?|[一二三四五六七八九十]+[、.．])\s*/u, '')
    .replace(/[\s:：.。]+$/u, '');
  return roles.find(([, form]) => form.test(name))?.[0];
}
