/** Arbitrary frameworks: matrices, comparisons, questions, asides and directives, in the ways that articles write them. */
import fc from 'fast-check';

const pick = fc.constantFrom;
type Words = fc.Arbitrary<string>;

/** The four pairs of two axes, in order, sometimes with a pair that spoils them. */
const pairs = fc
  .tuple(
    pick('Water', 'High demand', '高增长', '重要', 'Not urgent'),
    pick('Wind', 'Low demand', '低增长', '不重要', 'Urgent'),
    pick('Old', 'High share', '高份额', '紧急'),
    pick('New', 'Low share', '低份额', '不紧急', 'Old'),
    pick(' + ', ', ', ' and ', ' × ', '/', '且', ' but '),
  )
  .map(([a, b, c, d, between]) =>
    [
      [a, c],
      [b, c],
      [a, d],
      [b, d],
    ].map((pair) => pair.join(between)),
  );

/** Names of two sides. */
const sides = pick(
  ['Pros', 'Cons'],
  ['For', 'Against'],
  ['Advantages', 'Disadvantages'],
  ['优点', '缺点'],
  ['メリット', 'デメリット'],
  ['장점', '단점'],
  ['Then', 'Now'],
  ['Mills', 'Markets'],
  ['Problem', 'Solution'],
);

/** Four cells with their pairs: `make` writes one of them. */
const cells = (
  name: Words,
  sentence: Words,
  make: (parts: readonly [string, string, string, number]) => string,
  gap: string,
): Words =>
  fc
    .tuple(pairs, fc.array(fc.tuple(name, sentence), { minLength: 4, maxLength: 4 }))
    .map(([four, all]) => all.map(([label, text], at) => make([label, four[at] ?? '', text, at])).join(gap));

const table = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...others] = rows;
  return [head, head.map(() => '---'), ...others].map((row) => `| ${row.join(' | ')} |`).join('\n');
};

/** Tables that are a matrix or set two sides against each other. */
function tables(name: Words, sentence: Words): Words {
  const names = fc.array(name, { minLength: 4, maxLength: 4 });
  const lead = pick('', 'The matrix has four quadrants.\n\n', 'The 2x2 of mills:\n\n');
  return fc.oneof(
    fc
      .tuple(lead, name, names, pairs, fc.array(sentence, { maxLength: 4 }))
      .map(
        ([opening, corner, [a = '', b = '', c = '', d = ''], [left = '', right = '', , low = ''], said]) => {
          const below = said.map((text, at) => `- **${[a, b, c, d][at] ?? ''}**: ${text}`);
          return [
            `${opening}${table([
              [corner, left, right],
              ['High', a, b],
              [low, c, d],
            ])}`,
            ...below,
          ].join('\n\n');
        },
      ),
    fc
      .tuple(lead, names, pairs, sentence)
      .map(
        ([opening, four, tags, text]) =>
          `${opening}${table([['Name', 'Values', 'What'], ...four.map((one, at) => [one, tags[at] ?? '', text])])}`,
      ),
    fc.tuple(lead, names).map(
      ([opening, [a = '', b = '', c = '', d = '']]) =>
        `${opening}${table([
          ['High growth', 'Low growth'],
          [`${a} (High share)`, `${b} (High share)`],
          [`${c} (Low share)`, `${d} (Low share)`],
        ])}`,
    ),
    fc
      .tuple(sides, fc.array(fc.tuple(sentence, name), { minLength: 1, maxLength: 3 }))
      .map(([heads, rows]) => table([heads, ...rows])),
  );
}

/** Two sides as headings, as labels, as lists, as items that open with their side. */
function opposed(name: Words, sentence: Words): Words {
  const said = fc.array(sentence, { minLength: 1, maxLength: 3 });
  const both = fc.tuple(sides, said, said);
  const list = (all: readonly string[]): string => all.map((one) => `- ${one}`).join('\n');
  return fc.oneof(
    both.map(([[a = '', b = ''], one, other]) => `### ${a}\n\n${list(one)}\n\n### ${b}\n\n${list(other)}`),
    both.map(
      ([[a = '', b = ''], one, other]) => `**${a}:** ${one.join(' ')}\n\n**${b}:** ${other.join(' ')}`,
    ),
    both.map(([[a = '', b = ''], one, other]) => `${a}:\n\n${list(one)}\n\n${b}:\n\n${list(other)}`),
    fc
      .array(fc.tuple(pick('Good', 'Bad', 'Good', 'Neutral'), sentence), { minLength: 2, maxLength: 5 })
      .map((all) => list(all.map(([side, text]) => `${side}, because ${text}`))),
    fc
      .tuple(sides, fc.array(name, { minLength: 4, maxLength: 4 }), sentence)
      .map(
        ([[a = '', b = ''], [one, two, three, four], text]) =>
          `## ${a}\n\n### ${one}\n\n${text}\n\n### ${two}\n\n${text}\n\n## ${b}\n\n### ${three}\n\n${text}\n\n### ${four}\n\n${text}`,
      ),
    fc
      .tuple(name, name, sentence)
      .map(([a, b, text]) => `## ${a} vs. ${b}\n\n**${a}:** ${text}\n\n**${b}:** ${text}`),
  );
}

/** Questions, footnotes and directives of one block. */
function others(name: Words, sentence: Words): Words {
  return fc.oneof(
    fc
      .array(fc.tuple(pick('Why', 'Q: Why', 'What'), name, sentence, pick(' ', '\n\n')), {
        minLength: 1,
        maxLength: 3,
      })
      .map((all) => all.map(([ask, what, text, gap]) => `**${ask} ${what}?**${gap}${text}`).join('\n\n')),
    fc
      .array(fc.tuple(name, sentence, pick('A: ', 'A. ', '答：')), { minLength: 1, maxLength: 3 })
      .map((all) => all.map(([what, text, mark]) => `Q: Why ${what}? ${mark}${text}`).join('\n\n')),
    fc
      .tuple(sentence, pick('1', 'note', '^'), sentence)
      .map(([text, mark, note]) => `${text}[^${mark}] And more.[^${mark}]\n\n[^${mark}]: ${note}`),
    fc
      .tuple(
        pairs,
        fc.array(fc.tuple(name, sentence, pick('', '{at="top left"}', '{at="nowhere"}')), {
          minLength: 3,
          maxLength: 5,
        }),
      )
      .map(([[first = '', second = ''], all]) => {
        const inside = all.map(([label, text, at]) => `:::quadrant[${label}]${at}\n${text}\n:::`);
        return `::::matrix[Mills]{x="${first} | ${second}" y="High | Low"}\n${inside.join('\n\n')}\n::::`;
      }),
    fc
      .tuple(
        pick('comparison', 'faq'),
        pick('side', 'question'),
        fc.array(fc.tuple(name, sentence), { minLength: 1, maxLength: 3 }),
        sentence,
      )
      .map(
        ([outer, inner, all, text]) =>
          `::::${outer}\n${text}\n\n${all.map(([label, one]) => `:::${inner}[${label}]\n${one}\n:::`).join('\n\n')}\n::::`,
      ),
  );
}

/** A framework in any of the ways that are read as one, and in some that nearly are. */
export function framework(name: Words, sentence: Words): Words {
  const item = (mark: string, dash: string) =>
    cells(
      name,
      sentence,
      ([label, pair, text]) => `${mark}${label} (${pair})${dash}${text}`,
      mark === '' ? '\n\n' : '\n',
    );
  return fc.oneof(
    tables(name, sentence),
    opposed(name, sentence),
    others(name, sentence),
    item('', ': '),
    item('- ', ' – '),
    item('1. ', ': '),
    cells(name, sentence, ([label, pair, text]) => `### ${label} (${pair})\n\n${text}`, '\n\n'),
    cells(name, sentence, ([, pair, text, at]) => `### Quadrant ${at + 1}: ${pair}\n\n${text}`, '\n\n'),
    cells(name, sentence, ([label, pair, text]) => `- **${label}**: ${pair}. ${text}`, '\n'),
    cells(
      name,
      sentence,
      ([label, , text, at]) =>
        `**${label}** have a ${at % 2 === 0 ? 'high' : 'low'} share and ${at < 2 ? 'high' : 'low'} growth. ${text}`,
      '\n\n',
    ),
  );
}

/** The line that opens a directive, some of them with errors. */
export const said = fc
  .tuple(
    pick(
      'narrative',
      'matrix',
      'comparison',
      'faq',
      'thesis',
      'introduction',
      'conclusion',
      'disclaimer',
      'aside',
      'side',
      'question',
      'quadrant',
      'drop',
      'mill',
    ),
    pick('', '[Mills]', '[Are mills *not* old?]', '[]'),
    pick('', '{x="Old | New" y="Water | Wind"}', '{at="top left"}', '{mill="no"}', '{x="Old"}'),
  )
  .map(([what, label, attributes]) => `:::${what}${label}${attributes}`);

/** Lines of front matter that tell an abstract, questions, or a day in quotation marks. */
export function told(name: Words, sentence: Words): Words {
  const bare = sentence.map((text) => text.replaceAll('"', ''));
  return fc.oneof(
    fc
      .tuple(
        pick('takeaways', 'abstract', 'summary', 'tldr', 'key_points'),
        fc.array(bare, { minLength: 1, maxLength: 3 }),
        pick('"', ''),
      )
      .map(([key, all, mark]) => `${key}:\n${all.map((text) => `  - ${mark}${text}${mark}`).join('\n')}`),
    fc
      .array(fc.tuple(name, bare, pick('question', 'q'), pick('answer', 'a')), { minLength: 1, maxLength: 2 })
      .map(
        (all) =>
          `faq:\n${all.map(([what, text, q, a]) => `  - ${q}: "Why ${what}?"\n    ${a}: "${text}"`).join('\n')}`,
      ),
    pick(
      'date: "2026-02-12"',
      "published: '12 February 2026'",
      'date: "yesterday"',
      'date: 2026-02-12T08:00:00Z',
    ),
  );
}
