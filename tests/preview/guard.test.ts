import { describe, expect, it } from 'vitest';
import { judge, type JudgedRequest } from '../../src/preview/guard.ts';

const origin = { host: '127.0.0.1:4711', token: 'abcdefgh' };
const own = 'http://127.0.0.1:4711';

const request = (change: Partial<JudgedRequest> & { headers?: object } = {}): JudgedRequest => ({
  method: 'GET',
  url: '/abcdefgh/0/deck.html',
  ...change,
  headers: { host: origin.host, ...change.headers },
});

const write = (headers: object, url = '/abcdefgh/0/choose'): JudgedRequest =>
  request({ method: 'POST', url, headers: { origin: own, 'content-type': 'application/json', ...headers } });

describe('what is answered', () => {
  it.each([
    ['the page', request({ url: '/abcdefgh/' }), ['']],
    ['a file', request(), ['0', 'deck.html']],
    ['a file with a query', request({ url: '/abcdefgh/0/deck.html?presenter' }), ['0', 'deck.html']],
    ['the head of a file', request({ method: 'HEAD' }), ['0', 'deck.html']],
    [
      'the page itself',
      request({ headers: { origin: own, 'sec-fetch-site': 'same-origin' } }),
      ['0', 'deck.html'],
    ],
    ['an address that was typed', request({ headers: { 'sec-fetch-site': 'none' } }), ['0', 'deck.html']],
    ['a choice', write({}), ['0', 'choose']],
  ])('%s', (_, asked, path) => {
    expect(judge(asked, origin)).toEqual({ path });
  });
});

describe('what is refused', () => {
  it.each([
    ['another host, whose name leads here', request({ headers: { host: 'evil.example:4711' } }), 403],
    ['the name of this machine', request({ headers: { host: 'localhost:4711' } }), 403],
    ['another port', request({ headers: { host: '127.0.0.1:80' } }), 403],
    ['no host', request({ headers: { host: undefined } }), 403],
    ['another origin', request({ headers: { origin: 'https://evil.example' } }), 403],
    ['an origin that is hidden', request({ headers: { origin: 'null' } }), 403],
    ['a page of another site', request({ headers: { 'sec-fetch-site': 'cross-site' } }), 403],
    ['a page of another port of this machine', request({ headers: { 'sec-fetch-site': 'same-site' } }), 403],
    ['no token', request({ url: '/' }), 404],
    ['another token', request({ url: '/abcdefgi/0/deck.html' }), 404],
    ['the beginning of the token', request({ url: '/abcdefg/0/deck.html' }), 404],
    ['a path upwards', request({ url: '/abcdefgh/../deck.html' }), 400],
    ['a path upwards in code', request({ url: '/abcdefgh/%2e%2e/deck.html' }), 400],
    ['a slash in code', request({ url: '/abcdefgh/..%2fdeck.html' }), 400],
    ['code that is none', request({ url: '/abcdefgh/%zz' }), 400],
    ['an address in full', request({ url: 'http://127.0.0.1:4711/abcdefgh/' }), 400],
    ['PUT', request({ method: 'PUT' }), 405],
    ['DELETE', request({ method: 'DELETE' }), 405],
    ['OPTIONS', request({ method: 'OPTIONS' }), 405],
    ['a choice that is only read', request({ url: '/abcdefgh/0/choose' }), 405],
    ['a file that is written', write({}, '/abcdefgh/0/deck.html'), 405],
    ['a choice from nowhere', write({ origin: undefined }), 403],
    ['a choice of another origin', write({ origin: 'http://127.0.0.1:4712' }), 403],
    ['a choice of a form', write({ 'content-type': 'text/plain' }), 415],
  ])('%s', (_, asked, refused) => {
    expect(judge(asked, origin)).toEqual({ refused });
  });
});
