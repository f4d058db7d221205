import { expect, it } from 'vitest';
import type { Faq } from '../../src/outline/outline.ts';
import { brief, outlineOf, words } from './articles.ts';

async function asked(content: string, path?: string): Promise<string[]> {
  const { children } = await outlineOf(content, path);
  const faq = children.find((section): section is Faq => section.type === 'faq');
  return (faq?.children ?? []).map(
    (question) =>
      `${words(question.heading)} → ${question.children.map((one) => (one.type === 'point' ? words(one.whole) : one.kind)).join(' / ')}`,
  );
}

it('reads marks that the page glued to the words', async () => {
  const copy = [
    'Harbour dues explained',
    'Every ship that ties up here pays for the depth of water below it, and has done for a century.',
    'Related Questions',
    'QWho pays the dues of a ship in distress?',
    'AThe harbour does, out of a fund that insurers fill every January.',
    'QWhat happens when nobody pays?',
    'AAnother harbour may arrest the ship for it.',
  ].join('\n\n');
  expect(await asked(copy, 'a.txt')).toEqual([
    'Who pays the dues of a ship in distress? → The harbour does, out of a fund that insurers fill every January.',
    'What happens when nobody pays? → Another harbour may arrest the ship for it.',
  ]);
});

it('reads headings that ask', async () => {
  expect(await asked('# Dues\n\n## FAQ\n\n### Who pays?\n\nThe owner.\n\n### When?\n\nAt once.')).toEqual([
    'Who pays? → The owner.',
    'When? → At once.',
  ]);
});

it('reads a list of linked questions below a heading that announces questions', async () => {
  expect(
    await asked('# Dues\n\n## Reader Q&A\n\n- [Who pays?](https://example.org/1)\n  The owner does.\n'),
  ).toEqual(['Who pays? → The owner does.']);
});

it('takes no headed section for questions because one heading asks', async () => {
  expect(await asked('# Dues\n\n## Who pays?\n\nThe owner.\n\n## Rates\n\nThey rise.')).toEqual([]);
});

it.each([
  [
    'in bold, the answer below',
    '**Who pays?**\n\nThe owner.\n\n**When?**\n\nAt once.\n\nOr in May.',
    ['Who pays? → The owner.', 'When? → At once. / Or in May.'],
  ],
  [
    'in bold, the answer behind',
    '**Who pays?** The owner.\n\n**When?** At once.',
    ['Who pays? → The owner.', 'When? → At once.'],
  ],
  [
    'with marks',
    'Q: Who pays?\n\nA: The owner.\n\nQ: When?\n\nA: At once.',
    ['Who pays? → The owner.', 'When? → At once.'],
  ],
  [
    'with marks, the answer in the next line',
    '**Q:** Who pays?\n**A:** The owner.\n\n**Q:** When?\n**A:** At once.',
    ['Who pays? → The owner.', 'When? → At once.'],
  ],
  [
    'with marks in bold',
    '**Q1. Who pays?**\n\nThe owner.\n\n**Q2. When?**\n\nAt once.',
    ['Who pays? → The owner.', 'When? → At once.'],
  ],
  [
    'that do not ask, where a marked answer follows',
    'Q: Who pays?\n\nA: The owner.\n\nQ: Tell me when.\n\nA: At once.',
    ['Who pays? → The owner.', 'Tell me when. → At once.'],
  ],
  [
    'with who asks behind the mark',
    'Q1.誰が払いますか？（20代女性）\n\nA1.船主です。\n\nQ2.いつですか？（30代男性）\n\nA2.すぐです。',
    ['誰が払いますか？（20代女性） → 船主です。', 'いつですか？（30代男性） → すぐです。'],
  ],
  [
    'above marked answers',
    '谁来付？\n\n答：船主。\n\n什么时候？\n\n答：马上。',
    ['谁来付？ → 船主。', '什么时候？ → 马上。'],
  ],
  [
    'above answers by one name',
    'Who pays the dues?\n\nHale: The owner does.\n\nIn coins.\n\nWhen is that?\n\nHale: At once.',
    ['Who pays the dues? → Hale: The owner does. / In coins.', 'When is that? → Hale: At once.'],
  ],
  [
    'behind dashes',
    '──誰が払いますか。\n\n船主です。\n\n──いつですか。\n\nすぐです。',
    ['誰が払いますか。 → 船主です。', 'いつですか。 → すぐです。'],
  ],
  [
    'by one of two who speak',
    'Ida Roe: Who pays?\n\nHale: The owner.\n\nIda Roe: Fine. And when?\n\nHale: At once.',
    ['Who pays? → Hale: The owner.', 'Fine. And when? → Hale: At once.'],
  ],
  [
    'by one of two who seldom asks, speaks first and says less',
    'The Log: Who pays? Tell us.\n\nIda Roe: The owner pays, and he pays late.\n\nThe Log: You say that it is late.\n\nMs Roe: It is always late.',
    [
      'Who pays? Tell us. → Ida Roe: The owner pays, and he pays late.',
      'You say that it is late. → Ms Roe: It is always late.',
    ],
  ],
  [
    'in Chinese',
    '问：谁来付？\n\n答：船主。\n\n问：什么时候？\n\n答：马上。',
    ['谁来付？ → 船主。', '什么时候？ → 马上。'],
  ],
])('reads questions %s', async (_what, text, wanted) => {
  expect(await asked(`# Dues\n\n## What skippers ask\n\n${text}`)).toEqual(wanted);
});

it.each([
  [
    'of whom nobody asks',
    'Roe: It is late.\n\nHale: It is not.\n\nRoe: It is very late.\n\nHale: Not at all.',
  ],
  ['of whom there are three', 'Roe: Who pays?\n\nHale: He does.\n\nRoe: And when?\n\nBird: At once.'],
  ['of whom each speaks once', 'Roe: Who pays? Tell us.\n\nHale: The owner pays, and he pays late.'],
])('reads no questions in what people say %s', async (_what, text) => {
  const { children } = await outlineOf(`# Dues\n\n## What skippers say\n\n${text}`);
  expect(children.map(({ type }) => type)).not.toContain('faq');
});

it('keeps what stands before the first question', async () => {
  const { children } = await outlineOf(
    '# Dues\n\n## What skippers ask\n\nThe desk opens at six.\n\n**Who pays?** The owner.\n\n**When?** At once.',
  );
  expect(children.map(brief)).toEqual(['passage other: What skippers ask', 'faq: What skippers ask']);
});

it('takes every heading with an answer below a heading that announces questions', async () => {
  expect(
    await asked(
      '# Dues\n\n## FAQ\n\n### Money\n\n#### Who pays?\n\nThe owner.\n\n#### How to pay\n\nIn coins.',
    ),
  ).toEqual(['Who pays? → The owner.', 'How to pay → In coins.']);
});

it('takes questions without answers for a list', async () => {
  expect(await asked('# Dues\n\n## To settle\n\n**Who pays?**\n\n**When?**')).toEqual([]);
});

it('takes the questions and the takeaways of the front matter for the article’s own', async () => {
  const { children, meta } = await outlineOf(
    '---\ntitle: Dues\ntakeaways:\n  - Dues pay for the depth of the harbour\nfaq:\n  - question: Who pays?\n    answer: The owner does, in coins.\n---\n\n## Rates\n\nThey rise each year.\n',
  );
  expect(children.map(brief)).toEqual(['passage digest', 'narrative: Rates', 'faq']);
  expect(meta.digest?.map(words)).toEqual(['Dues pay for the depth of the harbour']);
});

it('takes talk in which both ask for no questions', async () => {
  expect(
    await asked('# Dues\n\n## Talk\n\nRoe: Who?\n\nHale: When?\n\nRoe: Where to?\n\nHale: Why me?'),
  ).toEqual([]);
});

it('takes numbered names of points for no questions', async () => {
  expect(
    await asked(
      '# Dues\n\n## Points\n\n### 1. Growth – how much?\n\nSome.\n\n### 2. Debt – how long?\n\nYears.',
    ),
  ).toEqual([]);
});

it('reads an interview that goes on over headings', async () => {
  const { children } = await outlineOf(
    '# Dues\n\n──誰が払いますか。\n\n船主です。\n\n## 港の朝\n\n──いつですか。\n\nすぐです。',
  );
  expect(children.map(brief)).toEqual(['faq', 'faq: 港の朝']);
});

it('takes labels that sections share for sides and for no interview', async () => {
  const pair = (name: string, question: string): string =>
    `## ${name}\n\n**Problem**: Skippers pay twice at ${name}, once at the desk and once at the quay. ${question}So they wait in the rain for hours.\n\n**Remedy**: One desk at ${name} takes all dues of the day, so that skippers wait no more.`;
  const { children } = await outlineOf(
    `# Dues\n\n${pair('Hull', '')}\n\n${pair('Ghent', 'Who gains? ')}\n\n${pair('Riga', '')}`,
  );
  expect(children.map(brief)).toEqual(['comparison: Hull', 'comparison: Ghent', 'comparison: Riga']);
});

it('takes names that sections share for an interview where one asks', async () => {
  const turns = (name: string): string =>
    `## ${name}\n\n**Roe**: Who pays at ${name}?\n\n**Hale**: The owner pays at ${name}, and he pays late.`;
  const { children } = await outlineOf(`# Dues\n\n${turns('Hull')}\n\n${turns('Ghent')}\n\n${turns('Riga')}`);
  expect(children.map(({ type }) => type)).toEqual(['faq', 'faq', 'faq']);
});
