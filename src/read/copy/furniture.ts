/** The words by which a web page announces what is not its article. */
import type { DropReason } from '../article.ts';
import { datesIn } from '../byline/dates.ts';
import { pageWords } from './words/index.ts';

interface Announcement {
  readonly reason: DropReason;
  readonly form: RegExp;
}

/** Headings of blocks around an article; each stands alone on its line. */
const announcements: readonly Announcement[] = [
  { reason: 'related', form: new RegExp(`^${pageWords('related')}\\s*[:：]?$`, 'iu') },
  { reason: 'comments', form: new RegExp(`^${pageWords('comments')}\\s*[:：]?$`, 'iu') },
  {
    reason: 'related',
    form: /^(?:related (?:reads?|readings?|articles?|posts?|news|stories|content|topics?|links)|read (?:more|next|also)|more (?:from|on|stories|news|articles|in)\b.*|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|recommended(?: for you| reading| articles)?|popular (?:posts|articles|now|content|stories)|latest (?:news|articles|posts|stories|updates)|top stories|trending(?: now| topics| articles)?|most (?:popular|read|viewed|shared)|hot (?:articles|topics|news|posts)|editor[’']?s['’]? (?:picks?|choice)|must (?:read|listen|watch|see)|up next|what to read next|keep reading|further reading|other (?:stories|news)(?: .*)?)\s*:?$/i,
  },
  {
    reason: 'related',
    form: /^(?:(?:与内文)?相关(?:阅读|文章|推荐|新闻|内容|的?链接)|推荐阅读|热门(?:文章|推荐)|猜你喜欢|延伸阅读|関連(?:記事|リンク|ニュース)|おすすめ(?:記事)?|人気(?:記事|の記事)|관련 ?(?:기사|글|뉴스)|많이 본 (?:뉴스|기사)|주요 ?뉴스|추천 ?(?:기사|글)|인기 ?(?:기사|글))\s*[:：]?$/,
  },
  {
    reason: 'comments',
    form: /^(?:(?:(?:all|view|show|see|load|read|reader) )*(?:all )?(?:\d+ )?(?:comments?|replies|responses)(?: ?\(?\d*\)?(?: total)?)?|(?:reader|visitor|user|your) (?:comments|opinions|reactions|views)(?: .{0,24})?|talkback|have your say|(?:leave|post|write|add) (?:a |your )?(?:reply|comment)|comments? (?:are )?closed|discussions?|join the (?:conversation|discussion)|\d+ thoughts? on .*|what do you think\??|评论(?:区)?|发表评论|コメント(?:する|を書く)?|댓글(?: ?쓰기)?)\s*:?$/i,
  },
  {
    reason: 'share',
    form: /^(?:share(?: this)?(?: (?:article|post|story|page))?|follow us(?: on.*)?|connect with us|find us on|spread the word|分享(?:到)?|シェア(?:する)?|공유(?:하기)?)\s*:?$/i,
  },
  {
    reason: 'advertisement',
    form: /^(?:sponsored(?: content)?|promoted(?: content)?|partner content|subscribe(?: (?:now|to .*))?|sign up(?: (?:now|for .*))?|(?:our )?newsletters?|stay (?:updated|informed|in the loop|tuned)|keep up to date|read the full (?:story|article|post)|get (?:the )?(?:app|our app))\s*:?$/i,
  },
  {
    reason: 'navigation',
    form: /^(?:trading|markets? data|quick links|useful links|site ?map|categories|tags?|topics|navigation|menu|about (?:us|the author|the publisher)|navigation menu|footer|archives?|tools|explore|company|resources)\s*:?$/i,
  },
];

/** `From Wikipedia, the free encyclopedia`: stands above the articles of that site. */
const ENCYCLOPEDIA =
  /^(?=.*(?:wikip[eé]dia|википеди|ויקיפדיה|ويكيبيديا|ウィキペディア|维基百科|維基百科|위키백과))\S+(?:[ ，,]+\S+){0,7}$/iu;

/** Words of buttons and menus: such a line inside the article is a stray control, no heading. */
const CONTROL =
  /^(?:close|share|print|save|menu|search|log ?in|sign (?:in|up|out)|register|subscribe|next|prev(?:ious)?|back|home|skip to (?:main )?content|get app|download(?: app)?|copy link|listen|play|pause|reply|like|follow|more|(?:text|font) size(?: [-+ ]+)?|read more|show more|load more|view all|see all|expand|x|×|»|«|☰|\d+ (?:shares?|likes?|views?|claps?|kudos|reactions?|comments?|replies|responses|min(?:ute)?s? read)|关闭|分享|打印|返回|閉じる|닫기)$/i;

/** Lines that are furniture by themselves, and say nothing of what stands below. */
const lone: readonly Announcement[] = [
  { reason: 'share', form: new RegExp(`^${pageWords('share')}$`, 'iu') },
  {
    reason: 'advertisement',
    form: new RegExp(`^(?:advertisements?|ad|广告|広告|광고|${pageWords('advertisement')})\\s*[:：]?$`, 'iu'),
  },
  { reason: 'navigation', form: new RegExp(`^(?:${pageWords('control')}|${pageWords('reading')})$`, 'iu') },
  // `Lire aussi : La carte des communes sans eau`
  {
    reason: 'related',
    form: new RegExp(`^(?:${pageWords('related')}|related|watch)\\s?[:：]\\s?\\S.{1,140}$`, 'iu'),
  },
  // `Foto: Jens Petersen`, `Photo by Ann Lee on Unsplash`
  {
    reason: 'image',
    form: new RegExp(
      `^${pageWords('credit')}(?:\\s?[:：/]\\s?\\S.{1,60}|\\s(?:by|de|di|von|par|van|door|por)\\s\\p{L}.{2,40}\\s\\p{Ll}{2,5}\\s(?:Unsplash|Pexels|Pixabay|Flickr|Getty Images|Shutterstock|iStock|Wikimedia Commons))$`,
      'iu',
    ),
  },
];

/** Why a line that stands by itself is a page's own; undefined for any other line. */
export const loneReason = (line: string): DropReason | undefined => {
  const trimmed = line.trim();
  return trimmed.length > MAX_LONE_LENGTH ? undefined : lone.find(({ form }) => form.test(trimmed))?.reason;
};

/** Longest line of a page's own, in characters. */
const MAX_LONE_LENGTH = 160;

/** Headings of an article's own abstract. */
const DIGEST =
  /^(?:abstract|summary|executive summary|tl;?dr|key (?:takeaways|points|findings)|in brief|at a glance|zusammenfassung|kurzfassung|auf einen blick|in kürze|das wichtigste in kürze|résumé|en bref|l[’']essentiel|resumen|en resumen|resumo|em resumo|riassunto|sommario|in sintesi|in breve|samenvatting|in het kort|streszczenie|摘要|概要|要約|まとめ|요약|초록)\s*:?$/i;

/** Headings of an article's opening. */
const OPENING =
  /^(?:introduction|intro|background|overview|preface|foreword|einleitung|einführung|vorwort|hintergrund|avant-propos|préambule|contexte|introducción|prólogo|antecedentes|contexto|introdução|introduzione|premessa|inleiding|achtergrond|wstęp|引言|前言|导言|序言|导语|はじめに|序論|まえがき|서론|들어가며|머리말|개요)\s*:?$/i;

/** Headings after which the article speaks again. */
const RESUMPTION =
  /^(?:related questions|(?:frequently asked )?questions(?: and answers)?|q ?& ?a|faqs?|conclusions?|summary|references|sources|footnotes|notes|disclaimer|fazit|schluss|schlussfolgerung(?:en)?|quellen|literatur|fußnoten|anmerkungen|häufige fragen|références|bibliographie|questions fréquentes|conclusi(?:ón|ones)|referencias|fuentes|notas|preguntas frecuentes|conclus(?:ão|ões)|referências|fontes|perguntas frequentes|conclusion[ei]|riferimenti|fonti|domande frequenti|conclusies?|bronnen|literatuur|veelgestelde vragen|wnioski|źródła|常见问题|相关问题|问答|よくある質問|質問と回答|자주 묻는 질문)\s*:?$/i;

const STAMP =
  /(?:(?<!\d)\d+\s?(?:s|m|h|d|w|mo|y|secs?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?) ago|\d+\s?(?:分钟|小时|天|周|个月|年)前|\d+\s?(?:分|時間|日|週間|か月)前|\d+\s?(?:분|시간|일|주) 전)$/i;

const SOCIAL =
  /(?:twitter|x|t|facebook|linkedin|instagram|youtube|discord|weibo|telegram|tiktok|reddit|threads|medium|whatsapp)\.(?:com|me|gg|net|org)\//i;

const FURNITURE_LINE =
  /^(?:twitter|x|facebook|linkedin|instagram|youtube|discord|weibo|telegram|tiktok|reddit|medium|newsletter|rss|podcast|wechat|微信|微博)\s*[:：]\s*https?:/i;

/** The kind of block that a line announces; undefined when it announces none. */
export function announces(line: string): DropReason | undefined {
  const trimmed = line.trim();
  if (trimmed.length > 60) return undefined;
  return announcements.find(({ form }) => form.test(trimmed))?.reason;
}

/** True for the label of a button or a menu entry. */
export const isControl = (line: string): boolean =>
  CONTROL.test(line.trim()) || (line.length < 80 && ENCYCLOPEDIA.test(line.trim()));

/** Lines with which a reader answers another, or reports one. */
const ANSWERING =
  /^(?:(?:.{1,30} )?\d+ likes?|(?:like|vote|report|flag|share|permalink|quote|link|up|down|[|·•/\s])*\b(?:reply|report|flag)\b(?: to .{1,40})?(?:[|·•/\s]|like|vote|report|flag|share|permalink|quote|link|comment|abuse|post|this)*|répondre|signaler(?: un abus)?|antworten|melden|responder|denunciar|rispondi|segnala|回复|回覆|举报|返信(?:する)?|通報(?:する)?|답글(?:쓰기)?|신고)(?: \(?\d+\)?)?$/i;

/** Opens a reader's comment: who wrote it at which hour, or `Ann says:`. */
const POSTED =
  /^.{1,60}\b(?:says|said|wrote|schrieb|sagt|a écrit|dice|escribió)\s*[:：]$|^posted by:? \S.{0,60}$|^(?:by )?\S.{0,60}\b\d{1,2}[:.h]\d{2}\b.{0,24}$/iu;

/** A day in figures, whichever of them is the month. */
const NUMBERS = /(?<!\d)\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)/;

/** True for the label of a control below a reader's comment. */
export const isAnswering = (line: string): boolean => line.length < 60 && ANSWERING.test(line.trim());

/** True for a line that tells who commented, and when to the minute. */
export function isPosted(line: string): boolean {
  const text = line.trim();
  if (text.length > 100 || !POSTED.test(text)) return false;
  return !/\d[:.h]\d{2}/.test(text) || /[:：]$/.test(text) || NUMBERS.test(text) || datesIn(text).length > 0;
}

/** True for a heading that ends a block of furniture, such as questions or references. */
export const resumes = (line: string): boolean => RESUMPTION.test(line.trim());

/** True for the heading of an article's own abstract. */
export const isDigest = (line: string): boolean => DIGEST.test(line.trim());

/** True for a heading that introduces an article. */
export const isOpening = (line: string): boolean => OPENING.test(line.trim());

/** True for a line that ends in how long ago something was posted. */
export const isStamp = (line: string): boolean => line.length < 80 && STAMP.test(line.trim());

/** True for `Name: https://…` and the like, where the address is an account on a social network. */
export const isSocial = (line: string): boolean =>
  line.length < 160 && (FURNITURE_LINE.test(line) || SOCIAL.test(line)) && !/[.!?]\s/.test(line);

/** A credit at the end of a caption: `The mill at night.L. Stock/Picture Agency`, `The mill (Photo: Lena Stock)`, `© Lena Stock`. */
const CREDIT =
  /[.!?…]["”’)]?\s?(?:\p{Lu}[\p{L}.’-]*\s?){1,4}\/\s?\p{Lu}[\p{L} .&-]{1,30}$|[\s(](?:photo|photograph|image|picture|credit|foto|bild|crédit|fotografía)s?(?: by| credit| courtesy)?\s?[:：]\s?[^.:]{2,50}$|©\s?\p{Lu}[\p{L} .,&/-]{1,50}$|[＝=][^。]{1,40}(?:撮影|提供)$|\S{2,12} 자료 ?사진$/iu;

/** Longest caption with its credit, in characters. */
const MAX_CAPTION = 240;

/** True for the caption of a picture that names who made it. */
export const isCredited = (line: string): boolean => line.length <= MAX_CAPTION && CREDIT.test(line.trim());
