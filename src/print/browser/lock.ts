/** Who may use the browser at a moment: many together, or one alone. First come, first served. */

/** A door to the browser. */
export interface Turns {
  /** Waits for a turn; `alone` means that nobody else is inside until `leave`. */
  readonly enter: (alone: boolean) => Promise<void>;
  /** Ends a turn. */
  readonly leave: () => void;
}

/** A door with nobody inside. */
export function createTurns(): Turns {
  const waiting: { readonly alone: boolean; readonly go: () => void }[] = [];
  let inside = 0;
  let closed = false;
  const admit = (): void => {
    for (let [next] = waiting; next && !closed && !(next.alone && inside > 0); [next] = waiting) {
      waiting.shift();
      inside += 1;
      closed = next.alone;
      next.go();
    }
  };
  return {
    enter: (alone) =>
      new Promise((go) => {
        waiting.push({ alone, go });
        admit();
      }),
    leave: () => {
      inside -= 1;
      if (inside === 0) closed = false;
      admit();
    },
  };
}
