/** Sentences by which a web page asks its reader for something: to pay, to sign in, to subscribe, to take its cookies. */
import { isCjk } from '../../text/script.ts';
import { countWords } from '../../text/words.ts';
import type { DropReason } from '../article.ts';
import { pageWords } from './words/index.ts';

interface Prompt {
  readonly reason: DropReason;
  readonly form: RegExp;
  /** Longest such prompt, in words; 32 when absent. A CJK character counts half a word. */
  readonly longest?: number;
}

const prompts: readonly Prompt[] = [
  { reason: 'navigation', form: new RegExp(`^${pageWords('prompt')}`, 'iu') },
  {
    reason: 'advertisement',
    form: /^(?:please )?(?:sign (?:up|in)|log ?in|register|subscribe|upgrade|create (?:a free|an) account)\b(?:.*\bto (?:read|keep reading|continue|unlock|access|view|see|get|comment)\b|.* for (?:free|full access)\b|(?: here| now| today| to our .{2,40})?[.!]?$)/i,
  },
  {
    reason: 'advertisement',
    form: /^(?:keep|continue) reading (?:with|by|for) |^(?:already|not yet) (?:have an account|a (?:paid )?(?:subscriber|member)|subscribed|registered)\b|^(?:first time (?:reading|here)|new (?:to|here)|don[’']t have an account|enjoying|like what you)\b.*\?.*\b(?:sign up|subscribe|register)\b/i,
  },
  {
    reason: 'advertisement',
    form: /^get (?:full |unlimited |instant )?access to\b.*\b(?:as little as|free|trial|subscri\w*)\b/i,
    longest: 80,
  },
  {
    reason: 'advertisement',
    form: /^(?:this|the rest of this) (?:post|article|story|content|page) is (?:only |exclusively )?(?:available )?(?:for|to)\b.*\b(?:subscribers|members)\b|^(?:welcome back|great|success|thank you|thanks)[!,.] .*\b(?:signed (?:in|up)|subscribed|sign-in|check your (?:e-?mail|inbox))\b|^you[’']?(?:ve| have) (?:successfully )?(?:signed (?:in|up)|subscribed)\b|^(?:check your (?:e-?mail|inbox)|start your free trial|no spam|unsubscribe (?:at )?any ?time)\b|^by (?:signing up|subscribing|registering|submitting)\b.*\byou\b/i,
  },
  {
    reason: 'advertisement',
    form: /^(?:本文|全文|此文|以下内容).{0,12}(?:付费|会员|订阅).{0,12}(?:可见|可读|专享|专属|阅读|内容)|^(?:订阅|登录|注册|扫码|关注)(?:我们|本站|后|即可|公众号|以|电子报|通讯).{0,40}$|^请?(?:先)?(?:登录|注册|订阅)(?:后|以|即可)?(?:查看|阅读|继续|解锁).{0,20}$|^(?:この|本)(?:記事|続き|コンテンツ)は?.{0,16}(?:有料|会員|登録|購読|ログイン)|^(?:会員|購読|メルマガ|ニュースレター).{0,8}(?:登録|購読)(?:はこちら|する)|^残り\s?[\d,]+\s?文字|^(?:이|본) (?:기사|글|콘텐츠)[는은] .{0,16}(?:유료|회원|구독자)|^(?:로그인|구독|회원가입) ?(?:후|하고|하시면).{0,30}$|^(?:뉴스레터|구독)(?:를|을)? (?:신청|구독).{0,12}$/u,
  },
  {
    reason: 'navigation',
    form: /\bcookies?\b.*\b(?:accept|agree|consent|settings|policy|browsing|visitors?)\b|^(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies\b|^(?:本|我们的?|当)(?:网站|站|サイト).{0,10}(?:Cookie|クッキー)|^(?:当サイト|이 (?:웹)?사이트|본 (?:웹)?사이트).{0,12}(?:Cookie|クッキー|쿠키)/i,
  },
  {
    reason: 'navigation',
    form: /^(?:some|all) rights reserved\b|^(?:©|\(c\) ?\d|copyright (?:©|\(c\)|\d))|^(?:版权所有|無断転載|무단 ?전재)|^(?:all fields marked|required fields are marked|your e-?mail address will not be|save my name, e-?mail)/i,
  },
  {
    reason: 'navigation',
    form: /^(?:you are here:? )?(?:home|homepage|top|首页|主页|ホーム|トップ(?:ページ)?|홈)\s*(?:[>›»/→＞]\s*[^>›»/→＞.。!?]{1,40}){1,8}$/iu,
  },
  {
    reason: 'navigation',
    form: /^copyright\b[^.]{0,60}$|\b(?:not (?:to )?be|without being) (?:reproduced|re-?published|redistributed|rewritten|broadcast)\b|\bmaterials? may not be published\b/i,
    longest: 60,
  },
  {
    // 【本文版权归某报所有，未经授权，不得转载。】
    reason: 'navigation',
    form: /(?:未经|未經|非经|未获).{0,16}(?:授权|授權|许可|許可|同意|允许|书面).{0,12}(?:不得|禁止|严禁|嚴禁|谢绝|请勿|請勿).{0,10}(?:转载|轉載|摘编|复制|複製|使用|刊载|转贴)|^[【[（(]?(?:本文|本站|本网|文章).{0,16}(?:版权|版權|著作权|权益).{0,4}(?:归|歸|属).{0,24}所有|(?:無断|許可なく|無許可).{0,12}(?:転載|複製|転用).{0,12}(?:禁|ご遠慮|できません)|(?:무단\s?)?전재.{0,12}재배포.{0,8}금지/u,
    longest: 60,
  },
  {
    reason: 'share',
    form: /^(?:please )?(?:follow|like|join|find|add)\b.{1,50}\bon (?:twitter|facebook|instagram|linkedin|google|youtube|whatsapp|telegram|threads|bluesky|mastodon)\b.{0,60}$/i,
    longest: 16,
  },
  { reason: 'image', form: /^(?:image|photo|picture|img|图片|画像|写真|사진|이미지)$/i },
  {
    reason: 'image',
    form: /^(?:image|photo|picture)s?(?: (?:by|credit|source|courtesy))?\s*[:：]\s*\S.{0,60}$|^(?:图片来源|图源|图片|画像|写真|사진|이미지)(?: ?(?:提供|출처|제공))?\s*[:：=]\s*\S.{0,40}$/i,
  },
];

/** Why a line is a page's prompt and no prose; undefined for any other line. */
export function promptOf(line: string): DropReason | undefined {
  const text = line.trim();
  const words = countWords(text);
  const size = isCjk(text) ? words / 2 : words;
  return prompts.find(({ form, longest = 32 }) => size <= longest && form.test(text))?.reason;
}
