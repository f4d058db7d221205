/** The thread in which articles are built, one after the other: it may be killed at any moment. */
import { parentPort } from 'node:worker_threads';
import { needsBrowser } from '../config.ts';
import { buildWith } from '../pipeline.ts';
import type { Source } from '../pipeline.ts';
import { createTools, type Tools } from '../tools.ts';
import { failureData, messageData } from './errors.ts';
import { remotePages } from './remote.ts';
import { owned, type Order, type Reply, type Settings } from './wire.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of threads, not of windows
const say = (reply: Reply): void => parentPort?.postMessage(reply);
const remote = remotePages((call, what) => say({ is: 'call', call, what }));
// What one article loaded is ready for the next: all articles of a thread have the same options.
let tools: Tools | undefined;

async function build(source: Source, settings: Settings): Promise<void> {
  tools ??= createTools(needsBrowser(settings) ? remote : undefined);
  try {
    const built = await buildWith(
      source,
      { ...settings, onStage: (name) => say({ is: 'stage', name }) },
      tools,
    );
    const files = built.files.map(({ name, contents }) => ({ name, contents: owned(contents) }));
    say({ is: 'built', built: { ...built, files, messages: built.messages.map(messageData) } });
  } catch (error) {
    say({ is: 'failed', failure: failureData(error) });
  }
}

parentPort?.on('message', (order: Order) => {
  if (order.do === 'build') void build(order.source, order.settings);
  else if (order.do === 'answer') remote.answer(order.call, order.value);
  else if (order.do === 'refuse') remote.refuse(order.call, order.failure);
  // Not just the end of the port, which timers of a package would outlive.
  else process.exit();
});
