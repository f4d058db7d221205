/** Tells which slot of its slide an element stands in. */

/** A slot: `points` for a box with the class `slot-points`, `title` for a heading outside of all, else `slide`. */
export interface DrawnSlot {
  readonly name: string;
  /** Its box; absent for `slide`. */
  readonly element?: Element;
}

/** The innermost slot around an element of a slide. */
export function slotOf(section: Element, element: Element): DrawnSlot {
  const box = element.closest('[class^="slot-"], [class*=" slot-"]') ?? element.closest('h1');
  if (!box || box === section || !section.contains(box)) return { name: 'slide' };
  const name = Array.from(box.classList).find((candidate) => candidate.startsWith('slot-'));
  return { name: name ? name.slice('slot-'.length) : 'title', element: box };
}
