import { expect, it } from 'vitest';
import { folderNames } from '../src/names.ts';

it.each([
  ['https://www.example.org/2026/03/tides-pay-late.html?utm=x#costs', 'example-org-2026-03-tides-pay-late'],
  ['https://example.org/', 'example-org'],
  ['http://example.org:8080/v1.2/tides/', 'example-org-v1-2-tides'],
  ['https://example.org/%E6%BD%AE%E6%B1%90', 'example-org-潮汐'],
  ['https://example.org/%ff/a', 'example-org-ff-a'],
  ['https://example.org/../../etc/passwd', 'example-org-etc-passwd'],
  [`https://example.org/${'a'.repeat(200)}`, `example-org-${'a'.repeat(68)}`],
  ['https://', 'https'],
])('calls %s %s', (address, name) => {
  expect(folderNames([address])).toEqual([name]);
});

it('tells addresses apart that differ only in what is asked', () => {
  const names = folderNames([
    'https://example.org/a?id=1',
    'https://example.org/a?id=2',
    'https://example.org/b',
  ]);
  expect(names[0]).toMatch(/^example-org-a-[\da-f]{8}$/);
  expect(new Set(names).size).toBe(3);
  expect(names[2]).toBe('example-org-b');
});

it('calls a page that a build kept as its folder is', () => {
  expect(folderNames(['output/example-org-tides/source.html'])).toEqual(['example-org-tides']);
  expect(folderNames(['source.html'])).toEqual(['source']);
  expect(folderNames(['../source.txt'])).toEqual(['source']);
  expect(folderNames(['notes/source.rst'])).toEqual(['source']);
});
