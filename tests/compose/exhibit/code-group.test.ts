import { describe, expect, it } from 'vitest';
import type { Slide, SlideOf } from '../../../src/compose/layout/index.ts';
import { composed, slotText } from '../decks.ts';

const isCode = (slide: Slide): slide is SlideOf<'code'> => slide.layout === 'code';
const fence = (...lines: readonly string[]): string => `\`\`\`js\n${lines.join('\n')}\n\`\`\`\n`;
const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `pump(${at});`);

/** What stands on each slide of code, block by block. */
async function codes(content: string): Promise<string[][]> {
  const { deck } = await composed(`# Dams\n\n## The gate\n\n${content}`);
  return deck.slides
    .filter(isCode)
    .map(({ slots }) =>
      slots.code.map((block) =>
        block.type === 'code' ? block.value : slotText({ slots: { block: [block] } } as never, 'block'),
      ),
    );
}

describe('short blocks under one heading', () => {
  it('share a slide in their order, each below what announces it', async () => {
    const content = `The gate is opened with one call:\n\n${fence('open();')}\nThe operator then waits for a signal:\n\n${fence('wait();')}`;
    const { deck } = await composed(`# Dams\n\n## The gate\n\n${content}`);
    const [slide, ...others] = deck.slides.filter(isCode);
    expect(others).toEqual([]);
    expect(slotText(slide, 'title')).toBe('The gate');
    const code = slotText(slide, 'code');
    const order = ['opened with one call', 'open();', 'waits for a signal', 'wait();'].map((one) =>
      code.indexOf(one),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    const notes = slide?.notes.map(({ text }) => text) ?? [];
    expect(notes).toEqual(expect.arrayContaining(['open();', 'wait();']));
  });

  it('have slides of their own when one does not hold them', async () => {
    expect(await codes(`${fence(...many(6))}\n${fence(...many(6))}`)).toHaveLength(1);
    expect(await codes(`${fence(...many(7))}\n${fence(...many(7))}`)).toHaveLength(2);
  });

  it('are set denser when they need it', async () => {
    const density = async (count: number): Promise<number[]> => {
      const content = `${fence(...many(count))}\n${fence(...many(count))}`;
      const { deck } = await composed(`# Dams\n\n## The gate\n\n${content}`);
      return deck.slides.filter(isCode).map((slide) => slide.density);
    };
    expect(await density(5)).toEqual([0]);
    expect(await density(6)).toEqual([1]);
  });

  it('do not join a block that takes two slides', async () => {
    expect(await codes(`${fence(...many(40))}\n${fence('close();')}`)).toHaveLength(3);
    expect(await codes(`${fence('close();')}\n${fence(...many(20))}`)).toHaveLength(3);
  });

  it('do not pass over what stands between them', async () => {
    const table = '| Gate | Width |\n|---|---|\n| north | 4 m |\n';
    expect(await codes(`${fence('open();')}\n${table}\n${fence('close();')}`)).toEqual([
      ['open();'],
      ['close();'],
    ]);
  });
});
