/** Equal jobs are one: their id is a hash of what decides the result, and of nothing else. */
import { expect, it } from 'vitest';
import { isJobId, jobOf, type JobOptions } from '../../src/service/job.ts';

const idOf = (
  options: JobOptions = {},
  content: string | Uint8Array = 'Tides pay late.',
  path = 'a.md',
): string => jobOf({ path, content }, options).id;

it('is the same for the same article and options, in whatever order', () => {
  expect(isJobId(idOf())).toBe(true);
  expect(idOf({}, new TextEncoder().encode('Tides pay late.'))).toBe(idOf());
  expect(idOf({ formats: ['pdf', 'html', 'pdf'] })).toBe(idOf({ formats: ['html', 'pdf'] }));
  expect(idOf({ formats: ['html', 'pdf', 'pptx', 'report', 'marp', 'outline'] })).toBe(idOf());
  expect(idOf({ rules: { 'verify:title': 'off', 'read:encoding': 'error' } })).toBe(
    idOf({ rules: { 'read:encoding': 'error', 'verify:title': 'off' } }),
  );
});

it('differs where the result may', () => {
  const ids = [
    idOf(),
    idOf({ formats: ['html'] }),
    idOf({ size: '4:3' }),
    idOf({ length: 'brief' }),
    idOf({ paper: 'letter' }),
    idOf({ template: 'harbor' }),
    idOf({ encoding: 'gb18030' }),
    idOf({ images: true }),
    idOf({ rules: { 'verify:title': 'off' } }),
    idOf({}, 'Tides pay early.'),
    idOf({}, 'Tides pay late.', 'b.md'),
    jobOf('https://example.org/a', {}).id,
    jobOf('https://example.org/b', {}).id,
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(['', 'x', '../etc', 'A'.repeat(64), '0'.repeat(63), '0'.repeat(65), `${'0'.repeat(63)}/`])(
  'is no id: %j',
  (text) => expect(isJobId(text)).toBe(false),
);
