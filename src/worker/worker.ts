/** The process in which articles are built, a few beside each other: it may be killed at any moment. */
import { needsBrowser } from '../options.ts';
import { createBuildResources } from '../pipeline/build-resources.ts';
import { buildArticle, type Source } from '../pipeline/index.ts';
import type { BuildSettings, WorkerCommand, WorkerEvent } from './protocol.ts';
import { remotePages, type RemotePages } from './remote-pages.ts';
import { serializeFailure, serializeMessage } from './serialize.ts';

const send = (event: WorkerEvent, onSent: () => void = () => undefined): void =>
  void process.send?.(event, onSent);
// What one article loaded is ready for the next: all articles of a worker have the same options.
const resources = createBuildResources();
const pagesByJob = new Map<number, RemotePages>();

async function build(job: number, source: Source, settings: BuildSettings): Promise<void> {
  const pages = remotePages((request, what) => send({ kind: 'request', job, request, what }));
  pagesByJob.set(job, pages);
  try {
    const built = await buildArticle(
      source,
      { ...settings, onStage: (name) => send({ kind: 'stage', job, name }) },
      needsBrowser(settings) ? { ...resources, pages } : resources,
    );
    send({ kind: 'built', job, built: { ...built, messages: built.messages.map(serializeMessage) } });
  } catch (error) {
    send({ kind: 'failed', job, failure: serializeFailure(error) });
  } finally {
    pagesByJob.delete(job);
  }
}

function receive(command: WorkerCommand): void {
  if (command.do === 'build') void build(command.job, command.source, command.settings);
  else if (command.do === 'resolve') pagesByJob.get(command.job)?.resolve(command.request, command.value);
  else if (command.do === 'reject') pagesByJob.get(command.job)?.reject(command.request, command.failure);
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
