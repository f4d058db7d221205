import { expect, it } from 'vitest';
import { showProgress, type Progress } from '../../src/cli/progress.ts';

/** A screen of so many columns, and what is to be seen on it: the lines that stay, and the one that is renewed. */
function screen(columns?: number): {
  progress: Progress;
  seen: () => string[];
  wait: (ms: number) => void;
  print: (line: string) => void;
} {
  let [text, time] = ['', 0];
  const write = (more: string): void => void (text += more);
  return {
    progress: showProgress({ write, columns: () => columns, now: () => time }),
    seen: () => text.split('\n').map((line) => line.split('\r\u001B[K').at(-1) ?? ''),
    wait: (milliseconds) => (time += milliseconds),
    print: (line) => write(`${line}\n`),
  };
}

it('renews one line for one article, and takes it away', () => {
  const { progress, seen } = screen(80);
  progress.begin(1);
  progress.stage('read', 'a.md');
  expect(seen()).toEqual(['a.md: read']);
  progress.stage('measure', 'a.md');
  expect(seen()).toEqual(['a.md: measure']);
  progress.end();
  expect(seen()).toEqual(['']);
});

it('shows what is done and what is left of several', () => {
  const { progress, seen, wait } = screen(80);
  progress.advance();
  progress.begin(4);
  progress.stage('print', 'a.md');
  expect(seen()).toEqual(['[--------------------] 0 of 4, 4 left a.md: print']);
  wait(5000);
  progress.advance();
  expect(seen()).toEqual(['[#####---------------] 1 of 4, 3 left, some 15 s a.md: print']);
  wait(795_000);
  progress.advance();
  expect(seen()).toEqual(['[##########----------] 2 of 4, 2 left, some 13 min a.md: print']);
  wait(5 * 3_600_000);
  progress.advance();
  expect(seen()).toEqual(['[###############-----] 3 of 4, 1 left, some 2 h a.md: print']);
  progress.advance();
  expect(seen()).toEqual(['[####################] 4 of 4, 0 left a.md: print']);
});

it('leaves messages above the line, whole', () => {
  const { progress, seen, print } = screen(80);
  progress.begin(1);
  progress.above(() => print('before the first stage'));
  progress.stage('measure', 'a.md');
  progress.above(() => print('a.md:3: warning: Unexpected tides'));
  expect(seen()).toEqual(['before the first stage', 'a.md:3: warning: Unexpected tides', 'a.md: measure']);
  progress.end();
  progress.above(() => print('done'));
  expect(seen()).toEqual(['before the first stage', 'a.md:3: warning: Unexpected tides', 'done', '']);
});

it('never wraps: 19 columns of Latin, or of letters that take two', () => {
  for (const [path, line] of [
    ['a-long-name-of-an-article.md', 'a-long-name-of-an-a'],
    ['潮汐能的故事与资本市场.md', '潮汐能的故事与资本'],
  ] as const) {
    const { progress, seen } = screen(20);
    progress.begin(1);
    progress.stage('read', path);
    expect(seen()).toEqual([line]);
  }
});

it('prints a line a stage, and erases nothing, where nothing can be renewed', () => {
  const { progress, seen, print } = screen();
  progress.begin(2);
  progress.stage('read', 'a.md');
  progress.above(() => print('a.md:3: warning: Unexpected tides'));
  progress.advance();
  progress.stage('read', 'b\u001B[31m.md');
  progress.end();
  expect(seen()).toEqual(['a.md: read', 'a.md:3: warning: Unexpected tides', 'b\\u001b[31m.md: read', '']);
});
