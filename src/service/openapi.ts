/** The description of the service that it serves at `/openapi.json`: OpenAPI 3.1. */
import type { JsonSchema } from '../pipeline/options/kind.ts';
import { levels } from '../rules/index.ts';
import { version } from '../version.ts';
import { optionParameters } from './request.ts';

/** The document. */
export const openApi = (): JsonSchema => ({
  openapi: '3.1.0',
  info: { title: 'deckwright', version, description: 'Turns articles into slide decks and reports.' },
  security: [{ token: [] }, {}],
  paths: {
    '/jobs': { post: submission },
    '/jobs/{id}': {
      parameters: [idParameter],
      get: {
        summary: 'How far a job has come, and what came of it.',
        responses: { 200: inJson('The job.', 'Job'), ...refusals(401, 403, 404, 503) },
      },
    },
    '/jobs/{id}/files/{name}': {
      parameters: [idParameter, { name: 'name', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        summary: 'A file of a job that is built.',
        responses: { 200: { description: 'Its bytes.', content: anyBytes }, ...refusals(401, 403, 404, 503) },
      },
    },
    '/health': {
      get: {
        summary: 'Answers as long as the service does. It needs no token.',
        security: [{}],
        responses: { 200: inJson('The service is there.', 'Health') },
      },
    },
    '/metrics': {
      get: {
        summary: 'Counters in the text format of Prometheus.',
        responses: {
          200: { description: 'Counters.', content: { 'text/plain': { schema: { type: 'string' } } } },
          ...refusals(401, 403, 503),
        },
      },
    },
    '/openapi.json': {
      get: {
        summary: 'This document.',
        responses: { 200: inJson('The document.', 'Document'), ...refusals(401, 403) },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Job: job,
      Message: messageSchema,
      Problem: problemSchema,
      Health: health,
      Document: object({}),
    },
  },
});

const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties,
  required,
});

const text: JsonSchema = { type: 'string' };
const idParameter = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
};
const anyBytes = { '*/*': { schema: {} } };

const refer = (schema: string): JsonSchema => ({ $ref: `#/components/schemas/${schema}` });

const inJson = (description: string, schema: string): JsonSchema => ({
  description,
  content: { 'application/json': { schema: refer(schema) } },
});

const meanings: Readonly<Record<number, string>> = {
  400: 'A parameter is unknown or has a wrong value.',
  401: 'The token is missing or wrong.',
  403: 'A page of another site asks a service that has no token.',
  404: 'There is no such job or file.',
  413: 'The article is too large.',
  429: 'The queue is full.',
  503: 'The queue in Redis cannot be reached.',
};

/** Answers that say what is wrong, by status. */
const refusals = (...statuses: readonly number[]): JsonSchema =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: meanings[status],
        content: { 'application/problem+json': { schema: refer('Problem') } },
        ...(status === 429 && {
          headers: {
            'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
          },
        }),
      },
    ]),
  );

const submission = {
  summary:
    'Submits an article: its bytes with `name`, or its `address`. Equal jobs are one, whose results are kept.',
  parameters: [
    { name: 'name', in: 'query', description: 'Name of the file whose bytes are the body.', schema: text },
    {
      name: 'address',
      in: 'query',
      description: 'Address of the article, in place of a body.',
      schema: text,
    },
    ...optionParameters.map(({ kind, flag }) => ({
      name: flag.name,
      in: 'query',
      description: flag.help,
      ...parameterSchema(kind.schema),
    })),
  ],
  requestBody: { content: { 'application/octet-stream': { schema: {} } } },
  responses: {
    200: inJson('An equal job is done.', 'Job'),
    202: inJson('The job is accepted, or an equal one is not done.', 'Job'),
    ...refusals(400, 401, 403, 413, 429, 503),
  },
};

/** In a query a list has commas between its items, and levels are `id=level`, each by itself. */
function parameterSchema(schema: JsonSchema = {}): JsonSchema {
  if (schema['type'] === 'array') return { schema, style: 'form', explode: false };
  if (schema['type'] === 'object') return { schema: { type: 'array', items: text }, explode: true };
  return { schema };
}

const integer: JsonSchema = { type: 'integer', minimum: 0 };

const messageSchema = object(
  {
    rule: text,
    code: text,
    level: { enum: levels.filter((level) => level !== 'off') },
    reason: text,
    note: text,
    file: text,
    line: integer,
    column: integer,
    slides: { type: 'array', items: text },
    held: { type: 'array', items: text },
  },
  ['level', 'reason'],
);

const job = object(
  {
    id: text,
    state: { enum: ['queued', 'building', 'built', 'failed'] },
    name: text,
    self: text,
    stage: text,
    deckwright: text,
    exitCode: { enum: [0, 1, 2, 3, 4] },
    files: {
      type: 'array',
      items: object({ name: text, bytes: integer, path: text }, ['name', 'bytes', 'path']),
    },
    messages: { type: 'array', items: refer('Message') },
  },
  ['id', 'state', 'name', 'self'],
);

const problemSchema = object({ status: integer, title: text, rule: text, detail: text, note: text }, [
  'status',
  'title',
  'detail',
]);

const health = object({ status: { const: 'ok' }, version: text }, ['status', 'version']);
