import fc from 'fast-check';
import { loadPack } from './index.ts';
import { copy, markdown, noise } from '/tmp/wt/green2/tests/properties/arbitrary.ts';
import { faultsOf } from '/tmp/wt/green2/tests/properties/proof.ts';
const pack = await loadPack(undefined);
const kinds = [['md','article.md',markdown],['copy','article.txt',copy],['noise','article.md',noise],['noisetxt','article.txt',noise]] as const;
const [, , which, seeds, runs] = process.argv;
for (const seed of (seeds as string).split(',').map(Number)) for (const [name, path, arb] of kinds) {
  if (which !== 'all' && which !== name) continue;
  const r = await fc.check(fc.asyncProperty(arb as fc.Arbitrary<string>, async (text) => { const f = await faultsOf(path, text, pack); if (f && f.length) throw new Error(f.join(' | ')); }), { numRuns: Number(runs), seed });
  console.log(name, seed, r.failed ? `FAIL after ${r.numRuns}: ${JSON.stringify(r.counterexample?.[0])}\n   ${String((r.errorInstance as Error)?.message).slice(0,500)}` : 'ok');
}
