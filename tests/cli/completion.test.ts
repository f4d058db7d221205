/** Completion of the command line: bash runs it, the others are held to the table of flags. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { completion, shells } from '../../src/cli/completion.ts';
import { flags } from '../../src/cli/flags.ts';

/** What bash offers for the last of these words. */
function offered(...words: readonly string[]): string[] {
  const script = `${completion('bash')}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _deckwright; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const args = ['--norc', '-c', script, 'bash', 'deckwright', ...words];
  return execFileSync('bash', args, { cwd: import.meta.dirname, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
}

it.each([
  [['--si'], ['--size']],
  [['a.md', '--all'], ['--allow-private']],
  [
    ['--size', ''],
    ['16:9', '4:3'],
  ],
  [
    ['a.md', '-f', 'p'],
    ['pdf', 'pptx', 'png'],
  ],
  [['a.md', '--length', 'b'], ['brief']],
  [['se'], ['serve']],
  [['comple'], ['completion.test.ts', 'completion']],
  [['build', 'comple'], ['completion.test.ts']],
])('bash completes %j', (words, expected) => {
  expect(offered(...words)).toEqual(expected);
});

it.each(shells)('has every flag for %s', (shell) => {
  const script = completion(shell);
  for (const { name } of flags)
    expect(script).toMatch(new RegExp(shell === 'fish' ? ` -l ${name} ` : `--${name}\\b`));
});

it('quotes what shells would take for something else', () => {
  expect(completion('zsh')).toContain(
    `'*--size[size of the slides\\: 16\\:9 or 4\\:3]:w\\:h:(16\\:9 4\\:3)'`,
  );
  expect(completion('fish')).toContain(`-l size -x -a '16:9 4:3' -d 'size of the slides: 16:9 or 4:3'`);
});
