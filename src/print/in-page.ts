/** What runs inside the page: measures every slide in one go. */
/* oxlint-disable unicorn/consistent-function-scoping -- the function is sent away alone, so its helpers are in it */
import type { Frame } from '../compose/fit/frame.ts';

/**
 * Measures all slides of the document. It is sent to the browser as text, so everything it uses is inside it.
 *
 * What counts is what is drawn: the boxes of lines of text, of images and tables. `scrollHeight` does not: it says
 * nothing of a table that scrolls or of a grid that cuts what is in it.
 */
export function measureSlides(): Frame[] {
  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  interface Cut {
    x: number;
    y: number;
    words: string[];
  }
  /** How far something may be out, in px of the slide: rounding, and the width of a hairline. */
  const tolerance = 1;
  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const things = 'img, svg, table, canvas, video, math';

  const common = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const round = (value: number): number => Math.round(value * 10) / 10;

  const slotName = (box: Element | null): string => {
    if (!box) return 'slide';
    const name = Array.from(box.classList).find((one) => one.startsWith('slot-'));
    return name ? name.slice('slot-'.length) : 'title';
  };

  const measure = (section: HTMLElement): Frame => {
    const origin = section.getBoundingClientRect();
    // The slide may be drawn at any scale; all that follows is in its own px.
    const scale = origin.width / section.offsetWidth || 1;
    const own = ({ left, top, right, bottom }: Box): Box => ({
      left: (left - origin.left) / scale,
      top: (top - origin.top) / scale,
      right: (right - origin.left) / scale,
      bottom: (bottom - origin.top) / scale,
    });
    const slide: Box = { left: 0, top: 0, right: section.offsetWidth, bottom: section.offsetHeight };

    interface Ancestor {
      /** Positioned, so what is positioned inside it stays in it. */
      holds: boolean;
      /** Positioned absolutely, so it passes by the ancestors that do not hold it. */
      free: boolean;
      /** What it cuts off: everything outside these. */
      clip: Box | undefined;
    }
    const ancestors = new Map<Element, Ancestor>();
    const ancestorOf = (element: Element): Ancestor => {
      const known = ancestors.get(element);
      if (known) return known;
      const { position, display, overflowX, overflowY } = getComputedStyle(element);
      const cuts = (overflowX !== 'visible' || overflowY !== 'visible') && display !== 'inline';
      let clip: Box | undefined;
      // Parts of a drawing have no box of their own, whatever their style says.
      if (cuts && element instanceof HTMLElement) {
        const { left, top } = own(element.getBoundingClientRect());
        const x = left + element.clientLeft;
        const y = top + element.clientTop;
        clip = {
          left: overflowX === 'visible' ? -Infinity : x,
          top: overflowY === 'visible' ? -Infinity : y,
          right: overflowX === 'visible' ? Infinity : x + element.clientWidth,
          bottom: overflowY === 'visible' ? Infinity : y + element.clientHeight,
        };
      }
      const free = position === 'absolute' || position === 'fixed';
      const made = { holds: position !== 'static', free, clip };
      ancestors.set(element, made);
      return made;
    };

    /** The slide less what the ancestors of an element cut off, from the element itself upwards. */
    const windows = new Map<Element, Box>();
    const windowOf = (element: Element): Box => {
      const known = windows.get(element);
      if (known) return known;
      let box = slide;
      let passing = false;
      for (let at: Element | null = element; at && at !== section.parentElement; at = at.parentElement) {
        const { holds, free, clip } = ancestorOf(at);
        if (holds) passing = false;
        if (!passing && clip) box = common(box, clip);
        if (free) passing = true;
      }
      windows.set(element, box);
      return box;
    };

    /** Not to be seen, or only to be heard: the usual one-pixel boxes for screen readers. */
    const secrets = new Map<Element, boolean>();
    const hidden = (element: Element): boolean => {
      const known = secrets.get(element);
      if (known !== undefined) return known;
      const clip = ancestorOf(element).clip;
      const tiny = clip !== undefined && clip.right - clip.left <= 2 && clip.bottom - clip.top <= 2;
      const style = getComputedStyle(element);
      const clipped = style.clip !== 'auto' || /^inset\((?:50|100)%/.test(style.clipPath);
      const above = element !== section && element.parentElement ? hidden(element.parentElement) : false;
      const unseen = !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const result = tiny || clipped || above || unseen;
      secrets.set(element, result);
      return result;
    };

    const slotBox = (element: Element): Element | null => {
      const box = element.closest('[class^="slot-"], [class*=" slot-"]') ?? element.closest('h1');
      return box && section.contains(box) && box !== section ? box : null;
    };

    /** The box that a slot's content must stay in; a slot inside a line has none. */
    const areas = new Map<Element, Box>();
    const areaOf = (slot: Element): Box => {
      const known = areas.get(slot);
      if (known) return known;
      const inline = getComputedStyle(slot).display === 'inline';
      const area = inline ? slide : own(slot.getBoundingClientRect());
      areas.set(slot, area);
      return area;
    };

    /** By how much a box leaves what it must stay in, 0 when it does not. */
    const leaves = (box: Box, window: Box, slot: Element | null): { x: number; y: number } => {
      const { left, top, right, bottom } = slot ? common(window, areaOf(slot)) : window;
      const x = Math.max(left - box.left, box.right - right);
      const y = Math.max(top - box.top, box.bottom - bottom);
      return { x: x > tolerance ? x : 0, y: y > tolerance ? y : 0 };
    };

    const cuts = new Map<string, Cut>();
    const report = (slot: string, x: number, y: number): Cut => {
      const cut = cuts.get(slot) ?? { x: 0, y: 0, words: [] };
      cuts.set(slot, cut);
      cut.x = Math.max(cut.x, x);
      cut.y = Math.max(cut.y, y);
      return cut;
    };

    /** What the signs of a formula draw: each is set at its place, and no line says how much of its font's box is room. */
    const inks = (range: Range, style: CSSStyleDeclaration): Box[] => {
      pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const measured = pen.measureText(range.toString());
      return Array.from(range.getClientRects(), own).flatMap((box) => {
        const baseline = box.top + measured.fontBoundingBoxAscent;
        const top = baseline - measured.actualBoundingBoxAscent;
        const bottom = baseline + measured.actualBoundingBoxDescent;
        return box.right > box.left && bottom > top ? [{ ...box, top, bottom }] : [];
      });
    };

    /** A line's own box: a font's box may be taller than its line, and nothing of that is drawn. */
    const lines = (range: Range, style: CSSStyleDeclaration): Box[] => {
      const size = Number.parseFloat(style.fontSize);
      if (style.fontFamily.startsWith('KaTeX_')) return inks(range, style);
      // NaN for a line height of `normal`, which is the font's own.
      const height = Number.parseFloat(style.lineHeight);
      const spare = (extent: number): number => Math.max(0, (extent - height) / 2 || 0);
      return Array.from(range.getClientRects(), own).flatMap((box) => {
        const x = box.right - box.left;
        const y = box.bottom - box.top;
        if (x <= 0 || y <= 0) return [];
        // No font is twice as tall as its size; what is, is text that runs from top to bottom.
        if (y > 2 * size) return [{ ...box, left: box.left + spare(x), right: box.right - spare(x) }];
        return [{ ...box, top: box.top + spare(y), bottom: box.bottom - spare(y) }];
      });
    };

    const drawn: { slot: string; box: Box; text: string }[] = [];
    const sizes = new Set<number>();
    const range = document.createRange();
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue ?? '';
      if (!element || !text.trim() || hidden(element)) continue;
      const style = getComputedStyle(element);
      const window = windowOf(element);
      const box = slotBox(element);
      const slot = slotName(box);
      range.selectNodeContents(node);
      const boxes = lines(range, style);
      if (boxes.length > 0 && box) sizes.add(Math.round(Number.parseFloat(style.fontSize) * 100) / 100);
      let out = false;
      for (const line of boxes) {
        const { x, y } = leaves(line, window, box);
        if (x || y) {
          out = true;
          report(slot, x, y);
        }
        const seen = common(line, window);
        if (seen.right > seen.left && seen.bottom > seen.top) drawn.push({ slot, box: seen, text });
      }
      if (!out) continue;
      // Seldom, so it may cost: which words exactly.
      const { words } = report(slot, 0, 0);
      for (const word of text.matchAll(/\S+/g)) {
        if (words.length >= 6) break;
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const cut = lines(range, style).some((line) => {
          const { x, y } = leaves(line, window, box);
          return x || y;
        });
        if (cut) words.push(word[0]);
      }
    }

    for (const thing of section.querySelectorAll(things)) {
      const parent = thing.parentElement;
      if (!parent || parent.closest('svg, math') !== section.closest('svg, math') || hidden(thing)) continue;
      const box = own(thing.getBoundingClientRect());
      if (box.right <= box.left || box.bottom <= box.top) continue;
      const slot = slotBox(parent);
      const { x, y } = leaves(box, windowOf(parent), slot);
      if (!x && !y) continue;
      const cut = report(slotName(slot), x, y);
      const label = thing.getAttribute('alt') || thing.getAttribute('aria-label') || thing.textContent || '';
      if (cut.words.length === 0) cut.words.push(...label.trim().split(/\s+/).slice(0, 6));
    }

    const order = Array.from(new Set(drawn.map((one) => one.slot)));
    drawn.forEach((a, index) => {
      for (let other = index + 1; other < drawn.length; other++) {
        const b = drawn[other];
        if (!b || a.slot === b.slot) continue;
        const both = common(a.box, b.box);
        const height = both.bottom - both.top;
        const smaller = Math.min(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
        if (both.right - both.left <= 2 || height <= smaller * 0.35) continue;
        // The later one has to give way, but nothing can be done about what is not in a slot.
        const later =
          b.slot === 'slide' || (a.slot !== 'slide' && order.indexOf(a.slot) > order.indexOf(b.slot)) ? a : b;
        const { words } = report(later.slot, 0, height);
        if (words.length === 0) words.push(...later.text.trim().split(/\s+/).slice(0, 6));
      }
    });

    return {
      id: section.id,
      overflow: Array.from(cuts, ([slot, { x, y, words }]) => ({
        slot,
        x: round(x),
        y: round(y),
        text: Array.from(words.join(' ')).slice(0, 80).join(''),
      })),
      fontSizes: Array.from(sizes).toSorted((a, b) => a - b),
    };
  };

  const slides = document.querySelectorAll<HTMLElement>(
    '.deck > section[id], svg[data-marpit-svg] > foreignObject > section[id]',
  );
  return Array.from(slides, measure);
}
