/** An extension of the parser: headings underlined with `===` or `---`, of which a document may have thousands. */
import { setextUnderline } from 'micromark-core-commonmark';
import type { directive } from 'micromark-extension-directive';

type Extension = ReturnType<typeof directive>;
type Resolver = NonNullable<typeof setextUnderline.resolveTo>;

/** The same as the parser's own, which copies all events of the document for each heading, but for the heading's alone. */
const resolveTo: Resolver = (events, context) => {
  const from = events.findLastIndex(([moment, { type }]) => moment === 'enter' && type === 'content');
  const heading = setextUnderline.resolveTo?.(events.slice(Math.max(0, from)), context) ?? [];
  events.length = Math.max(0, from);
  for (const event of heading) events.push(event);
  return events;
};

const underlined = { ...setextUnderline, name: 'underlinedHeading', resolveTo };

/** The extension for micromark, in the place of the parser's own construct. */
export const underlinedHeading: Extension = {
  flow: { 61: underlined, 45: underlined },
  disable: { null: ['setextUnderline'] },
};
