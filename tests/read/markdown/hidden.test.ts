import { describe, expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';

const article = async (inside: string) =>
  read({ path: 'a.md', content: `# Tides\n\nThe tide ${inside} comes twice a day.\n` });

describe('elements that nobody sees', () => {
  it.each([
    '<span hidden>secret</span>',
    '<span style="display:none">secret</span>',
    "<b class='x' style='font-size:0'>secret</b>",
    '<i aria-hidden=true>secret</i>',
    '<div style="position:absolute;left:-9999px">a <div>secret</div> b</div>',
    '<p hidden>\n\nsecret\n\n</p>',
    '<template>secret</template>',
    '<select><option>secret</option></select>',
  ])('%j is no part of the article', async (inside) => {
    const { readable, dropped } = await article(inside);
    expect(readable).not.toContain('secret');
    expect(dropped.map(({ reason }) => reason)).toContainEqual(expect.stringMatching(/hidden|markup/));
  });

  it.each([
    '<span>shown</span>',
    '<span hidden="until-found">shown</span>',
    '<span class="hidden-gem" data-hidden>shown</span>',
    '<span title="style">shown</span>',
    '<span class="katex" aria-hidden="true">shown</span>',
    '<span style="color:red">shown</span>',
    '<br hidden>shown',
    '<span hidden>shown',
    '`<span hidden>shown</span>`',
  ])('%j is', async (inside) => {
    expect((await article(inside)).readable).toContain('shown');
  });
});
