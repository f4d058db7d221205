import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createSecure } from 'node:https';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { VFileMessage } from 'vfile-message';
import { follow, type Wanted } from '../../src/fetch/follow.ts';
import { PAGE } from '../../src/fetch/limits.ts';
import type { Resolve } from '../../src/fetch/lookup.ts';
import { isPublic } from '../../src/fetch/public.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { cert, key } from './certificate.ts';
import { page, redirect, site } from './server.ts';

/** Small limits, so that tests meet them soon. */
const limits = { ...PAGE, bytes: 100_000, milliseconds: 5_000 };

const wanted: Wanted = { accept: 'text/html', allows: () => true, limits };

/** The rule of the message that a fetch ends with. */
const ruleFor = async (address: string, given: Partial<Wanted> = {}): Promise<string | undefined> => {
  const error = await follow(address, { ...wanted, ...given }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof VFileMessage ? ruleOf(error) : error === undefined ? undefined : String(error);
};

/** Names with addresses that a test gives them, one list after another. */
const names =
  (...answers: readonly (readonly string[])[]): Resolve =>
  (_name, _options, done) => {
    const [first = [], ...rest] = answers;
    answers = rest.length > 0 ? rest : [first];
    done(
      null,
      first.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };

/** The port of a server that speaks no HTTP by itself. */
async function listening(speak: (socket: Socket) => void): Promise<number> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined);
    speak(socket);
  }).unref();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('one request', () => {
  it('gives the bytes, the media type and the address', async () => {
    const { url, asked } = await site({ '/a?b=1': { body: page(), type: 'text/html; charset=utf-8' } });
    const found = await follow(`${url}/a?b=1#part`, wanted);
    expect(found).toMatchObject({ url: `${url}/a?b=1`, type: 'text/html; charset=utf-8' });
    expect(text(found.body)).toBe(page());
    expect(asked).toHaveLength(1);
  });

  it('names deckwright and nobody else', async () => {
    const { url, asked, port } = await site({ '/': { body: 'Words' } });
    await follow(`${url}/`, wanted);
    expect(asked[0]?.headers).toEqual({
      accept: 'text/html',
      'accept-encoding': 'gzip, br',
      'user-agent': expect.stringMatching(/^deckwright\/\d+\.\d+\.\d+$/) as string,
      host: `127.0.0.1:${port}`,
      connection: 'close',
    });
  });

  it('takes the long headers that sites have', async () => {
    const { url } = await site({
      '/': { body: 'Words', headers: { 'content-security-policy': 'x '.repeat(15_000) } },
    });
    expect(text((await follow(url, wanted)).body)).toBe('Words');
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['identity', (body: string) => Buffer.from(body)],
  ] as const)('unpacks %s', async (coding, pack) => {
    const { url } = await site({ '/': { body: pack(page()), headers: { 'content-encoding': coding } } });
    expect(text((await follow(url, wanted)).body)).toBe(page());
  });
});

describe('hosts that are not public', () => {
  it('are refused before a connection is made', async () => {
    const { url, connections } = await site({ '/': { body: 'Words' } });
    expect(await ruleFor(url, { allows: isPublic })).toBe('fetch:private');
    expect(connections()).toBe(0);
  });

  it('are refused by the address that a name has', async () => {
    const { port, connections } = await site({ '/': { body: 'Words' } });
    const closed = names(['127.0.0.1', '::1', '10.0.0.1']);
    expect(await ruleFor(`http://example.org:${port}/`, { allows: isPublic, resolve: closed })).toBe(
      'fetch:private',
    );
    expect(await ruleFor(`http://localhost:${port}/`, { allows: isPublic })).toBe('fetch:private');
    expect(connections()).toBe(0);
  });

  it('are not reached by a name that has another address the next time it is asked for', async () => {
    const inner = await site({ '/': { body: 'A secret' } });
    const allows = (address: string): boolean => address !== '127.0.0.1';
    // Nobody answers at the first; whoever checks one answer and connects by the next is led astray.
    const resolve = names(['127.0.0.2'], ['127.0.0.1']);
    expect(await ruleFor(`http://example.org:${inner.port}/`, { allows, resolve })).toBe('fetch:network');
    expect(await ruleFor(`http://example.org:${inner.port}/`, { allows, resolve })).toBe('fetch:private');
    expect(inner.connections()).toBe(0);
  });

  it('are left out where a name has others too', async () => {
    const { port, connections } = await site({ '/': { body: 'Words' } });
    const mixed = names(['127.0.0.1', '1.1.1.1']);
    const signal = AbortSignal.timeout(300);
    await ruleFor(`http://example.org:${port}/`, { allows: isPublic, resolve: mixed, signal });
    expect(connections()).toBe(0);
  });

  it('are reached when that is allowed', async () => {
    const { port } = await site({ '/': { body: 'Words' } });
    const found = await follow(`http://example.org:${port}/`, { ...wanted, resolve: names(['127.0.0.1']) });
    expect(found.url).toBe(`http://example.org:${port}/`);
  });
});

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('%d is followed, and cookies are not kept', async (status) => {
    const { url, asked } = await site({
      '/a': { status, headers: { location: 'b/c?d#e', 'set-cookie': 'who=ann; Path=/' } },
      '/b/c?d': { body: 'Words' },
    });
    const found = await follow(`${url}/a`, wanted);
    expect(found.url).toBe(`${url}/b/c?d`);
    expect(asked.map(({ path }) => path)).toEqual(['/a', '/b/c?d']);
    expect(asked.flatMap(({ headers }) => [headers.cookie, headers.referer])).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('are followed three times and no more', async () => {
    const { url, asked } = await site({
      '/0': redirect('/1'),
      '/1': redirect('/2'),
      '/2': redirect('/3'),
      '/3': { body: 'Words' },
    });
    expect((await follow(`${url}/0`, wanted)).url).toBe(`${url}/3`);
    const endless = await site({ '/': redirect('/') });
    expect(await ruleFor(endless.url)).toBe('fetch:redirects');
    expect([asked.length, endless.asked.length]).toEqual([4, 4]);
  });

  it.each([
    ['a scheme', 'file:///etc/passwd', 'fetch:address'],
    ['another scheme', 'data:text/html,Words', 'fetch:address'],
    ['a user', 'http://ann:secret@example.org/', 'fetch:address'],
    ['a port of mail', 'http://example.org:25/', 'fetch:address'],
  ])('are checked for %s', async (_what, location, rule) => {
    const { url } = await site({ '/': redirect(location) });
    expect(await ruleFor(url)).toBe(rule);
  });

  it('are refused to hosts that are not allowed, by address and by name', async () => {
    const inner = await site({ '/': { body: 'A secret' } });
    const outer = await site({
      '/address': redirect(`http://127.0.0.2:${inner.port}/`),
      '/number': redirect(`http://0x7f000002:${inner.port}/`),
      '/name': redirect(`http://inner.example.org:${inner.port}/`),
    });
    const allows = (address: string): boolean => address === '127.0.0.1';
    for (const path of ['/address', '/number', '/name'])
      expect(await ruleFor(`${outer.url}${path}`, { allows, resolve: names(['127.0.0.2']) })).toBe(
        'fetch:private',
      );
    expect([outer.asked.length, inner.connections()]).toEqual([3, 0]);
  });

  it('without a place to go are no page', async () => {
    const { url } = await site({ '/': { status: 302 }, '/n': { status: 304 } });
    expect(await ruleFor(url)).toBe('fetch:status');
    expect(await ruleFor(`${url}/n`)).toBe('fetch:status');
  });

  it('may have letters beyond ASCII', async () => {
    const { url } = await site({
      '/': redirect(Buffer.from('/潮').toString('latin1')),
      '/%E6%BD%AE': { body: 'Words' },
    });
    expect((await follow(url, wanted)).url).toBe(`${url}/%E6%BD%AE`);
  });
});

describe('answers', () => {
  it.each([
    [401, 'save it and give the file'],
    [403, 'save it and give the file'],
    [404, 'Check the address'],
    [429, 'Try again later'],
    [503, 'Try again later'],
  ])('of status %d are no page, whatever they say', async (status, advice) => {
    const { url } = await site({ '/': { status, body: page() } });
    const error = await follow(url, wanted).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      ruleId: 'status',
      reason: expect.stringContaining(`answer ${status} from`) as string,
    });
    expect((error as VFileMessage).note).toContain(advice);
  });

  it('that say that they are too large are not read', async () => {
    let sent = 0;
    const { url } = await site({
      '/': (_request, response) => {
        response.writeHead(200, { 'content-length': '200000' });
        sent += 1;
        response.write('a');
      },
    });
    expect(await ruleFor(url)).toBe('fetch:too-large');
    expect(sent).toBe(1);
  });

  it('without an end are cut off', async () => {
    let sent = 0;
    const { url } = await site({
      '/': (_request, response) => {
        const part = Buffer.alloc(10_000, 'a');
        const more = (): void => {
          sent += part.length;
          if (!response.destroyed) response.write(part, () => setImmediate(more));
        };
        more();
      },
    });
    expect(await ruleFor(url)).toBe('fetch:too-large');
    expect(sent).toBeLessThan(20_000_000);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
    ['gzip', Buffer.concat(Array.from({ length: 200 }, () => gzipSync(Buffer.alloc(1000))))],
  ])('that unpack to too much are refused: %s', async (coding, body) => {
    expect(body.length).toBeLessThan(limits.bytes);
    const { url } = await site({ '/': { body, headers: { 'content-encoding': coding } } });
    expect(await ruleFor(url)).toBe('fetch:too-large');
  });

  it('that are packed are counted as they come, too', async () => {
    // Nothing but members without anything in them.
    const body = Buffer.concat(Array.from({ length: 6000 }, () => gzipSync('')));
    const { url } = await site({
      '/': (_request, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(body);
      },
    });
    expect(body.length).toBeGreaterThan(limits.bytes);
    expect(await ruleFor(url)).toBe('fetch:too-large');
  });

  it.each([
    ['gzip', gzipSync(page()).subarray(0, 200)],
    ['br', brotliCompressSync(page()).subarray(0, 200)],
    ['gzip', Buffer.from('no such thing')],
    ['br', Buffer.from('no such thing')],
    ['deflate', Buffer.from('x')],
    ['gzip, gzip', gzipSync(gzipSync(page()))],
    ['zstd', Buffer.from('x')],
  ])('that cannot be unpacked are damaged: %s', async (coding, body) => {
    const { url } = await site({ '/': { body, headers: { 'content-encoding': coding } } });
    expect(await ruleFor(url)).toBe('fetch:answer');
  });

  it.each([
    ['HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', 'fetch:network'],
    ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nwords\r\n', 'fetch:network'],
    ['220 mail.example.org ESMTP\r\n', 'fetch:answer'],
    [`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`, 'fetch:answer'],
    ['', 'fetch:network'],
  ])('that break off or are no HTTP are told apart: %#', async (sent, rule) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(sent));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    expect(await ruleFor(`http://127.0.0.1:${port}/`)).toBe(rule);
    server.close();
  });
});

describe('time', () => {
  const brief = { ...limits, milliseconds: 400 };

  it('ends what drips slowly, whatever has come', async () => {
    const { url } = await site({
      '/': (_request, response) => {
        const drip = setInterval(() => response.write('a'), 20);
        response.on('close', () => clearInterval(drip));
      },
    });
    expect(await ruleFor(url, { limits: brief })).toBe('fetch:timeout');
  });

  it('ends silence, and hops that are slow together', async () => {
    const { url } = await site({
      '/': () => undefined,
      '/0': (_request, response) => {
        setTimeout(() => response.writeHead(302, { location: '/1' }).end(), 250);
      },
      '/1': (_request, response) => {
        setTimeout(() => response.end('Words'), 250);
      },
    });
    expect(await ruleFor(url, { limits: brief })).toBe('fetch:timeout');
    expect(await ruleFor(`${url}/0`, { limits: brief })).toBe('fetch:timeout');
  });

  it.each([
    [
      'another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
      'fetch:status',
    ],
    ['another protocol without a name', 'HTTP/1.1 101 Switching Protocols\r\n\r\n', 'fetch:status'],
    ['half a head', 'HTTP/1.1 200 O', 'fetch:timeout'],
    ['hints without end', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(50), 'fetch:timeout'],
    [
      'a chunk that never comes',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\na',
      'fetch:timeout',
    ],
  ])('ends %s', async (_what, answer, rule) => {
    const port = await listening((socket) => socket.once('data', () => socket.write(answer)));
    expect(await ruleFor(`http://127.0.0.1:${port}/`, { limits: brief })).toBe(rule);
  });

  it('ends a connection that is closed on one side', async () => {
    const port = await listening((socket) => socket.once('data', () => socket.end()));
    expect(await ruleFor(`http://127.0.0.1:${port}/`, { limits: brief })).toBe('fetch:network');
  });

  it('ends a name that nobody answers', async () => {
    expect(await ruleFor('http://example.org/', { limits: brief, resolve: () => undefined })).toBe(
      'fetch:timeout',
    );
  });

  it('is the caller’s: cancelled, it rejects with the reason', async () => {
    const { url } = await site({ '/': () => undefined });
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('enough')), 50);
    expect(await ruleFor(url, { signal: stop.signal })).toBe('Error: enough');
  });
});

describe('the network', () => {
  it('that has no such host, name or encryption is the environment’s fault', async () => {
    const { port } = await site({ '/': { body: 'Words' } });
    const unknown: Resolve = (_name, _options, done) =>
      done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), []);
    expect(await ruleFor('http://no.example.org/', { resolve: unknown })).toBe('fetch:network');
    expect(await ruleFor(`https://127.0.0.1:${port}/`)).toBe('fetch:network');
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done));
    const { port: free } = closed.address() as AddressInfo;
    await new Promise<unknown>((done) => closed.close(done));
    expect(await ruleFor(`http://127.0.0.1:${free}/`)).toBe('fetch:network');
  });

  it('is not trusted without a certificate, whatever the environment says', async () => {
    const server = createSecure({ key, cert }, (_request, response) => response.end('Words'));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const error = await follow(`https://127.0.0.1:${port}/`, wanted).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      ruleId: 'network',
      reason: expect.stringContaining('certificate') as string,
    });
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      expect(await ruleFor(`https://127.0.0.1:${port}/`)).toBe('fetch:network');
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      server.close();
    }
  });

  it('is not reached through a proxy, and whoever has one is told', async () => {
    process.env['HTTPS_PROXY'] = 'http://127.0.0.1:9';
    try {
      const { url, asked } = await site({ '/': { body: 'Words' } });
      await follow(url, wanted);
      expect(asked).toHaveLength(1);
      const unknown: Resolve = (_name, _options, done) =>
        done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), []);
      const error = await follow('http://no.example.org/', { ...wanted, resolve: unknown }).catch(
        (reason: unknown) => reason,
      );
      expect((error as VFileMessage).note).toContain('The proxy that HTTPS_PROXY names is not used');
    } finally {
      delete process.env['HTTPS_PROXY'];
    }
  });
});
