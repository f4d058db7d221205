/** Types of the plugin, for the configuration of the tests. */
import type { Plugin } from 'vitest/config';

export declare const workerVitePlugin: Plugin;
