import { expect, it } from 'vitest';
import { buildArticle } from '../../src/pipeline/index.ts';
import { createBuildResources } from '../../src/pipeline/build-resources.ts';

it('finds the words of a note that look like an entity, beside pictures and marks', async () => {
  const reasons =
    'because it is not dry, as the keeper says in each of the notes that he left in his house '.repeat(4);
  const content = `<html><body><article><h1>Gates of oak</h1><p>Mills grind rye.</p>
<p>In fact, the mills only grind wage [^1] \\&amp; rye &amp;amp; oats ![b](c.png) ${reasons}.</p>
<p>Gates close at high water when the river is loaded.</p></article></body></html>`;
  const { manifest } = await buildArticle(
    { path: 'a.html', content },
    { formats: ['outline'] },
    createBuildResources(),
  );
  expect(manifest.unplaced).toEqual([]);
});
