/** A new pack is a copy of the pattern under its own name. */
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../src/rules/index.ts';
import { newPack } from '../../src/template/scaffold.ts';
import { VFileMessage } from 'vfile-message';

describe('a new pack', () => {
  it.each(['zephyr', 'a', 'a-1', 'a'.repeat(40)])(
    'may be called %j, and says so in its files',
    async (name) => {
      const files = await newPack(name);
      expect(files.find(({ path }) => path === 'theme.css')?.text).toContain(`@theme ${name}`);
      expect(files.filter(({ text }) => /acme/i.test(text)).map(({ path }) => path)).toEqual([]);
    },
  );

  it.each(['base', 'Acme', '../acme', 'a b', '', '1a', 'a_b', 'a'.repeat(41)])(
    'may not be called %j',
    async (name) => {
      const error = await newPack(name).catch((reason: unknown) => reason);
      expect(error instanceof VFileMessage && ruleOf(error)).toBe('template:name');
    },
  );
});
