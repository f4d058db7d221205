/** Types of the plugins, for the configuration of the tests. */
import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin } from 'vitest/config';

export declare const pagePlugin: EsbuildPlugin;
export declare const pageVitePlugin: Plugin;
