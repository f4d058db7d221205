/** The served document is true: every operation in it is asked for, and every answer is as it says. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { message } from '../../src/rules/index.ts';
import { MIN_TOKEN_LENGTH } from '../../src/service/guard.ts';
import { openApi } from '../../src/service/openapi.ts';
import { builtOf, idOf, startService } from './set-up.ts';

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { schema: { $ref?: string } }>> }>
  >;
  readonly parameters?: readonly { readonly name: string }[];
}

const document = JSON.parse(JSON.stringify(openApi())) as {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const ajv = new Ajv2020({ strict: false });
ajv.addSchema(document, 'openapi.json');

/** Asserts that an answer is one that the operation may give, of the type and shape that it says. */
async function expectDocumented(path: string, method: string, answer: Response): Promise<void> {
  const documented = document.paths[path]?.[method]?.responses[answer.status];
  expect(documented, `${method} ${path} ${answer.status}`).toBeDefined();
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  const content = documented?.content[type] ?? documented?.content['*/*'];
  expect(content, `${method} ${path} ${type}`).toBeDefined();
  if (!type.endsWith('json') || path.endsWith('{name}')) return;
  const $ref = content?.schema.$ref ?? '';
  const validate = ajv.getSchema(`openapi.json${$ref}`);
  const isValid = validate?.(await answer.clone().json());
  expect(validate?.errors ?? [], `${method} ${path} ${answer.status}`).toEqual([]);
  expect(isValid).toBe(true);
}

it('is answered by the server as it says', async () => {
  const warning = message('verify:title', 'Unexpected title, expected another', {
    place: { line: 3, column: 1 },
    slides: ['costs'],
  });
  const { ask, post, done } = await startService({ build: () => Promise.resolve(builtOf('x', [warning])) });
  const accepted = await post('name=a.md');
  await expectDocumented('/jobs', 'post', accepted);
  const id = await idOf(accepted);
  await done(id);
  await expectDocumented('/jobs', 'post', await post('name=a.md'));
  await expectDocumented('/jobs', 'post', await post('name=a.md&size=3:2'));
  await expectDocumented('/jobs', 'post', await post('name=a.md', 'a'.repeat(8 * 2 ** 20 + 1)));
  const paths = {
    '/jobs/{id}': [`/jobs/${id}`, `/jobs/${'0'.repeat(64)}`],
    '/jobs/{id}/files/{name}': [`/jobs/${id}/files/deck.html`, `/jobs/${id}/files/none`],
    '/health': ['/health'],
    '/metrics': ['/metrics'],
    '/openapi.json': ['/openapi.json'],
  };
  for (const [path, asked] of Object.entries(paths))
    for (const one of asked) await expectDocumented(path, 'get', await ask(one));
  expect(Object.keys(document.paths).toSorted()).toEqual(['/jobs', ...Object.keys(paths)].toSorted());
});

it('says how it refuses', async () => {
  const full = await startService({ maxQueued: 0 });
  await expectDocumented('/jobs', 'post', await full.post('name=a.md'));
  const guarded = await startService({ token: 'a'.repeat(MIN_TOKEN_LENGTH) });
  await expectDocumented('/jobs', 'post', await guarded.post('name=a.md'));
  await expectDocumented('/metrics', 'get', await guarded.ask('/metrics'));
  const open = await startService();
  const headers = { origin: 'https://example.org' };
  await expectDocumented('/openapi.json', 'get', await open.ask('/openapi.json', { headers }));
});

it('is served, with a parameter for each option that a request may set', async () => {
  const { ask } = await startService();
  expect(await (await ask('/openapi.json')).json()).toEqual(document);
  expect(document.openapi).toBe('3.1.0');
  expect(document.paths['/jobs']?.['post']?.parameters?.map(({ name }) => name)).toEqual([
    'name',
    'address',
    'formats',
    'template',
    'size',
    'length',
    'paper',
    'encoding',
    'images',
    'rule',
  ]);
});
