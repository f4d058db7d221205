/** What a build rejects with tells who can mend it. */
import { VFileMessage } from 'vfile-message';
import { expect, it } from 'vitest';
import { DeckwrightError, filesOf, message, slidesOf, type RuleId } from '../../src/rules/index.ts';

it.each<[rule: RuleId, code: number]>([
  ['read:unreadable', 1],
  ['template:not-found', 2],
  ['print:no-browser', 3],
  ['cli:defect', 4],
])('%s is an error with exit code %i', (rule, exitCode) => {
  const error = message(rule, 'Unexpected this, expected that', { note: 'Do so.' });
  expect(error).toBeInstanceOf(DeckwrightError);
  expect(error).toBeInstanceOf(VFileMessage);
  expect(error).toMatchObject({ name: 'DeckwrightError', rule, exitCode, note: 'Do so.' });
});

it('has the place in the article, and the slides and files that it is about', () => {
  const place = { line: 3, column: 5, offset: 20 };
  const error = message('verify:title', 'Unexpected title, expected another', {
    place,
    slides: ['costs'],
    files: ['deck.html'],
  });
  expect(error).toMatchObject({ line: 3, column: 5, place });
  expect([slidesOf(error), filesOf(error)]).toEqual([['costs'], ['deck.html']]);
});

it('is of no rule when another package made it', () => {
  const foreign = new DeckwrightError('Bad', { source: 'remark-lint', ruleId: 'no-tabs' });
  expect([foreign.rule, foreign.exitCode]).toEqual([undefined, 4]);
  expect([slidesOf(new VFileMessage('Bad')), filesOf(new VFileMessage('Bad'))]).toEqual([[], []]);
});
