/** The process in which articles are built, one after the other: it may be killed at any moment. */
import { needsBrowser } from '../config.ts';
import { buildWith, type Source } from '../pipeline.ts';
import { createTools, type Tools } from '../tools.ts';
import { failureData, messageData } from './errors.ts';
import { remotePages } from './remote.ts';
import type { Order, Reply, Settings } from './wire.ts';

const say = (reply: Reply, then: () => void = () => undefined): void => void process.send?.(reply, then);
const remote = remotePages((call, what) => say({ is: 'call', call, what }));
// What one article loaded is ready for the next: all articles of a process have the same options.
let tools: Tools | undefined;

async function build(source: Source, settings: Settings): Promise<void> {
  tools ??= createTools(needsBrowser(settings) ? remote : undefined);
  try {
    const built = await buildWith(
      source,
      { ...settings, onStage: (name) => say({ is: 'stage', name }) },
      tools,
    );
    say({ is: 'built', built: { ...built, messages: built.messages.map(messageData) } });
  } catch (error) {
    say({ is: 'failed', failure: failureData(error) });
  }
}

process.on('message', (given) => {
  const order = given as Order;
  if (order.do === 'build') void build(order.source, order.settings);
  else if (order.do === 'answer') remote.answer(order.call, order.value);
  else if (order.do === 'refuse') remote.refuse(order.call, order.failure);
  // Not just the end of the channel, which timers of a package would outlive.
  else process.exit();
});
// The program has ended, however.
process.on('disconnect', () => process.exit());
// What nobody waits for is a defect of the article that is being built.
process.on('uncaughtException', (error) =>
  say({ is: 'failed', failure: failureData(error) }, () => process.exit(1)),
);
