/** Names that every file system takes, and that no two articles of a batch share. */
import { describe, expect, it } from 'vitest';
import { folderNames } from '../../src/files/folder-names.ts';

const nameOf = (path: string): string | undefined => folderNames([path])[0];

describe('folderNames', () => {
  it.each([
    ['a/b/The tide.md', 'The-tide'],
    ['tide v1.2.md', 'tide-v1-2'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'article'],
    ['...', 'article'],
    ['a\u0000b\u202ec.md', 'a-b-c'],
    ['tide. . .md', 'tide'],
    ['-rf.md', 'rf'],
    ['$(reboot).md', 'reboot'],
    ['潮汐.txt', '潮汐'],
    ['e\u0301.md', 'é'],
    ['-', 'stdin'],
    ['con.md', '_con'],
    ['NUL.txt', '_NUL'],
    ['Com1.md', '_Com1'],
    ['lpt².md', '_lpt²'],
    ['console.md', 'console'],
  ])('%j becomes %j', (path, name) => {
    expect(nameOf(path)).toBe(name);
  });

  it('takes 80 bytes of a name, and cuts no character', () => {
    for (const [letter, count] of [
      ['a', 80],
      ['潮', 26],
      ['𠮷', 20],
    ] as const)
      expect(nameOf(`${letter.repeat(200)}.md`)).toBe(letter.repeat(count));
  });

  it('parts names that some file systems take for one, within 80 bytes', () => {
    const paths = [
      'a/tide.md',
      'b/Tide.md',
      'c/tide!.md',
      `${'x'.repeat(90)}.md`,
      `${'x'.repeat(99)}.md`,
      'other.md',
    ];
    const names = folderNames(paths);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(paths.length);
    expect(names.at(-1)).toBe('other');
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(80);
    expect(folderNames(paths)).toEqual(names);
  });

  it('parts a name that was made to be that of another with its hash', () => {
    const [hashed] = folderNames(['a/tide.md', 'b/tide.md']);
    const names = folderNames(['a/tide.md', 'b/tide.md', `${hashed}.md`]);
    expect(new Set(names).size).toBe(3);
    expect(names[2]).toBe(hashed);
  });

  it('gives an article that is named twice two folders', () => {
    expect(new Set(folderNames(['a.md', 'a.md'])).size).toBe(2);
  });
});
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
