/** The process in which articles are built, a few beside each other: it may be killed at any moment. */
import { needsBrowser } from '../options.ts';
import { createBuildResources } from '../pipeline/build-resources.ts';
import { buildArticle, type Source } from '../pipeline/index.ts';
import type { BuildSettings, WorkerCommand, WorkerEvent } from './protocol.ts';
import { remotePages, type RemotePages } from './remote-pages.ts';
import { serializeFailure, serializeMessage } from './serialize.ts';

const send = (event: WorkerEvent, onSent: () => void = () => undefined): void =>
  void process.send?.(event, onSent);
// What one article loaded is ready for the next.
const resources = createBuildResources();
const running = new Map<number, RunningJob>();

/** An article that is being built. */
interface RunningJob {
  readonly pages: RemotePages;
  readonly stop: AbortController;
}

async function build(job: number, source: Source, settings: BuildSettings): Promise<void> {
  const pages = remotePages((request, what) => send({ kind: 'request', job, request, what }));
  const stop = new AbortController();
  running.set(job, { pages, stop });
  try {
    const built = await buildArticle(
      source,
      { ...settings, signal: stop.signal, onStage: (name) => send({ kind: 'stage', job, name }) },
      needsBrowser(settings) ? { ...resources, pages } : resources,
    );
    send({ kind: 'built', job, built: { ...built, messages: built.messages.map(serializeMessage) } });
  } catch (error) {
    send({ kind: 'failed', job, failure: serializeFailure(error) });
  } finally {
    running.delete(job);
  }
}

function receive(command: WorkerCommand): void {
  if (command.do === 'build') void build(command.job, command.source, command.settings);
  else if (command.do === 'resolve') running.get(command.job)?.pages.resolve(command.request, command.value);
  else if (command.do === 'reject') running.get(command.job)?.pages.reject(command.request, command.failure);
  else if (command.do === 'cancel') running.get(command.job)?.stop.abort();
  // Not just the end of the channel, which timers of a package would outlive.
  else process.exit();
}

process.on('message', (command) => receive(command as WorkerCommand));
// The program has ended, however.
process.on('disconnect', () => process.exit());
// What nobody waits for is a defect of an article that is being built.
process.on('uncaughtException', (error) =>
  send({ kind: 'broken', failure: serializeFailure(error) }, () => process.exit(1)),
);
