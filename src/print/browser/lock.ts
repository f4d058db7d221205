/** A readers-writer lock for the browser. */

/** Together with others, or with nobody else. */
export type Access = 'shared' | 'exclusive';

/** A lock that many hold together, or one alone. First come, first served. */
export interface Lock {
  /** Waits until the lock is free for this access; whoever comes later waits behind. */
  readonly acquire: (access: Access) => Promise<void>;
  /** Ends one access. */
  readonly release: () => void;
}

/** A lock that nobody holds. */
export function createLock(): Lock {
  const queue: { readonly access: Access; readonly grant: () => void }[] = [];
  let holders = 0;
  let isExclusive = false;
  const admit = (): void => {
    for (let [next] = queue; next && !isExclusive; [next] = queue) {
      if (next.access === 'exclusive' && holders > 0) return;
      queue.shift();
      holders += 1;
      isExclusive = next.access === 'exclusive';
      next.grant();
    }
  };
  return {
    acquire: (access) =>
      new Promise((grant) => {
        queue.push({ access, grant });
        admit();
      }),
    release: () => {
      holders -= 1;
      if (holders === 0) isExclusive = false;
      admit();
    },
  };
}
