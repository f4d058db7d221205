/** The process in which articles are built, a few beside each other: it may be killed at any moment. */
import { needsBrowser } from '../options.ts';
import { buildArticle, type Source } from '../pipeline/index.ts';
import { createBuildResources } from '../pipeline/build-resources.ts';
import { failureData, messageData } from './error-data.ts';
import { remotePages, type Remote } from './remote-pages.ts';
import type { Order, Reply, Settings } from './protocol.ts';

const say = (reply: Reply, then: () => void = () => undefined): void => void process.send?.(reply, then);
// What one article loaded is ready for the next: all articles of a process have the same options.
const tools = createBuildResources();
const remotes = new Map<number, Remote>();

async function build(job: number, source: Source, settings: Settings): Promise<void> {
  const pages = remotePages((call, what) => say({ is: 'call', job, call, what }));
  remotes.set(job, pages);
  try {
    const built = await buildArticle(
      source,
      { ...settings, onStage: (name) => say({ is: 'stage', job, name }) },
      needsBrowser(settings) ? { ...tools, pages } : tools,
    );
    say({ is: 'built', job, built: { ...built, messages: built.messages.map(messageData) } });
  } catch (error) {
    say({ is: 'failed', job, failure: failureData(error) });
  } finally {
    remotes.delete(job);
  }
}

process.on('message', (given) => {
  const order = given as Order;
  if (order.do === 'build') void build(order.job, order.source, order.settings);
  else if (order.do === 'answer') remotes.get(order.job)?.answer(order.call, order.value);
  else if (order.do === 'refuse') remotes.get(order.job)?.refuse(order.call, order.failure);
  // Not just the end of the channel, which timers of a package would outlive.
  else process.exit();
});
// The program has ended, however.
process.on('disconnect', () => process.exit());
// What nobody waits for is a defect of an article that is being built.
process.on('uncaughtException', (error) =>
  say({ is: 'broken', failure: failureData(error) }, () => process.exit(1)),
);
