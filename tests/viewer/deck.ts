/** A built deck on the disk and on a loopback server, for a browser to open as its reader does. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Built } from '../../src/build.ts';
import type { Options } from '../../src/options.ts';
import type { Source } from '../../src/read/index.ts';
import { textOf } from '../proof/decks.ts';
import { shared } from '../proof/shared.ts';

/** Where a deck can be opened. */
export interface Opened {
  readonly built: Built;
  readonly html: string;
  /** `file:` and `http:` addresses of the same page. */
  readonly addresses: Readonly<Record<'file' | 'http', string>>;
  readonly close: () => Promise<void>;
}

/** The deck of an article that is no example; built once for all files that ask for it. */
export async function deckOf(source: Source, options: Options = {}): Promise<Built> {
  const [built] = await shared([source], { formats: ['html'], ...options });
  if (!built) throw new Error('Nothing was built');
  return built;
}

/** Puts deck.html on the disk and on a server. Close it in the end. */
export async function opened(built: Built): Promise<Opened> {
  const html = textOf(built, 'deck.html');
  const folder = await mkdtemp(join(tmpdir(), 'deckwright viewer '));
  const path = join(folder, 'deck.html');
  await writeFile(path, html);
  const server = createServer((request, response) => {
    const found = /^\/deck\.html(?:\?|$)/.test(request.url ?? '');
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(found ? html : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    built,
    html,
    addresses: { file: pathToFileURL(path).href, http: `http://127.0.0.1:${port}/deck.html` },
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An article whose slides are few and known. */
export const article = {
  path: 'ferry.md',
  content: `---
title: The night ferry
authors: [Ida Lund]
published: 2026-01-05
---

## Why it runs

The ferry crosses when the bridge is closed. Nobody else crosses at night.

- It carries lorries that may not use the tunnel.
- It carries people whose shift ends at three.

## What it costs

A crossing costs 42 euros. Fuel takes most of that.

## Who steers it

The captain lives on board. Two mates share the watch.

## When it stops

The ferry stops in a storm. The harbour lights turn red an hour before.
`,
} as const;
