/** The image and the services of `.docker/` are what the docs say of them, and of the versions that are tested. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const { devDependencies, peerDependencies } = JSON.parse(read('package.json')) as Readonly<
  Record<'devDependencies' | 'peerDependencies', Readonly<Record<string, string>>>
>;

it('installs the queue’s packages in the versions that are tested, and runs as no root', () => {
  const image = read('.docker/Dockerfile');
  for (const name of ['bullmq', 'ioredis']) {
    expect(image).toContain(`${name}@${devDependencies[name]}`);
    expect(peerDependencies[name]).toBe(`^${devDependencies[name]}`);
  }
  expect(image.indexOf('USER node')).toBeGreaterThan(image.lastIndexOf('RUN '));
  expect(image).not.toContain('NO_SANDBOX');
});

it('has a service with a token on loopback, Redis that forgets nothing, and two workers', () => {
  const { services } = parse(read('.docker/compose.yml'), { merge: true }) as {
    readonly services: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  expect(services).toMatchObject({
    redis: { command: expect.arrayContaining(['noeviction']) },
    service: {
      command: expect.arrayContaining(['serve', 'redis://redis:6379']),
      environment: { DECKWRIGHT_TOKEN: expect.stringContaining(':?') },
      ports: ['127.0.0.1:8617:8617'],
      read_only: true,
    },
    worker: { command: expect.arrayContaining(['worker']), deploy: { replicas: 2 }, cap_drop: ['ALL'] },
  });
});

it('has an example for GitHub that asks for no rights', () => {
  const example = parse(read('.github/briefings.example.yml')) as { readonly permissions: unknown };
  expect(example.permissions).toEqual({ contents: 'read' });
});
