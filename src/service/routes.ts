/** What the service answers to each path. */
import type { IncomingMessage } from 'node:http';
import { message } from '../rules/index.ts';
import { version } from '../version.ts';
import { json, problem, type Answer } from './answer.ts';
import { authorise } from './guard.ts';
import { isJobId } from './job.ts';
import { contentTypeOf } from './media-type.ts';
import type { Metrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import { statusOf, submit, type Queue, type Status } from './queue.ts';
import { jobFrom } from './request.ts';
import type { Store } from './store.ts';

/** What answers are made from. */
export interface Service {
  readonly queue: Queue;
  readonly store: Store;
  readonly metrics: Metrics;
  /** Most jobs that wait. */
  readonly maxQueued: number;
  readonly token?: string | undefined;
}

/** Most articles that are received at once: each may have the size of the largest. */
const MAX_UPLOADS = 16;

/** Paths are read as those of this origin, whatever the service is called. */
const ORIGIN = 'http://service';

/** The function that answers requests; it never rejects. */
export function answerer(service: Service): (request: IncomingMessage) => Promise<Answer> {
  let uploads = 0;
  const post = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    if (uploads >= MAX_UPLOADS) throw tooManyUploads();
    uploads += 1;
    try {
      const { status, isNew } = await submit(await jobFrom(request, url.searchParams), service);
      service.metrics.submitted(isNew ? 'accepted' : 'known');
      return json(isNew || !('exitCode' in status) ? 202 : 200, linked(status), {
        location: `/jobs/${status.id}`,
      });
    } finally {
      uploads -= 1;
    }
  };
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    if (!URL.canParse(request.url ?? '', ORIGIN)) throw unknown(request.url ?? '');
    const url = new URL(request.url ?? '', ORIGIN);
    const [, room = '', id = '', files, name, ...others] = url.pathname.split('/');
    const methods = url.pathname === '/jobs' ? ['POST'] : ['GET', 'HEAD'];
    if (!methods.includes(request.method ?? '')) return wrongMethod(request.method, methods);
    if (url.pathname === '/health') return json(200, { status: 'ok', version });
    authorise(request.headers, service.token);
    if (url.pathname === '/jobs') return post(request, url);
    if (url.pathname === '/metrics') return metricsOf(service);
    if (url.pathname === '/openapi.json') return json(200, openApi());
    if (room !== 'jobs' || !isJobId(id) || others.length > 0) throw unknown(url.pathname);
    if (files === undefined) return stateOf(id, service);
    if (files !== 'files' || name === undefined) throw unknown(url.pathname);
    return fileOf(id, name, service);
  };
  return (request) =>
    answer(request).catch((error: unknown) => {
      const refused = problem(error);
      if (refused.status !== 429) return refused;
      service.metrics.submitted('refused');
      return { ...refused, headers: { ...refused.headers, 'retry-after': String(waitOf(service)) } };
    });
}

/** Seconds until a place is likely to be free. */
const waitOf = ({ metrics }: Service): number => Math.max(1, Math.ceil(metrics.meanSeconds()));

async function metricsOf({ metrics, queue }: Service): Promise<Answer> {
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    body: metrics.text(await queue.counts()),
  };
}

async function stateOf(id: string, { queue, store }: Service): Promise<Answer> {
  const status = await statusOf(id, queue, store);
  if (!status) throw unknown(`/jobs/${id}`);
  return json(200, linked(status));
}

async function fileOf(id: string, encoded: string, { store }: Service): Promise<Answer> {
  const listed = (await store.outcome(id))?.files ?? [];
  const name = listed.find((file) => encodeURIComponent(file.name) === encoded)?.name;
  const body = name === undefined ? undefined : await store.file(id, name);
  if (name === undefined || !body) throw unknown(`/jobs/${id}/files/${encoded}`);
  return {
    status: 200,
    // Saved and not shown: a page that this origin serves could ask the service in its name.
    headers: { 'content-type': contentTypeOf(name), 'content-disposition': 'attachment' },
    body,
  };
}

/** A status with the paths that lead on. */
const linked = (status: Status): unknown => ({
  ...status,
  self: `/jobs/${status.id}`,
  ...('files' in status && {
    files: status.files.map((file) => ({
      ...file,
      path: `/jobs/${status.id}/files/${encodeURIComponent(file.name)}`,
    })),
  }),
});

const wrongMethod = (method = '', methods: readonly string[]): Answer =>
  problem(
    message('service:request', `Unexpected method ${method}, expected ${methods.join(' or ')}`, {
      note: '`/openapi.json` lists what can be asked for.',
    }),
    { allow: methods.join(', ') },
    405,
  );

const unknown = (path: string): unknown =>
  message('service:unknown', `Unexpected path \`${path}\`, expected one of a job that is known`, {
    note: 'Send the article again, or see `/openapi.json`.',
  });

const tooManyUploads = (): unknown =>
  message('service:busy', `Unexpected article while ${MAX_UPLOADS} others arrive, expected fewer`, {
    note: 'Try again after the seconds of `Retry-After`.',
  });
