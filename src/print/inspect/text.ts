/** What runs inside the page once it is as it will be printed: looks closely at the text of each slide. */
/* oxlint-disable unicorn/consistent-function-scoping -- the function is sent away alone, so its helpers are in it */
import type { Rgb } from '../../colour/colour.ts';
import type { Box, DrawnBlock, DrawnRun, Inspection } from '../../compose/inspection.ts';

/** The text of a slide, and where in the document its px are: what stands on no plain colour is looked at in a picture of it. */
export interface DrawnText extends Pick<Inspection, 'id' | 'paged' | 'runs' | 'blocks'> {
  readonly origin: { readonly x: number; readonly y: number; readonly scale: number };
  /** Indices of the runs whose backgrounds no style sheet tells. */
  readonly unclear: readonly number[];
}

/**
 * Inspects the text of all slides of the document, and gives the list of `DrawnText` as JSON: the browser's own way of
 * handing over objects takes longer than to look at the slides. It is sent to the browser as text, so everything it uses
 * is inside it.
 */
export function inspectText(): string {
  type Paint = readonly [red: number, green: number, blue: number, alpha: number];
  interface Ground {
    color: Rgb | undefined;
    /** Of the text on it, all opacities together. */
    alpha: number;
    /** Blended with what is below, whatever colour it has itself. */
    mixed: boolean;
  }
  interface Gathered {
    index: number;
    element: Element;
    nodes: Text[];
    boxes: Box[];
  }
  const blockTags = 'h1, h2, h3, h4, h5, h6, p, li, td, th, pre, dt, dd, figcaption, div, section';
  /** What no line of Chinese, Japanese or Korean starts with. */
  const closing = /[、。，．・：；？！」』）】〉》〕…ー々]/gu;
  const token = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+/gu;
  const short = (text: string): string =>
    Array.from(text.trim().replaceAll(/\s+/g, ' ')).slice(0, 60).join('');
  const bare = (family: string): string => family.trim().replaceAll(/["']/g, '');

  const families = new Set<string>();
  for (const face of document.fonts)
    if (face.status === 'loaded') families.add(bare(face.family).toLowerCase());

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };

  let pen: CanvasRenderingContext2D | null | undefined;
  const paints = new Map<string, Paint>();
  /** A colour in any notation: what the pattern does not know, the browser paints. */
  const paintOf = (text: string): Paint => {
    const known = paints.get(text);
    if (known) return known;
    const plain = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text);
    let paint: Paint = [0, 0, 0, 0];
    if (plain) paint = [Number(plain[1]), Number(plain[2]), Number(plain[3]), Number(plain[4] ?? 1)];
    else {
      pen ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (pen) {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = text;
        pen.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
        paint = [red, green, blue, alpha / 255];
      }
    }
    paints.set(text, paint);
    return paint;
  };

  const grounds = new Map<Element, Ground>();
  const groundOf = (element: Element): Ground => {
    const known = grounds.get(element);
    if (known) return known;
    const style = styleOf(element);
    const above: Ground = element.parentElement
      ? groundOf(element.parentElement)
      : { color: [255, 255, 255], alpha: 1, mixed: false };
    const [red, green, blue, alpha] = paintOf(style.backgroundColor);
    const opacity = Number(style.opacity);
    const mixed = above.mixed || opacity < 1 || style.filter !== 'none' || style.mixBlendMode !== 'normal';
    const odd = mixed || style.backgroundImage !== 'none' || (alpha > 0 && alpha < 1);
    const color: Rgb | undefined = odd ? undefined : alpha === 1 ? [red, green, blue] : above.color;
    const made = { color, alpha: above.alpha * opacity, mixed };
    grounds.set(element, made);
    return made;
  };

  const inspect = (section: HTMLElement): DrawnText => {
    const frame = section.getBoundingClientRect();
    const scale = frame.width / section.offsetWidth || 1;
    const round = (value: number): number => Math.round(value * 10) / 10;
    const own = ({ left, top, right, bottom }: Box): Box => ({
      left: round((left - frame.left) / scale),
      top: round((top - frame.top) / scale),
      right: round((right - frame.left) / scale),
      bottom: round((bottom - frame.top) / scale),
    });

    const secrets = new Map<Element, boolean>();
    /** Not to be seen, or only to be heard. */
    const hidden = (element: Element): boolean => {
      const known = secrets.get(element);
      if (known !== undefined) return known;
      const { clip, clipPath, overflowX } = styleOf(element);
      const cut = clip !== 'auto' || /^inset\((?:50|100)%/.test(clipPath);
      const tiny = overflowX !== 'visible' && element instanceof HTMLElement && element.offsetWidth <= 2;
      const above = element !== section && element.parentElement ? hidden(element.parentElement) : false;
      const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const result = cut || tiny || above || !seen;
      secrets.set(element, result);
      return result;
    };
    const slotOf = (element: Element): string => {
      const box = element.closest('[class^="slot-"], [class*=" slot-"]');
      const name = box && Array.from(box.classList).find((one) => one.startsWith('slot-'));
      return name ? name.slice('slot-'.length) : element.closest('h1') ? 'title' : 'slide';
    };
    const kinds = ['.katex, math', 'sup, sub', 'code, kbd, samp'] as const;
    const kindOf = (element: Element): DrawnRun['kind'] =>
      (['math', 'script', 'code'] as const).find((_, at) => element.closest(kinds[at] ?? '')) ?? 'text';

    /** How many px of the slide one px of an element's style is, whatever transforms it. */
    const zooms = new Map<Element, number>();
    const zoomOf = (element: Element): number => {
      const known = zooms.get(element);
      if (known !== undefined) return known;
      let zoom = 1;
      if (element instanceof HTMLElement && element.offsetWidth * element.offsetHeight > 0) {
        const { width, height } = element.getBoundingClientRect();
        // The area is the same for text that runs from top to bottom.
        const drawn = Math.sqrt((width * height) / (element.offsetWidth * element.offsetHeight)) / scale;
        // Sizes of boxes are told in whole px.
        zoom = Math.abs(drawn - 1) < 0.04 ? 1 : drawn;
      }
      zooms.set(element, zoom);
      return zoom;
    };

    /** Pictures, and boxes with a ground of their own that are laid over or under others. */
    const covers: { element: Element; box: Box }[] = [];
    const isPainted = ({ position, backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean =>
      (position === 'absolute' || position === 'fixed') &&
      (backgroundImage !== 'none' || paintOf(backgroundColor)[3] > 0);
    for (const element of section.querySelectorAll('div, img, svg, canvas, span, aside, figure')) {
      // Lines that KaTeX draws belong to the letters beside them.
      const isPicture =
        element.matches('img, svg, canvas') &&
        !element.closest('.katex') &&
        element.parentElement?.closest('svg') === section.closest('svg');
      if ((isPicture || isPainted(styleOf(element))) && !hidden(element))
        covers.push({ element, box: own(element.getBoundingClientRect()) });
    }

    const pseudo = (['::before', '::after'] as const).map((side) => getComputedStyle(section, side));
    for (const style of pseudo)
      if (style.content !== 'none' && isPainted(style))
        covers.push({ element: document.createElement('i'), box: own(frame) });

    const runs: DrawnRun[] = [];
    const unclear: number[] = [];
    const add = (
      element: Element,
      block: Element,
      style: CSSStyleDeclaration,
      run: Pick<DrawnRun, 'slot' | 'block' | 'text' | 'boxes'>,
    ): void => {
      const { color: ground, alpha: opacity } = groundOf(element);
      const covered = covers.some(
        ({ element: cover, box }) =>
          !cover.contains(element) &&
          run.boxes.some(
            (one) =>
              one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom,
          ),
      );
      if (!ground || covered) unclear.push(runs.length);
      const stack = style.fontFamily.split(',').map(bare);
      const loaded = stack.find((one) => families.has(one.toLowerCase()));
      const [red, green, blue, alpha] = paintOf(style.color);
      runs.push({
        ...run,
        text: short(run.text),
        size: Math.round(Number.parseFloat(style.fontSize) * zoomOf(block) * 10) / 10,
        weight: Number(style.fontWeight) || 400,
        family: loaded ?? stack[0] ?? '',
        fallback: loaded === undefined,
        kind: kindOf(element),
        color: [red, green, blue],
        alpha: alpha * opacity,
        backgrounds: ground ? [ground] : [],
      });
    };

    const range = document.createRange();
    /** Boxes as tall as their lines: a font's own may be taller, and nothing of that is drawn. */
    const linesOf = (style: CSSStyleDeclaration): Box[] => {
      const height = Number.parseFloat(style.lineHeight);
      return Array.from(range.getClientRects(), own).flatMap((box) => {
        const tall = box.bottom - box.top;
        if (tall <= 0 || box.right <= box.left) return [];
        const spare =
          tall > 2 * Number.parseFloat(style.fontSize) ? 0 : Math.max(0, (tall - height) / 2 || 0);
        return [{ ...box, top: box.top + spare, bottom: box.bottom - spare }];
      });
    };

    const gathered = new Map<Element, Gathered>();
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue ?? '';
      if (!element || !text.trim() || hidden(element)) continue;
      const style = styleOf(element);
      range.selectNodeContents(node);
      const boxes = linesOf(style);
      // What TeX calls a phantom takes room and is not drawn.
      if (boxes.length === 0 || paintOf(style.color)[3] === 0) continue;
      const closest = element.closest(blockTags) ?? section;
      const isItem = closest.tagName === 'P' && closest.parentElement?.tagName === 'LI';
      const block = (isItem ? closest.parentElement : closest) ?? section;
      const made = gathered.get(block) ?? { index: gathered.size, element: block, nodes: [], boxes: [] };
      gathered.set(block, made);
      made.nodes.push(node as Text);
      // An index is no line of its own: a formula stands in the line as one thing, or as a few.
      const part = element.closest('.katex-html > *');
      made.boxes.push(...(part ? [own(part.getBoundingClientRect())] : boxes));
      add(element, closest, style, { slot: slotOf(element), block: made.index, text, boxes });
    }

    const blocks = Array.from(gathered.values(), ({ element, nodes, boxes }): DrawnBlock => {
      const rows: { top: number; bottom: number; left: number }[] = [];
      for (const { top, bottom, left } of boxes.toSorted((a, b) => a.top - b.top)) {
        const row = rows.at(-1);
        if (row && (top + bottom) / 2 < row.bottom) row.left = Math.min(row.left, left);
        else rows.push({ top, bottom, left });
      }
      const tag = element.tagName.toLowerCase();
      const text = nodes.map((one) => one.data).join('');
      const last: string[] = [];
      const broken: string[] = [];
      const bottom = rows.at(-1);
      const rectsAt = (node: Text, start: number, length: number): Box[] => {
        range.setStart(node, start);
        range.setEnd(node, start + length);
        return Array.from(range.getClientRects(), own);
      };
      if (rows.length > 1 && bottom && tag !== 'pre') {
        // Only of titles, since to ask where each word stands takes long.
        for (const node of tag === 'h1' ? nodes.toReversed() : [])
          for (const match of Array.from(node.data.matchAll(token)).toReversed()) {
            if (last.length >= 4) break;
            const box = rectsAt(node, match.index, match[0].length).at(-1);
            if (!box || (box.top + box.bottom) / 2 < bottom.top) break;
            last.unshift(match[0]);
          }
        for (const node of nodes)
          for (const { index } of node.data.matchAll(closing)) {
            const box = rectsAt(node, index, 1).at(-1);
            const middle = box && (box.top + box.bottom) / 2;
            const row = rows.find(
              ({ top, bottom }) => middle !== undefined && middle > top && middle < bottom,
            );
            if (box && row && row !== rows[0] && box.left - row.left < 1)
              broken.push(node.data.slice(index, index + 6));
          }
        if (tag === 'h1')
          for (const node of nodes)
            for (const { index } of node.data.matchAll(/(?<=[\p{L}\p{N}])-(?=\p{L})/gu)) {
              const [hyphen] = rectsAt(node, index, 1);
              const [next] = rectsAt(node, index + 1, 1);
              if (hyphen && next && next.top > hyphen.top + 2)
                broken.push(/\S*$/.exec(node.data.slice(0, index + 1))?.[0] ?? '');
            }
      }
      const box = own(element.getBoundingClientRect());
      const left = Math.min(...boxes.map((one) => one.left));
      return { slot: slotOf(element), tag, text: short(text), lines: rows.length, last, broken, left, box };
    });

    // The page number is written by the style sheet.
    const [, after] = pseudo;
    const numbered = after !== undefined && /[^"]/.test(after.content.replace(/^(?:none|normal)$/, ''));
    const paged = numbered && section.hasAttribute('data-marpit-pagination');
    if (after && paged)
      add(section, section, after, { slot: 'page', block: -1, text: 'page number', boxes: [] });

    const origin = { x: frame.left + scrollX, y: frame.top + scrollY, scale };
    return { id: section.id, paged, runs, blocks, origin, unclear };
  };

  const slides = document.querySelectorAll<HTMLElement>(
    '.deck > section[id], svg[data-marpit-svg] > foreignObject > section[id]',
  );
  return JSON.stringify(Array.from(slides, inspect));
}
