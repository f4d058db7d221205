#!/usr/bin/env node
/** The program that npm installs. */
import { loadCompiled } from './compiled.ts';

loadCompiled('main');
