/** A server of the test's own on this machine, which remembers what it was asked. */
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

/** What a server was asked. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A server that runs until the test ends. */
export interface Site {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly asked: readonly Asked[];
  /** Connections, whether anything was asked over them or not. */
  readonly connections: () => number;
}

/** What a path gives: an answer, or what makes one. */
export type Page =
  | {
      readonly type?: string;
      readonly body?: string | Uint8Array;
      readonly status?: number;
      readonly headers?: Record<string, string>;
    }
  | RequestListener;

const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Serves pages by their path and query; all else is a 404. */
export async function site(pages: Readonly<Record<string, Page>>): Promise<Site> {
  const asked: Asked[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    const page = pages[request.url ?? ''] ?? { status: 404 };
    if (typeof page === 'function') return page(request, response);
    const { status = 200, type = 'text/html; charset=utf-8', body = '', headers = {} } = page;
    response.writeHead(status, { ...(type !== '' && { 'content-type': type }), ...headers });
    return response.end(body);
  });
  server.on('connection', () => (connections += 1));
  running.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, asked, connections: () => connections };
}

/** An answer that leads elsewhere. */
export const redirect = (location: string, status = 302): Page => ({ status, headers: { location } });

/** A page with an article. */
export const page = (inside = '', head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Tides pay late</title>${head}</head><body><article><h1>Tides pay late</h1>
<p>By Ann Lee, 2026-03-01</p>
<p>A barrage earns for a century. Its builder is paid in the first decade, and so few of them are built by anyone but a state.</p>
<h2>Costs</h2><p>Concrete comes first and is paid at once. Turbines last for forty years, which is longer than most loans.</p>
${inside}<h2>Income</h2><p>The tide comes twice a day, and nobody has to forecast it. The income of a barrage is the surest of all stations.</p>
</article></body></html>`;
