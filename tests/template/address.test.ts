import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAddress } from '../../src/template/clean-line.ts';

it.each([
  'javascript:x',
  'java\tscript:x',
  ' javascript:x',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/hostname',
  '/a',
  '../a',
  '//a.test',
  '\\\\a.test',
  'ftp://a.test',
  'http:a.test',
  'https:/a.test',
  'https:///a.test',
  'http://user@a.test',
  'http://user:word@a.test',
  'HTTP://user@a.test',
  'http://a.test\\@b.test',
  'http://a.test:80@b.test/',
  'https://%75ser@a.test',
  'view-source:http://a.test',
  'http://a.test/ b',
  'http://a.test/\n',
])('%j is no address for a link', (url) => {
  expect(isAddress(url)).toBe(false);
});

it.each(['http://a.test', 'https://a.test/b?c=@d#e', 'mailto:a@b.test', 'http://[::1]/a'])(
  '%s is one',
  (url) => {
    expect(isAddress(url)).toBe(true);
  },
);

it('takes nothing for one that a browser would read otherwise', () => {
  const part = fc.constantFrom(
    ...'http https mailto javascript data file : / // \\ @ ? # a.test b user %40 %2f . .. [ ] ; , & = + \t \n'.split(
      ' ',
    ),
    ' ',
    '\u0000',
    '\u00ad',
    '．',
    '／',
    '：',
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 8 }),
      fc.constantFrom('', 'http://', 'https://', 'mailto:'),
      (parts, begin) => {
        const url = begin + parts.join('');
        if (!isAddress(url) || !URL.canParse(url)) return;
        const { protocol, username, password } = new URL(url);
        expect(['http:', 'https:', 'mailto:']).toContain(protocol);
        expect(username + password).toBe('');
      },
    ),
    { numRuns: 1500, seed: 1815 },
  );
});
