#!/usr/bin/env node
/** The executable that npm installs as `deckwright`. */
import { loadCompiled } from '../files/code-cache.ts';
import { refusalOf } from './node-version.ts';

// This file has no syntax that an old Node does not know; all others are read after this.
const refusal = refusalOf(process.versions.node);
if (refusal === undefined) loadCompiled('main');
else {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 2;
}
