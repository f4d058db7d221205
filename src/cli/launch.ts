#!/usr/bin/env node
/** The executable that npm installs as `deckwright`. */
import { loadCompiled } from '../files/code-cache.ts';

loadCompiled('main');
