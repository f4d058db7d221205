/** Finds the slides in a deck.html, and which of them another has otherwise. */

/** A slide of a page: what stands inside it, by its id. */
export interface PageSlide {
  readonly id: string;
  readonly html: string;
}

/** The slides of a deck.html by their ids. Nothing but Marp writes this tag: what an article writes is escaped. */
export function slidesIn(page: string): ReadonlyMap<string, string> {
  const body = page.slice(page.indexOf('<main>'), page.indexOf('</main>'));
  return new Map(
    Array.from(body.matchAll(/<section\b([^>]*)>([^]*?)<\/section>/g), ([, attributes = '', html = '']) => [
      /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '',
      html,
    ]),
  );
}

/** The slides that say something else than before, where both have them. */
export const changedSlides = (
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): PageSlide[] =>
  [...now].flatMap(([id, html]) => (before.has(id) && before.get(id) !== html ? [{ id, html }] : []));
