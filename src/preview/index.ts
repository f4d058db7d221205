/** The preview: a page on this machine that shows articles as decks and follows every edit. */
import { randomBytes } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBuilder } from '../build.ts';
import type { Options } from '../options.ts';
import { thrownAs } from '../pipeline/thrown.ts';
import { builtInPacks, packNames } from '../template/folder.ts';
import { editIn } from './choose.ts';
import { previewEntries, watchEntries, type Entry } from './entries.ts';
import { judge } from './guard.ts';
import { pageHtml } from './html.ts';
import { bodyOf, listen, send, sendJson, typeOf } from './respond.ts';
import { shownMessage } from './state.ts';

/** A preview that runs. */
export interface Preview {
  /** The address of its page, with the token in it. */
  readonly address: string;
  /** Ends the server, the builder and the watchers. */
  readonly close: () => Promise<void>;
}

/** Starts a preview of articles on a free port of this machine. */
export async function startPreview(paths: readonly string[], options: Options = {}): Promise<Preview> {
  const { signal: _signal, onStage: _onStage, formats: _formats, ...settings } = options;
  const { length, template } = settings;
  // A draft and a deck in full beside each other, in one process that is warm for both.
  const builder = createBuilder({ ...settings, jobs: 2 });
  const listeners = new Set<ServerResponse>();
  const entries = await previewEntries(paths, builder, settings, (index, news) => {
    for (const listener of listeners)
      listener.write(`data: ${JSON.stringify({ article: index, ...news })}\n\n`);
  });
  const page = pageHtml({
    articles: entries.map(({ name, isSpecimen }) => ({ name, isSpecimen })),
    packs: await packNames(process.cwd(), await builtInPacks()),
    fixed: { ...(length && { length }), ...(template !== undefined && { template }) },
  });
  const token = randomBytes(16).toString('base64url');
  const server = createServer((request, response) => {
    respond({ entries, page, listeners, origin: { host: hostOf(server), token } }, request, response);
  });
  const stops = await watchEntries(entries, template);
  await new Promise<void>((listening, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    address: `http://${hostOf(server)}/${token}/`,
    close: async () => {
      for (const stop of stops) stop();
      server.closeAllConnections();
      await Promise.all([new Promise((closed) => server.close(closed)), builder.close()]);
    },
  };
}

const hostOf = (server: Server): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;

/** What is answered from: nothing but this, and no folder. */
interface Served {
  readonly entries: readonly Entry[];
  readonly page: ReturnType<typeof pageHtml>;
  readonly listeners: Set<ServerResponse>;
  readonly origin: Parameters<typeof judge>[1];
}

function respond(
  { entries, page, listeners, origin }: Served,
  request: Parameters<RequestListener>[0],
  response: ServerResponse,
): void {
  const { method = '', url = '', headers } = request;
  const judged = judge({ method, url, headers }, origin);
  if ('refused' in judged) return send(response, judged.refused, 'text/plain', '');
  const [first = '', name, ...more] = judged.path;
  if (name === undefined && first === '') return send(response, 200, 'text/html', page.text, page.policy);
  if (name === undefined && first === 'events') return listen(request, response, listeners);
  const entry = /^\d+$/.test(first) && more.length === 0 ? entries[Number(first)] : undefined;
  if (!entry || name === undefined) return send(response, 404, 'text/plain', '');
  return void answer(entry, name, request, response).catch((error: unknown) =>
    sendJson(response, 422, { messages: [shownMessage(thrownAs(error))] }),
  );
}

async function answer(
  entry: Entry,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { document, isSpecimen } = entry;
  if (name === 'state.json') return sendJson(response, 200, await document.state());
  if (name === 'choose') {
    const edit = isSpecimen ? undefined : editIn(await bodyOf(request));
    if (!edit) return send(response, 400, 'text/plain', '');
    await entry.write(edit);
    return send(response, 204, 'text/plain', '');
  }
  const contents = await document.file(name);
  if (!contents) return send(response, 404, 'text/plain', '');
  return send(response, 200, typeOf(name), contents, "frame-ancestors 'self'");
}
