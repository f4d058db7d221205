/** The HTTP server of the service. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { message } from '../rules/index.ts';
import { send } from './answer.ts';
import { isLoopback, MIN_TOKEN_LENGTH } from './guard.ts';
import { answerer, type Service } from './routes.ts';

/** Milliseconds in which a request must have arrived. */
const MAX_REQUEST_TIME = 60_000;

/** Milliseconds in which the head of a request must have arrived. */
const MAX_HEAD_TIME = 10_000;

/** Most connections at once. */
const MAX_CONNECTIONS = 256;

/** Where a service listens. */
export interface Address {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

/** A service that listens. */
export interface Listening {
  readonly url: string;
  /** Accepts nothing more, lets answers finish, and ends queue and store; builds are given up when the signal aborts. */
  readonly close: (signal: AbortSignal) => Promise<void>;
}

/** Starts to listen. Throws `service:address` where that cannot be, or may not be without a token. */
export async function listen(service: Service, { host, port }: Address): Promise<Listening> {
  const { token } = service;
  if (token === undefined && !isLoopback(host))
    throw refusal(`Unexpected address ${host} without a token, expected 127.0.0.1, or a token`);
  if (token !== undefined && !/^[\x21-\x7e]*$/.test(token))
    throw refusal('Unexpected token with blanks, expected letters, digits and signs');
  if (token !== undefined && token.length < MIN_TOKEN_LENGTH)
    throw refusal(`Unexpected token of ${token.length} characters, expected ${MIN_TOKEN_LENGTH} or more`);
  const answer = answerer(service);
  const server = createServer((request, response) => {
    void answer(request).then((given) => {
      // What of a body was not read would be taken for the next request.
      if (!request.complete) response.shouldKeepAlive = false;
      send(response, given, request.method);
    });
  });
  server.requestTimeout = MAX_REQUEST_TIME;
  server.headersTimeout = MAX_HEAD_TIME;
  server.maxConnections = MAX_CONNECTIONS;
  await bound(server, host, port);
  const at = server.address() as AddressInfo;
  return {
    url: `http://${at.family === 'IPv6' ? `[${at.address}]` : at.address}:${at.port}`,
    close: async (signal) => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await service.queue.close(signal);
      server.closeAllConnections();
      await closed;
      await service.store.close();
    },
  };
}

const bound = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(refusal(`Unexpected answer of ${host}:${port}: ${cause.message}`, cause)),
    );
    server.listen(port, host, resolve);
  });

const refusal = (reason: string, cause?: Error): unknown =>
  message('service:address', reason.includes('expected') ? reason : `${reason}, expected a free port`, {
    note: 'Choose with `--host` and `--port`, and set DECKWRIGHT_TOKEN, for instance to what `openssl rand -hex 16` gives.',
    cause,
  });
