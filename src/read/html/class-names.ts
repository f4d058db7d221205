/** What class names and ids say of an element: the words that templates of all kinds share. */
import type { DropReason } from '../article.ts';
import { attr, nameOf, type HtmlElement } from './dom.ts';

/** Mozilla Readability's words for what is hardly ever an article, those that articles have too, and what may be one all the same. */
const UNLIKELY =
  /-ad-|ai2html|banner|combx|comment|community|disqus|footer|gdpr|related|replies|shoutbox|sidebar|skyscraper|sponsor|supplemental|ad-break|agegate|popup|yom-remote/i;
const DOUBTFUL = /breadcrumb|cover-wrap|extra|header|legends|menu|pager|pagination|remark|rss|social/i;
const MAYBE = /and|article|body|column|content|main|mathjax|shadow/i;
const POSITIVE = /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/i;
const NEGATIVE =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i;

/** Names of what lies over a page until it is closed, and of what search engines are asked to pass over. */
const LAID_OVER = /(?:^|[\s_-])(?:modal|lightbox|overlay|pop-?up|interstitial|robots-nocontent)(?=[\s_-]|$)/i;

const ROLES =
  /^(?:menu|menubar|complementary|navigation|alert|alertdialog|dialog|banner|contentinfo|search|tablist)$/;

/** True for an element that by its name or role is no part of any article. */
export const isUnlikely = (element: HtmlElement): boolean => {
  const name = nameOf(element);
  return (
    ((UNLIKELY.test(name) || DOUBTFUL.test(name)) && !MAYBE.test(name)) ||
    LAID_OVER.test(name) ||
    ROLES.test(attr(element, 'role'))
  );
};

/** True for an unlikely element whose name articles have too, such as that of the box that is cut into pages. */
export const isDoubtful = (element: HtmlElement): boolean => {
  const name = nameOf(element);
  return DOUBTFUL.test(name) && !UNLIKELY.test(name) && !LAID_OVER.test(name);
};

/** 25 for each of class and id that speaks for an article, -25 for each that speaks against it. */
export function weightOf(element: HtmlElement): number {
  return ['class', 'id'].reduce((sum, key) => {
    const name = attr(element, key);
    return sum - (NEGATIVE.test(name) ? 25 : 0) + (POSITIVE.test(name) ? 25 : 0);
  }, 0);
}

/** Names of the element that holds the text of an article and nothing else. */
const BODY_NAME =
  /(?:^|[\s_-])(?:article|articles|story|post|entry|blog|blogpost|news|page|main|single|rich|markdown|body)[-_]*(?:body|content|contents|text|copy|main|prose|article)(?![a-z])|articleBody|storyBody|postBody|postContent|articleContent|entryContent|(?:^|\s)(?:e-content|prose|markdown-body|mw-parser-output)(?=\s|$)/;

/** True for an element that its author says holds the text of an article. */
export const isBody = (element: HtmlElement): boolean =>
  // Some pages say so of each paragraph.
  !/^(?:p|h[1-6]|[uod]l|li|d[dt]|a|img|figure|blockquote|pre)$/.test(element.tag) &&
  (/(?:^|\s)articleBody(?=\s|$)/i.test(attr(element, 'itemprop')) || BODY_NAME.test(nameOf(element)));

/** Names of parts that stand inside the text of an article and are none of it. */
const furniture: readonly (readonly [DropReason, RegExp])[] = [
  [
    'related',
    /\b(?:related|recirc\w*|recommend\w*|read-?(?:more|next|also|on)|more-?(?:from|on|stories|articles|news|like)|also-?(?:read|like)|see-?also|most-?(?:read|popular|viewed|shared)|popular|trending|latest|outbrain\w*|taboola\w*|zergnet|jp-relatedposts|yarpp\w*|crp_related|up-?next|next-?(?:post|article|story)|prev(?:ious)?-?(?:post|article)|post-?nav\w*|further-?reading|inline-?(?:link|promo|related)|teaser\w*|upsell|linkbox|story-?package)\b/i,
  ],
  [
    'share',
    /\b(?:share\w*|sharing|social\w*|sharedaddy|addthis\w*|addtoany\w*|a2a_kit|at-?share\w*|follow-?(?:us|me|box|links|buttons?)|tweet-?(?:button|this)|fb-like|like-?buttons?|post-?ratings?|claps?|reactions?|toolbar|print-?(?:button|link)|font-?siz\w*|text-?siz\w*|article-?tools?|story-?tools?|post-?tools?)\b/i,
  ],
  [
    'advertisement',
    /\b(?:ads?|adv|advert\w*|adsbygoogle|ad-?(?:slot|unit|container|wrapper|block|label|placeholder)\w*|google-?ad\w*|dfp\w*|gpt-?ad\w*|sponsor\w*|promo\w*|newsletter\w*|subscri\w*|sign-?up\w*|mailing-?list|mc_embed\w*|paywall\w*|piano\w*|regwall|donat\w*|membership|cta|call-?to-?action|app-?(?:download|banner|promo)|cookie\w*|gdpr|consent\w*)\b/i,
  ],
  [
    'comments',
    /\b(?:comments?|comment-?(?:list|form|section|area|respond|wrap\w*|count)|forums?|talkback|respond|disqus\w*|livefyre|discussion|replies|responses|reader-?comments)\b/i,
  ],
  [
    'navigation',
    /\b(?:breadcrumbs?|bread-?crumbs?|crumbs?|nav|navbar|navigation|menu|toc|table-?of-?contents|pagination|pager|paging|page-?links|tags?|tag-?(?:list|links|cloud)|post-?tags|categor(?:y|ies)|cat-?links|topics|keywords|sidebar|widget\w*|footer|entry-?(?:footer|utility)|masthead|skip-?link|robots-nocontent|back-?to-?top|screen-?reader-?text|sr-only|visually-?hidden|hide-?text|tooltip|edit-?(?:link|section)|editsection|mw-editsection|headerlink|anchor-?link|permalink|copyright|disclosure|noprint|navbox|catlinks|audio-?player|video-?player|player|ticker|stock-?quote|poll|quiz|rating)\b/i,
  ],
  [
    'navigation',
    /\b(?:author-?(?:bio|box|info|card|details|description|about|profile|block)\w*|about-?(?:the-?)?author\w*|bio|biography|contributor\w*|writer-?(?:bio|info)|post-?author|entry-?author|user-?card|profile-?card)\b/i,
  ],
  [
    'byline',
    /\b(?:byline\w*|by-?line|dates?|authors?(?:-?(?:names?|lines?))?|dateline|date-?time|post-?(?:meta|date|info|byline)|entry-?(?:meta|date|byline)|article-?(?:meta|date|info|byline|timestamp|published)|story-?(?:meta|date|byline)|meta-?(?:info|data|line)|published|publish-?date|pub-?date|timestamp|time-?stamp|posted-?on|updated|read(?:ing)?-?time|credits?-?line)\b/i,
  ],
];

/** Words of a name, `relatedPosts` and `related_posts` as `related-posts`. */
export const spelled = (name: string): string =>
  name.replace(/([a-z\d])([A-Z])/g, '$1-$2').replace(/_+/g, '-');

/** Why an element inside an article is none of it, by its name; undefined when the name says nothing. */
export function furnitureNamed(element: HtmlElement): DropReason | undefined {
  const name = spelled(nameOf(element));
  return name === '' ? undefined : furniture.find(([, form]) => form.test(name))?.[0];
}
