import { describe, expect, it } from 'vitest';
import { linesIn, piecesOf } from '../../src/text/line-breaks.ts';

describe('piecesOf', () => {
  it.each([
    ['well-known  locks', ['well-', 'known ', 'locks']],
    ['gates — and rafts/boats', ['gates ', '— ', 'and ', 'rafts/', 'boats']],
    ['locks—gates', ['locks', '—', 'gates']],
    ['水門は七つ', ['水', '門', 'は', '七', 'つ']],
    ['{chain}:{id} of f(x)', ['{chain}:', '{id} ', 'of ', 'f(x)']],
    ['', ['']],
  ])('divides %s', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });
});

describe('linesIn', () => {
  const pieces = [
    { width: 40, space: 5 },
    { width: 30, space: 5 },
  ];
  it.each([
    [75, 1],
    [74, 2],
    [40, 2],
    [39, 2],
    [34, 3],
  ])('fills lines of %d with %d', (room, lines) => {
    expect(linesIn(pieces, room)).toBe(lines);
  });
});
