import { expect, it } from 'vitest';
import { spelledSeries } from '../../src/outline/spelled-series.ts';
import { plainPhrase, textOf } from '../../src/text/phrase.ts';

const read = (words: string): readonly string[] | undefined => {
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: words.length + 1, offset: words.length },
  };
  const series = spelledSeries(plainPhrase(words, position), words);
  return series && [textOf(series.lead ?? []), ...series.members.map(({ phrase }) => textOf(phrase))];
};

it.each([
  [
    'Oak has its uses. First, it floats. It burns too. Second, it bends. And third, it lasts.',
    ['Oak has its uses.', 'it floats. It burns too.', 'it bends.', 'it lasts.'],
  ],
  [
    'Firstly, it floats. Secondly, it bends. Thirdly, it lasts.',
    ['', 'it floats.', 'it bends.', 'it lasts.'],
  ],
  [
    'Oak has prices: (1) Par: what it costs. (2) Rent: what it brings; (3) Toll: what it pays.',
    ['Oak has prices:', 'Par: what it costs.', 'Rent: what it brings;', 'Toll: what it pays.'],
  ],
  [
    'Erstens schwimmt es. Zweitens biegt es sich. Drittens hält es.',
    ['', 'schwimmt es.', 'biegt es sich.', 'hält es.'],
  ],
  [
    'Premièrement, il flotte. Deuxièmement, il plie. Troisièmement, il dure.',
    ['', 'il flotte.', 'il plie.', 'il dure.'],
  ],
  ['Primero, flota. Segundo, dobla. Tercero, dura.', ['', 'flota.', 'dobla.', 'dura.']],
  ['橡木有用。第一，能漂。第二，能弯。第三，耐久。', ['橡木有用。', '能漂。', '能弯。', '耐久。']],
  ['第一に浮く。第二に曲がる。第三に長持ちする。', ['', '浮く。', '曲がる。', '長持ちする。']],
  ['첫째, 뜬다. 둘째, 휜다. 셋째, 오래간다.', ['', '뜬다.', '휜다.', '오래간다.']],
])('%s', (words, members) => expect(read(words)).toEqual(members));

it.each([
  ['two members', 'First, it floats. Second, it bends.'],
  ['members that do not count from the first', 'Second, it floats. Third, it bends. Fourth, it lasts.'],
  ['words inside a sentence', 'It needs (1) oak, (2) steel and (3) time to stand.'],
  ['ordinals that count something', 'First barges came. Second boats came. Third ships came.'],
])('is none of %s', (_what, words) => expect(read(words)).toBeUndefined());
