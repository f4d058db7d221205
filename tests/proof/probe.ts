/** What is drawn of each slide, by a measure that shares nothing with the one of the build. */

/** A box in px of its slide. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something that is not to be seen as it should be. */
export interface Fault {
  /** Out of the slide, cut by an ancestor, under something, over other text, or an image without a picture. */
  readonly kind: 'outside' | 'cut' | 'covered' | 'overlap' | 'broken';
  readonly slot: string;
  readonly text: string;
  /** By how many px; 0 where there is no measure for it. */
  readonly px: number;
}

/** One slide as it is drawn. */
export interface Probed {
  readonly id: string;
  readonly classes: string;
  readonly width: number;
  readonly height: number;
  readonly faults: readonly Fault[];
  /** The boxes of its slots, with the number of lines of text in each. */
  readonly slots: readonly { readonly name: string; readonly box: Box; readonly lines: number }[];
  /** Every word with the boxes of its font, a box for each line that it is on. */
  readonly words: readonly { readonly text: string; readonly boxes: readonly Box[] }[];
}

/**
 * Looks at every slide of the document in turn, as the viewer shows it, or one below the other where there is none.
 *
 * It is sent to the browser as text, so everything that it uses is inside it. Words are taken by the ink that their
 * font gives them, not by the height of their line; what is cut or covered is found by asking the browser what lies
 * at their corners, as well as from the boxes of their ancestors.
 */
export function probeSlides(): Probed[] {
  interface Edges {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  interface Line {
    slot: string;
    block: Element;
    text: string;
    ink: Edges;
  }
  const tolerance = 1;
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('No canvas');
  const viewing = document.documentElement.classList.contains('viewing');
  const sections = document.querySelectorAll<HTMLElement>(
    '.deck > section, svg[data-marpit-svg] > foreignObject > section',
  );

  const metrics = new Map<string, TextMetrics>();
  const measured = (style: CSSStyleDeclaration, word: string): TextMetrics => {
    const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const key = `${font}|${word}`;
    let known = metrics.get(key);
    if (!known) {
      canvas.font = font;
      known = canvas.measureText(word);
      metrics.set(key, known);
    }
    return known;
  };

  const probe = (section: HTMLElement): Probed => {
    const origin = section.getBoundingClientRect();
    const scale = origin.width / section.offsetWidth || 1;
    const [width, height] = [section.offsetWidth, section.offsetHeight];
    const own = ({ left, top, right, bottom }: Edges): Edges => ({
      left: (left - origin.left) / scale,
      top: (top - origin.top) / scale,
      right: (right - origin.left) / scale,
      bottom: (bottom - origin.top) / scale,
    });
    const boxOf = ({ left, top, right, bottom }: Edges): Box => ({
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
    });
    const slide: Edges = { left: 0, top: 0, right: width, bottom: height };
    const beyond = (ink: Edges, window: Edges): number =>
      Math.max(
        window.left - ink.left,
        ink.right - window.right,
        window.top - ink.top,
        ink.bottom - window.bottom,
      );

    /** Boxes that cut what leaves them: each with its padding box, from the element outwards. */
    const cutting = (element: Element): Edges[] => {
      const found: Edges[] = [];
      let free = false;
      for (let at: Element | null = element; at && at !== section; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.position !== 'static' || style.transform !== 'none') free = false;
        const cuts = [style.overflowX, style.overflowY].map((one) => one !== 'visible');
        if (!free && cuts.some(Boolean) && style.display !== 'inline' && at instanceof HTMLElement) {
          const edges = own(at.getBoundingClientRect());
          const [left, top] = [edges.left + at.clientLeft, edges.top + at.clientTop];
          found.push({
            left: cuts[0] ? left : -Infinity,
            right: cuts[0] ? left + at.clientWidth : Infinity,
            top: cuts[1] ? top : -Infinity,
            bottom: cuts[1] ? top + at.clientHeight : Infinity,
          });
        }
        if (style.position === 'absolute' || style.position === 'fixed') free = true;
      }
      return found;
    };

    /** For readers of screens only, or not there at all. */
    const secret = (element: Element): boolean => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
      for (let at: Element | null = element; at && at !== section; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (/^rect\((?:0|1)px/.test(style.clip) || /^inset\((?:50|100)%/.test(style.clipPath)) return true;
        if (style.overflowX === 'visible' || !(at instanceof HTMLElement)) continue;
        if (at.offsetWidth <= 2 && at.offsetHeight <= 2) return true;
      }
      return false;
    };

    const slotOf = (element: Element): Element | null => {
      const slot = element.closest('[class^="slot-"], [class*=" slot-"], header, footer, .proof-page');
      return slot && section.contains(slot) ? slot : null;
    };
    const nameOf = (slot: Element | null): string =>
      Array.from(slot?.classList ?? [])
        .find((one) => one.startsWith('slot-'))
        ?.slice(5) ??
      slot?.localName ??
      'slide';

    const faults = new Map<string, Fault>();
    const fault = (kind: Fault['kind'], slot: string, text: string, px: number): void => {
      const key = `${kind} ${slot}`;
      const known = faults.get(key);
      const rounded = Math.round(px * 10) / 10;
      if (!known || known.px < rounded) faults.set(key, { kind, slot, text: text.slice(0, 60), px: rounded });
    };

    /** What the browser finds at five points of a word: within its line, since no box has what stands out of that. */
    const lookAt = (rect: Edges, size: number, element: Element, slot: string, word: string): void => {
      if (getComputedStyle(element).pointerEvents === 'none') return;
      const inset = Math.min(1.5, (rect.right - rect.left) / 4);
      const [middle, center] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2];
      const points = [
        [middle, center],
        [rect.left + inset, center],
        [rect.right - inset, center],
        [middle, center - size / 4],
        [middle, center + size / 4],
      ] as const;
      for (const [x, y] of points) {
        const [at, down] = [x * scale + origin.left, y * scale + origin.top];
        // What is out of the window is out of the slide, and told already.
        if (at < 0 || down < 0 || at >= innerWidth || down >= innerHeight) continue;
        // Most text lies on top, and the browser need not look below it.
        if (document.elementFromPoint(at, down) === element) continue;
        const stack = document.elementsFromPoint(at, down);
        const place = stack.findIndex((one) => one === element);
        if (place < 0) {
          fault('cut', slot, word, 0);
          return;
        }
        const over = stack
          .slice(0, place)
          .find(
            (one) =>
              !element.contains(one) && !/, 0\)$|^transparent$/.test(getComputedStyle(one).backgroundColor),
          );
        if (over) fault('covered', slot, word, 0);
      }
    };

    // The number of a page is drawn by a pseudo-element, which has no box to ask for: a real one takes its place.
    const page = document.createElement('span');
    const after = getComputedStyle(section, '::after');
    const numbered = after.content !== 'none' && after.content !== '""' && after.display !== 'none';
    if (numbered) {
      page.className = 'proof-page';
      page.textContent = section.dataset['marpitPagination'] ?? '';
      for (const name of [
        'display',
        'position',
        'grid-area',
        'align-self',
        'justify-self',
        'top',
        'right',
        'bottom',
        'left',
        'padding',
        'margin',
        'font',
        'text-align',
        'color',
        'white-space',
      ])
        page.style.setProperty(name, after.getPropertyValue(name));
      section.append(page);
    }

    const lines: Line[] = [];
    const words: { text: string; boxes: Box[] }[] = [];
    const rows = new Map<Element, number[]>();
    const range = document.createRange();
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue ?? '';
      if (!element || !text.trim() || element.closest('style, script, annotation') || secret(element))
        continue;
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      const slot = slotOf(element);
      const name = slot === page ? 'page' : nameOf(slot);
      const windows = cutting(element);
      const block =
        element.closest('td, th, li, p, h1, h2, h3, pre, figcaption, .katex, svg, ruby') ?? element;
      let last: Line | undefined;
      for (const found of text.matchAll(/\S+/g)) {
        const word = style.textTransform === 'uppercase' ? found[0].toUpperCase() : found[0];
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        const boxes: Box[] = [];
        for (const rect of range.getClientRects()) {
          const edges = own(rect);
          if (edges.right <= edges.left || edges.bottom <= edges.top) continue;
          boxes.push(boxOf(edges));
          const ink = { ...edges };
          const metric = measured(style, word);
          const upright =
            Math.abs(
              edges.bottom - edges.top - metric.fontBoundingBoxAscent - metric.fontBoundingBoxDescent,
            ) <
            size / 3;
          if (upright) {
            const baseline = edges.top + metric.fontBoundingBoxAscent;
            ink.top = Math.max(edges.top, baseline - metric.actualBoundingBoxAscent);
            ink.bottom = Math.min(edges.bottom, baseline + metric.actualBoundingBoxDescent);
          }
          if (beyond(ink, slide) > tolerance) fault('outside', name, word, beyond(ink, slide));
          for (const window of windows)
            if (beyond(ink, window) > tolerance) fault('cut', name, word, beyond(ink, window));
          if (!element.closest('svg, .katex')) lookAt(edges, size, element, name, word);
          if (slot) rows.set(slot, [...(rows.get(slot) ?? []), (edges.top + edges.bottom) / 2]);
          if (last && Math.abs(last.ink.bottom - ink.bottom) < size / 2 && ink.left >= last.ink.left) {
            last.ink = {
              left: Math.min(last.ink.left, ink.left),
              top: Math.min(last.ink.top, ink.top),
              right: Math.max(last.ink.right, ink.right),
              bottom: Math.max(last.ink.bottom, ink.bottom),
            };
            last.text += ` ${word}`;
          } else {
            last = { slot: name, block, text: word, ink };
            lines.push(last);
          }
        }
        if (slot !== page && !element.closest('pre')) words.push({ text: found[0], boxes });
      }
    }

    lines.forEach((a, index) => {
      for (const b of lines.slice(index + 1)) {
        if (a.block === b.block || a.block.contains(b.block) || b.block.contains(a.block)) continue;
        const across = Math.min(a.ink.right, b.ink.right) - Math.max(a.ink.left, b.ink.left);
        const down = Math.min(a.ink.bottom, b.ink.bottom) - Math.max(a.ink.top, b.ink.top);
        const smaller = Math.min(a.ink.bottom - a.ink.top, b.ink.bottom - b.ink.top);
        if (across > 2 && down > smaller * 0.35 && down > 0.5)
          fault('overlap', b.slot, `${b.text.slice(0, 24)} | ${a.slot}: ${a.text.slice(0, 24)}`, down);
      }
    });

    for (const thing of section.querySelectorAll('img, svg, table, canvas, video, math')) {
      const parent = thing.parentElement;
      if (!parent || parent.closest('svg, math, .katex') !== section.closest('svg') || secret(thing))
        continue;
      const edges = own(thing.getBoundingClientRect());
      const name = nameOf(slotOf(thing));
      const label = thing.getAttribute('alt') || thing.textContent?.trim() || thing.localName;
      if (thing instanceof HTMLImageElement && thing.naturalWidth === 0) fault('broken', name, label, 0);
      if (edges.right <= edges.left || edges.bottom <= edges.top) {
        fault('cut', name, label, 0);
        continue;
      }
      if (beyond(edges, slide) > tolerance) fault('outside', name, label, beyond(edges, slide));
      for (const window of cutting(parent))
        if (beyond(edges, window) > tolerance) fault('cut', name, label, beyond(edges, window));
    }

    // Whether code is in colours decides into how many nodes its words are cut.
    for (const code of section.querySelectorAll('pre'))
      words.push({
        text: code.textContent?.replaceAll(/\s+/g, '') ?? '',
        boxes: [boxOf(own(code.getBoundingClientRect()))],
      });

    page.remove();
    const slots = Array.from(
      section.querySelectorAll<HTMLElement>('[class^="slot-"], [class*=" slot-"]'),
      (slot) => {
        const sorted = (rows.get(slot) ?? []).toSorted((a, b) => a - b);
        const lines = sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] ?? 0) > 6).length;
        return { name: nameOf(slot), box: boxOf(own(slot.getBoundingClientRect())), lines };
      },
    );
    return {
      id: section.id,
      classes: Array.from(section.classList)
        .filter((one) => one !== 'current')
        .join(' '),
      width,
      height,
      faults: Array.from(faults.values()),
      slots,
      words,
    };
  };

  return Array.from(sections, (section, index) => {
    if (viewing)
      dispatchEvent(
        new KeyboardEvent('keydown', { key: index === 0 ? 'Home' : 'ArrowRight', cancelable: true }),
      );
    else section.scrollIntoView({ block: 'start' });
    return probe(section);
  });
}

/** Faults as lines to read. */
export const faultsOf = (slides: readonly Probed[]): string[] =>
  slides.flatMap(({ id, faults }) =>
    faults.map(
      ({ kind, slot, text, px }) => `${id}, ${slot}: ${kind}${px > 0 ? ` by ${px} px` : ''}: ${text}`,
    ),
  );
