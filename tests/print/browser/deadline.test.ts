import { expect, it } from 'vitest';
import { VFileMessage } from 'vfile-message';
import { withDeadline } from '../../../src/print/browser/deadline.ts';
import { isBrowserGone } from '../../../src/print/browser/failure.ts';
import { ruleOf } from '../../../src/rules/index.ts';

const never = new Promise<never>(() => undefined);
const running = { ended: never, lastOutput: () => 'out of room' };
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

it('passes on what the work comes to', async () => {
  expect(await withDeadline(running, 10_000, 'wait', Promise.resolve(3))).toBe(3);
  const own = new Error('own');
  expect(await failure(withDeadline(running, 10_000, 'wait', Promise.reject(own)))).toBe(own);
});

it('ends work that takes too long with a message', async () => {
  const error = await failure(withDeadline(running, 10, 'wait for rain', never));
  expect(error instanceof VFileMessage && [ruleOf(error), error.reason]).toEqual([
    'print:timeout',
    'Unexpected wait of 0.01 s to wait for rain, expected the browser to be done',
  ]);
});

it('ends work with the browser, whose last words it says, or with the reason of the signal', async () => {
  const ended = { ...running, ended: Promise.resolve() };
  const error = await failure(withDeadline(ended, 10_000, 'wait', never));
  expect([isBrowserGone(error), String(error)]).toEqual([
    true,
    'BrowserGone: The browser has ended. out of room',
  ]);
  const reason = new Error('enough');
  const signal = AbortSignal.abort(reason);
  expect(await failure(withDeadline({ ...ended, signal }, 10_000, 'wait', never))).toBe(reason);
});

it('takes a lost connection for the end of the browser, also before the process has ended', async () => {
  const lost = new Error('Protocol error: Connection closed.');
  expect(isBrowserGone(await failure(withDeadline(running, 10_000, 'wait', Promise.reject(lost))))).toBe(
    true,
  );
});
