/** Writes elements of SVG as text. */
import { visible } from '../../text/visible.ts';
import { entitied } from '../html.ts';

/** An element with its content, which is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${entitied(typeof value === 'number' ? rounded(value) : value)}"`,
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

/** Where a label stands, and how it is set. */
export interface LabelStyle {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
}

/** Words of the article; the colour is set as one of text too, for those who ask an element for it. */
export const label = (text: string, { x, y, color, anchor = 'middle', weight }: LabelStyle): string =>
  element(
    'text',
    { x, y, color, fill: 'currentColor', 'text-anchor': anchor, 'font-weight': weight },
    entitied(visible(text)),
  );
