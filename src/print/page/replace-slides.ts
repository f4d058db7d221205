/** Puts another state of a deck on the page that shows it: what is the same stays, with its fonts and its layout. */

/** Puts in the slides of a deck in the same look, without its style sheets; returns the ids of those that are others than before. */
export function replaceSlides(html: string): string[] {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const [shown, wanted] = [slidesOf(document), slidesOf(next)];
  // The attributes of every slide say of how many it is one.
  if (shown.length !== wanted.length) {
    document
      .querySelector('.deck')
      ?.replaceWith(document.adoptNode(next.querySelector('.deck') ?? next.body));
    return wanted.map(({ id }) => id);
  }
  return wanted.flatMap((slide, index) => {
    if (shown[index]?.isEqualNode(slide)) return [];
    shown[index]?.replaceWith(document.adoptNode(slide));
    return [slide.id];
  });
}

const slidesOf = (root: Document): Element[] => Array.from(root.querySelectorAll('.deck > section[id]'));
