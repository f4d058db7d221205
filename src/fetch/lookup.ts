/** Looks names up for a connection: only addresses that it may be made to come out. */
import { lookup as system, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Allows } from './public.ts';
import { notPublic } from './target.ts';

/** All addresses of a name, as `lookup` of `node:dns` gives them. */
export type Resolve = (
  name: string,
  options: { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A lookup for sockets. They connect to what it gives and ask nobody again, so that a name which has another address
 * at the next moment leads nowhere else.
 */
export const lookupFor =
  (allows: Allows, resolve: Resolve = system): LookupFunction =>
  (name, options, done) =>
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      const open = addresses.filter(({ address }) => allows(address));
      const [first] = open;
      if (!first) return done(notPublic(name, addresses[0]?.address ?? 'no address'), []);
      return options.all ? done(null, open) : done(null, first.address, first.family);
    });
