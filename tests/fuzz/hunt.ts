/** Looks for inputs that a build makes something wrong of. */
import { inputOf, type Input, type Stock } from './inputs.ts';
import { minimised } from './minimise.ts';
import type { Trial } from './trial.ts';

/** An input that shows a fault. */
export interface Finding {
  readonly fault: string;
  /** As small as it could be made. */
  readonly input: Input;
  readonly number: number;
}

/** How to look. */
export interface Hunt {
  readonly seed: number;
  readonly minutes: number;
  readonly stock: Stock;
  readonly trial: Trial;
  /** Milliseconds after which an input counts as one that never ends. */
  readonly deadline: number;
  /** Called for each fault the first time it is found. */
  readonly onFinding: (finding: Finding) => void | Promise<void>;
  /** Called when a fault is found, before its input is made small, which takes its time. */
  readonly onFault?: (fault: string, number: number) => void;
  /** Does more with an input now and then, such as to build it to the end; gives a fault. */
  readonly inFull?: ((input: Input) => Promise<string | undefined>) | undefined;
  /** Inputs from one that is built in full to the next. */
  readonly every?: number;
}

/** Questions that a fault is worth: one that takes its whole time is asked less often. */
const QUESTIONS = { quick: 400, slow: 25 } as const;

/** Gives the count of inputs tried. */
export async function hunt({
  seed,
  minutes,
  stock,
  trial,
  deadline,
  onFinding,
  onFault,
  inFull,
  every = 200,
}: Hunt): Promise<number> {
  const until = performance.now() + minutes * 60_000;
  const known = new Set<string>();
  let number = 0;
  while (performance.now() < until) {
    number += 1;
    const input = inputOf(number, seed, stock);
    const { fault } = await trial.run(input, deadline);
    if (fault !== undefined && !known.has(fault)) {
      known.add(fault);
      onFault?.(fault, number);
      const slow = fault === 'hang' || fault === 'memory';
      const content = await minimised(
        input.content,
        async (part) =>
          (await trial.run({ ...input, content: part }, slow ? deadline / 2 : deadline)).fault === fault,
        slow ? QUESTIONS.slow : QUESTIONS.quick,
      );
      await onFinding({ fault, input: { ...input, content }, number });
    }
    const full = number % every === 0 ? await inFull?.(input) : undefined;
    if (full !== undefined && !known.has(full)) {
      known.add(full);
      await onFinding({ fault: full, input, number });
    }
  }
  return number;
}
