/** What English pages say around their articles, beside what `furniture.ts` and `prompts.ts` know of them. */
import type { PageWords } from './page-words.ts';

/** Words of English pages. */
export const english: PageWords = {
  related:
    "also read|read also|see also|also see|read more|read next|related (?:story|stories|article|reading)|don[’']t miss|must read|more on this(?: story)?|from the archive",
  comments: '\\d+ comments?|comments?(?: \\(?\\d+\\)?)?|(?:view|show|see) (?:all )?comments',
  share:
    'share (?:on|via|to|by) .{1,20}|copy (?:link|url)|email (?:this )?(?:article|story)|(?:print|save|bookmark|gift|listen to) (?:this )?(?:article|story)|(?:follow|join) us on .{1,20}|share full article|restacks',
  advertisement:
    'advertisement|story continues below(?: advertisement)?|article continues (?:below|after)(?: .{0,20})?|continue reading(?: .{0,30})?|scroll to continue(?: .{0,20})?|(?:type|enter) your e-?mail(?: address)?(?:\\.{3}|…)?|discover more from .{2,40}|over [\\d,.]+k? subscribers|start your substack|get the app|upgrade to paid|share this post|thanks for reading(?:[!.]| .{2,40}[!.])?(?: .{0,40}(?:subscribe|share)\\b.{0,80})?',
  control:
    'accept(?: all)?(?: cookies)?|reject(?: all)?|manage (?:cookies|preferences|settings)|cookie (?:settings|policy)|privacy policy|terms (?:of (?:use|service)|and conditions)|contact(?: us)?|about us|press enter or click to view image in full size|open in app|following|main menu|toggle .{3,30}|listen to this article|view image in fullscreen|enlarge image|image caption|hide caption|toggle caption',
  reading: '(?:reading time|estimated reading time)\\s*:?\\s*\\d+ ?min(?:ute)?s?|\\d+[- ]min(?:ute)?s? read',
  credit:
    'photo|photograph|image|picture|credit|photo(?:graph)? by|image by|photo credit|image credit|illustration|illustration by|source image|file photo',
  prompt:
    'all rights reserved|this (?:article|story) is (?:for|only for) subscribers|©|by subscribing,? (?:you|i) agree',
};
