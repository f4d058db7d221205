import { describe, expect, it } from 'vitest';
import { VFileMessage } from 'vfile-message';
import { isPublic, type Allows } from '../../src/fetch/public.ts';
import { targetOf } from '../../src/fetch/target.ts';
import { ruleOf } from '../../src/rules/index.ts';

const refusal = (address: string, allows: Allows = isPublic): string | undefined => {
  try {
    targetOf(address, allows);
    return undefined;
  } catch (error) {
    return error instanceof VFileMessage ? ruleOf(error) : 'no message';
  }
};

it.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.1/',
  'http://017700000001/',
  'http://127.1/',
  'http://127.0.0.1./',
  'http://①②⑦.0.0.1/',
  'http://0/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://169.254.169.254/latest/meta-data/',
])('%s is a host that is not public, however it is written', (address) => {
  expect(refusal(address)).toBe('fetch:private');
  expect(refusal(address, () => true)).toBe(undefined);
});

it.each([
  'ftp://example.org/a',
  'file:///etc/passwd',
  'data:text/html,<p>Words',
  'javascript:alert(1)',
  'gopher://example.org',
  'https://',
  'http://exa mple.org/',
  'http://ann@example.org/',
  'http://ann:secret@example.org/',
  'http://:secret@example.org/',
  'http://example.org:0/',
  'http://example.org:22/',
  'http://example.org:25/',
  'https://example.org:6667/',
  'http://example.org:99999/',
])('%s is no address that is fetched', (address) => {
  expect(refusal(address)).toBe('fetch:address');
  expect(refusal(address, () => true)).toBe('fetch:address');
});

describe('an address', () => {
  it('keeps its path and query, and loses its fragment', () => {
    expect(targetOf('HTTPS://Example.ORG:443/a/../b?x=1#part', isPublic).href).toBe(
      'https://example.org/b?x=1',
    );
  });

  it('is resolved against the one that led to it', () => {
    const base = new URL('https://example.org/a/b');
    expect(targetOf('../c', isPublic, base).href).toBe('https://example.org/c');
    expect(targetOf('//example.net/', isPublic, base).href).toBe('https://example.net/');
  });

  it.each(['http://example.org:80', 'https://example.org:8443', 'http://example.org:3000'])(
    'may have a port of the web: %s',
    (address) => expect(refusal(address)).toBe(undefined),
  );

  it('does not print the password that it refuses', () => {
    expect(() => targetOf('http://ann:secret@example.org/', isPublic)).toThrow(
      /^Unexpected user name in the address of `example\.org`/,
    );
  });
});
