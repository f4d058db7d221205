/** Articles with what pieces of other articles do not have. */
import fc from 'fast-check';
import { markdown } from './arbitrary.ts';

/** What the pieces of other articles do not have: other scripts, emoji, marks that join letters, operators. */
const piece = fc.constantFrom(
  'The keeper calls the lock هويس and pays 5% of رسم.',
  'האגרה עולה משום שהתחזוקה יקרה.',
  'ताला निचले द्वार पर रिसता है।',
  'ประตูน้ำรั่วที่ประตูล่าง',
  '1️⃣ First 👩‍🚀 come, 🇨🇭 first served',
  'Z̸̢a̴l̵g̶o and x̂ are not 5*4*3 ~ 2~3.',
  'A != B, a <= b && c || d ^ e → f ⇒ g',
  '| a | b |\n|---|---|\n| 1️⃣ | هويس |',
  '<table><caption>Tolls</caption><tr><th>Y</th></tr><tr><td>2024</td></tr></table>',
  'We say so.[^n]\n\n[^n]: Not **all** of `it`.',
  '- Oak\n  - هويس\n    1. 5*4*3\n       - 👩‍🚀 1️⃣\n\n         > Not **all**',
  '| هويس | 🚀 |\n|---:|:--|\n| A != B | x̂ |\n| | 5 % |\n\n: Tolls',
  '<table><tr><th rowspan="2">Y</th><th colspan="2">رسم</th></tr><tr><td>7</td><td><ul><li>a</li></ul></td></tr></table>',
  'ไม่ใช่ทุกคน не все 全部ではない 전부는 아니다 nicht alle.',
  '## 🚀 The `toll` at $t=0$',
  '### `code` هويس',
  '    <img\n    src="a.png" alt="b">',
  '> “Not” *so*',
  '$$\\frac{1}{2}$$',
  'Found **54% of managers** and **60% of others**.',
);
/** Markdown with some of them. */
export const anyArticle = fc
  .tuple(
    fc.constantFrom('# Locks\n\n', '# 🚀 رسوم $x$\n\n', '---\ntitle: "A\\u000ab"\n---\n\n', ''),
    fc.array(fc.oneof({ weight: 2, arbitrary: piece }, { weight: 1, arbitrary: markdown }), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  // A file with NUL in it is no text, and refused as such.
  .map(([head, pieces]) => (head + pieces.join('\n\n')).replaceAll('\0', ''));
