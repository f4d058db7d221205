import { expect, it } from 'vitest';
import type { Faq } from '../../src/outline/outline.ts';
import { outlineOf, words } from './articles.ts';

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
