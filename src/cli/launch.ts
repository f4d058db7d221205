#!/usr/bin/env node
/** The program that npm installs. */
import { loadCompiled } from '../files/code-cache.ts';

loadCompiled('main');
