import { expect, it } from 'vitest';
import { announces, tellsMethod } from '../../src/weigh/cues.ts';

it.each([
  ['We concluded mills have the dearest gates.', true],
  ['I find it plausible that mills close.', true],
  ['I find it in the mill.', false],
  ['I’m fairly confident that mills close.', true],
  ['I’m in the mill.', false],
  ['What I see is the end of mills.', true],
  ['What I see from the mill is water.', false],
  ['Our data also confirm that mills close.', true],
  ['Our data are old.', false],
  ['In my experience, mills close.', true],
  ['In my mill, gates close.', false],
  ['The core argument is simple: mills close.', true],
  ['The old argument is simple: mills close.', false],
  ['In general, we feel that mills close.', true],
  ['In December, I expected that mills close.', false],
  ['Ich denke, dass Mühlen schließen.', true],
  ['Nous concluons que les moulins ferment.', true],
  ['Creemos que los molinos cierran.', true],
])('%s announces what its author holds: %s', (words, isAnnounced) =>
  expect(announces(words)).toBe(isAnnounced),
);

it.each([
  ['The Stack obtained data on mills from 2020 to 2021.', true],
  ['The Stack obtained data on mills and found 9 closed.', false],
  ['We surveyed mills in May.', true],
  ['We surveyed mills, of which 5% closed.', false],
  ['We like mills in May.', false],
  ['Using two years of data, The Stack visualizes the mills.', true],
  ['This post explores mills.', true],
  ['The miller explores a sale.', false],
  ['We aim to show the mills.', true],
  ['The mills aim to pay.', false],
  ['To understand mills, we looked at their gates.', true],
  ['To understand mills, take the gates away.', false],
])('%s says how something was found: %s', (words, isMethod) => expect(tellsMethod(words)).toBe(isMethod));
