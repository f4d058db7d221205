/** Search: the slides that have some words, on them or in their notes. */
import { worded } from '../words.ts';
import { dialog, type Dialog } from './dialog.ts';
import { element, find } from './element.ts';
import { notesOf, textOf, titleOf } from './slides.ts';
import type { ViewerContext } from './context.ts';

/** Characters that are shown to each side of what was found. */
const EXCERPT_CHARACTERS = 40;

/** Makes the search. Enter opens the first slide that was found. */
export function search({ data: { words }, slides }: ViewerContext): Dialog {
  const input = find<HTMLInputElement>('.search input');
  const found = find('.search [role]');
  const results = find('.search ol');
  const texts: string[] = [];
  const update = (): void => {
    const wanted = input.value.trim();
    const hits = wanted ? texts.flatMap((text, index) => hit(text, wanted, index)) : [];
    found.textContent = wanted && worded(words.found, { n: hits.length });
    results.replaceChildren(...hits);
  };
  const hit = (text: string, wanted: string, index: number): HTMLElement[] => {
    const slide = slides.all[index];
    const at = text.toLowerCase().indexOf(wanted.toLowerCase());
    if (at < 0 || !slide) return [];
    const end = at + wanted.length;
    const name = element('strong', {}, `${index + 1} ${titleOf(slide)}`);
    const line = element(
      'span',
      {},
      text.slice(Math.max(0, at - EXCERPT_CHARACTERS), at),
      element('mark', {}, text.slice(at, end)),
      text.slice(end, end + EXCERPT_CHARACTERS),
    );
    return [element('li', {}, element('a', { href: `#${slide.id}` }, name, line))];
  };
  const made = dialog('search', () => {
    // Read when it is first needed: a long deck takes a while.
    if (texts.length === 0)
      texts.push(...slides.all.map((slide) => `${textOf(slide)} ${textOf(notesOf(slide))}`));
    update();
    input.select();
  });
  input.addEventListener('input', update);
  made.body.addEventListener('keydown', (event) => {
    const links = [input, ...results.querySelectorAll('a')];
    const at = links.indexOf(event.target as HTMLInputElement);
    if (event.key === 'Enter' && at === 0) links[1]?.click();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    links[at + step]?.focus();
  });
  return made;
}
