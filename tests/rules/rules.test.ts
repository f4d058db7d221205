import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  exitCode,
  leveled,
  levelOf,
  message,
  ruleOf,
  rules,
  rulesNamed,
  type RuleId,
} from '../../src/rules/index.ts';

const src = join(import.meta.dirname, '..', '..', 'src');
const sources = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.endsWith('rules'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

describe('rules', () => {
  it('keeps its ids: they are what users write', () => {
    expect(Object.keys(rules)).toMatchSnapshot();
  });

  it.each(Object.keys(rules))('%s is raised somewhere and has a sentence of help', (id) => {
    expect(sources.includes(`'${id}'`)).toBe(true);
    expect(rules[id as RuleId].help).toMatch(/^[A-Z].*[.`]$/);
  });

  it('gives a message the level of its rule, which a user may change', () => {
    const given = message('read:encoding', 'Unexpected encoding, expected UTF-8');
    expect([ruleOf(given), levelOf(given)]).toEqual(['read:encoding', 'warning']);
    expect(leveled([given], { 'read:encoding': 'error' }).map(levelOf)).toEqual(['error']);
    expect(leveled([given], { 'read:encoding': 'off' })).toEqual([]);
  });

  it('are found by id and by code, of which two rules of one check share one', () => {
    expect(rulesNamed('verify:fonts')).toEqual(['verify:fonts']);
    expect(rulesNamed('V-FONT')).toEqual(['verify:fonts', 'verify:type']);
    expect(rulesNamed('V-NONE')).toEqual([]);
  });

  it('silences what is off by default until it is turned on', () => {
    const off = message('verify:balance', 'Unexpected middle, expected another');
    expect(leveled([off], {})).toEqual([]);
    expect(leveled([off], { 'verify:balance': 'warning' }).map(levelOf)).toEqual(['warning']);
  });

  it('takes the greatest exit class among errors, and 1 for a warning under strict', () => {
    const warning = message('read:encoding', 'Unexpected encoding, expected UTF-8');
    const usage = message('cli:flag', 'Unexpected flag, expected another');
    const disk = message('write:not-writable', 'Unexpected refusal, expected a folder');
    expect(exitCode([])).toBe(0);
    expect(exitCode([warning])).toBe(0);
    expect(exitCode([warning], true)).toBe(1);
    expect(exitCode([usage, disk, warning])).toBe(3);
  });
});
