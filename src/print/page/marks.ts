/** Finds what a style sheet draws before and after boxes: bullets, numbers, bars, arrows, logos. */
import type { Box } from '../../compose/inspection.ts';
import type { ColorOf } from './colors.ts';
import type { DrawnMark } from './drawn.ts';
import { paintOf } from './paint.ts';
import type { SlideView } from './slide-view.ts';
import { wordStyleOf } from './words.ts';

/** What marks are looked up in. */
export interface MarkContext extends SlideView {
  readonly colorOf: ColorOf;
}

/** The marks of an element whose content, without padding and borders, stands in a box. */
export function marksOf(element: Element, content: Box, context: MarkContext): DrawnMark[] {
  return (['::before', '::after'] as const).flatMap((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    if (/^(?:none|normal)$/.test(style.content) || style.display === 'none') return [];
    const kind = isArrow(style) ? 'arrow' : style.float === 'none' ? 'box' : 'bullet';
    const box = boxOf(element, pseudo, style, content, context);
    const paint = kind === 'arrow' ? undefined : paintOf(style, box, context.colorOf);
    const text = Array.from(style.content.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, part = '']) => part).join('');
    const isCounter = style.content.includes('counter(');
    if (!paint && kind !== 'arrow' && !isCounter && text.trim() === '') return [];
    const mark: DrawnMark = {
      kind,
      isCounter,
      text,
      box,
      style: wordStyleOf(style, context.colorOf),
      ...(paint && { paint }),
      ...(kind === 'arrow' && arrowOf(style, box, context.colorOf)),
    };
    return [mark];
  });
}

const px = (length: string): number => Number.parseFloat(length) || 0;

/** A box without width and height shows only the ends of its borders. */
const isArrow = (style: CSSStyleDeclaration): boolean =>
  px(style.width) === 0 &&
  px(style.height) === 0 &&
  px(style.borderTopWidth) + px(style.borderLeftWidth) + px(style.borderRightWidth) > 0;

const POINTS = { Left: 'right', Right: 'left', Top: 'down', Bottom: 'up' } as const;

function arrowOf(
  style: CSSStyleDeclaration,
  area: Box,
  colorOf: ColorOf,
): Pick<DrawnMark, 'points' | 'paint'> {
  for (const side of ['Left', 'Right', 'Top', 'Bottom'] as const) {
    const fill = colorOf(style[`border${side}Color`]);
    if (px(style[`border${side}Width`]) > 0 && fill[3] > 0)
      return { points: POINTS[side], paint: { fill, area, radius: 0, borders: [null, null, null, null] } };
  }
  return {};
}

function boxOf(
  element: Element,
  pseudo: '::before' | '::after',
  style: CSSStyleDeclaration,
  content: Box,
  { section, toSlide }: SlideView,
): Box {
  const width = px(style.width) + px(style.borderLeftWidth) + px(style.borderRightWidth);
  const height = px(style.height) + px(style.borderTopWidth) + px(style.borderBottomWidth);
  if (style.position === 'absolute' && element instanceof HTMLElement) {
    const frame = toSlide(element.getBoundingClientRect());
    const left = frame.left + element.clientLeft + px(style.left);
    const top = frame.top + element.clientTop + px(style.top);
    return { left, top, right: left + width, bottom: top + height };
  }
  if (element === section) return inArea(section, style, width, height, toSlide);
  // What follows in the flow stands below it.
  const next = pseudo === '::before' ? element.firstElementChild : null;
  const bottom = next ? toSlide(next.getBoundingClientRect()).top - px(style.marginBottom) : content.bottom;
  const spare = content.right - content.left - width;
  const parent = getComputedStyle(element);
  const isCentred = /center/.test(parent.justifyItems) || /center/.test(parent.textAlign);
  const isAtEnd = parent.direction === 'rtl';
  const left = content.left + (isCentred ? spare / 2 : isAtEnd ? spare : 0);
  if (style.float !== 'none') {
    const isRight = style.float === 'right' || style.direction === 'rtl';
    const y = content.top + px(style.marginTop);
    const x = isRight ? content.right - px(style.marginRight) - width : content.left + px(style.marginLeft);
    return { left: x, top: y, right: x + width, bottom: y + height };
  }
  return { left, top: bottom - height, right: left + width, bottom };
}

/** Where a mark of the slide itself stands: an element is put into its grid area to be asked, then taken away. */
function inArea(
  section: HTMLElement,
  style: CSSStyleDeclaration,
  width: number,
  height: number,
  toSlide: SlideView['toSlide'],
): Box {
  const area = areaBox(section, style, toSlide);
  const isStretched = height === 0 || style.height === 'auto';
  const right = width > 0 ? Math.min(area.right, area.left + width) : area.right;
  return { ...area, right, bottom: isStretched ? area.bottom : Math.min(area.bottom, area.top + height) };
}

/** The box of the grid area that a mark of a slide stands in. */
export function areaBox(
  section: HTMLElement,
  style: CSSStyleDeclaration,
  toSlide: SlideView['toSlide'],
): Box {
  const probe = document.createElement('div');
  section.append(probe);
  Object.assign(probe.style, { position: 'absolute', inset: '0', gridArea: style.gridArea });
  const box = toSlide(probe.getBoundingClientRect());
  probe.remove();
  return box;
}
