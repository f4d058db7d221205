import { describe, expect, it } from 'vitest';
import { isDenied } from '../../src/outline/opposition.ts';

describe('what denies', () => {
  it.each([
    ['What works', "What doesn't work"],
    ['What we keep', 'What we do not keep'],
    ['What works', "What doesn't"],
    ['Urgent', 'Not urgent'],
    ['With a lock', 'Without a lock'],
    ['Was gefällt', 'Was nicht gefällt'],
    ['Mit Schleuse', 'Ohne Schleuse'],
    ['Ce qui marche', 'Ce qui ne marche pas'],
    ['Lo que funciona', 'Lo que no funciona'],
    ['重要', '不重要'],
    ['Reliable suppliers', 'Unreliable suppliers'],
    // The shortest word that a prefix turns round, and the shortest stem of a verb.
    ['Usual', 'Unusual'],
    ['It pays', 'It does not pay'],
  ])('%s, %s', (said, denied) => {
    expect([isDenied(said, denied), isDenied(denied, said)]).toEqual([true, true]);
  });

  it.each([
    ['What works', 'What works'],
    ['What works', 'Who does not work'],
    ['What works', "What people say doesn't"],
    ['What works well', "What doesn't"],
    ['Yes', 'No'],
    ['Side', 'Inside'],
    ['Port', 'Import'],
    ['It is a go', 'It is not a goal'],
    ['They work', 'They do not workshop'],
    ['Reliable suppliers', 'Unreliable ferries'],
    ['Locks', 'No locks on the river'],
  ])('not %s, %s', (said, other) => {
    expect(isDenied(said, other)).toBe(false);
  });
});
