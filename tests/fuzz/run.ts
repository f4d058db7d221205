/** `npm run fuzz`: hunts for some minutes and writes what it finds beside the repository's own files. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VFileMessage } from 'vfile-message';
import { hunt } from './hunt.ts';
import type { Input } from './inputs.ts';
import { trial } from './trial.ts';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const seed = number('FUZZ_SEED', 1815);
const minutes = number('FUZZ_MINUTES', 1);
const every = number('FUZZ_FULL', 200);
const folder = process.env['FUZZ_OUTPUT'] ?? join('output', 'fuzz');

const articles = readdirSync('content', { withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('README'))
  .map(({ name }) => ({ path: `a${extname(name)}`, text: readFileSync(join('content', name), 'utf8') }));

/** To the end, by the program as it is shipped, in a browser. */
async function inFull({ path, content }: Input): Promise<string | undefined> {
  const { build } = (await import(
    pathToFileURL(resolve('dist', 'index.js')).href
  )) as typeof import('../../src/index.ts');
  return build({ path, content }).then(
    () => undefined,
    (error: unknown) => {
      // The program has a class of messages of its own.
      const isMessage =
        error instanceof VFileMessage ||
        (error instanceof Error && error.constructor.name === 'VFileMessage') ||
        (error instanceof Error && 'ruleId' in error);
      const said = error instanceof Error ? error.message : String(error);
      return isMessage && !/watch|isolate/.test(said) ? undefined : `in full: ${said.slice(0, 100)}`;
    },
  );
}

const trying = trial(new URL('thread.js', import.meta.url));
const tried = await hunt({
  seed,
  minutes,
  stock: { articles },
  trial: trying,
  deadline: 20_000,
  every,
  inFull: every > 0 ? inFull : undefined,
  onFault: (fault, at) => process.stderr.write(`${at}: ${fault}\n`),
  onFinding({ fault, input, number: at }) {
    mkdirSync(folder, { recursive: true });
    const name = `${fault.replace(/[^\w]+/g, '-').slice(0, 60)}-${seed}-${at}${extname(input.path) || '.bin'}`;
    writeFileSync(join(folder, name), input.content);
    process.exitCode = 1;
    process.stdout.write(`${name}: ${fault}\n`);
  },
});
await trying.end();
process.stdout.write(
  `${tried} inputs from seed ${seed}, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB\n`,
);
