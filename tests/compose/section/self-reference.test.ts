import { describe, expect, it } from 'vitest';
import { speaksOfItself } from '../../../src/compose/section/self-reference.ts';

describe('the subject of a sentence', () => {
  it.each([
    ['This protocol proposes to use mills', true],
    ['This ERC proposes to use mills', true],
    ['This mill proposes to use water', false],
    ['This article retells a piece on mills', false],
    ['This report was first published in May', false],
    ['The author references newer views of mills', true],
    ['The authors argue for mills', true],
    ['The author lives in a mill', false],
    ['本文提出一种框架', true],
    ['本文首发于五月', false],
    ['这家磨坊提出一种框架', false],
  ])('is the article itself: %s: %s', (words, isSelf) => expect(speaksOfItself(words)).toBe(isSelf));
});
