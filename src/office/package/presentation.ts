/** Writes the presentation itself: its slides in order, their size, and the parts of the deck as sections. */
import { masterId } from '../layout/master-part.ts';
import { namespaces, x, type Element } from '../xml.ts';
import { NOTES_SIZE } from './notes.ts';

/** A part of the deck with the numbers of its slides, counted from 0. */
export interface DeckPart {
  readonly name: string;
  readonly slides: readonly number[];
}

/** What the presentation part names, by ids of relationships. */
export interface PresentationInput {
  readonly master: string;
  readonly notesMaster: string;
  readonly slides: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly parts: readonly DeckPart[];
}

/** Numbers of slides are above 255. */
const FIRST_SLIDE_ID = 256;

/** The presentation. */
export function presentationElement(input: PresentationInput): Element {
  const { master, notesMaster, slides, width, height, parts } = input;
  return x('p:presentation', { ...namespaces, saveSubsetFonts: 1 }, [
    x('p:sldMasterIdLst', [x('p:sldMasterId', { id: masterId, 'r:id': master })]),
    x('p:notesMasterIdLst', [x('p:notesMasterId', { 'r:id': notesMaster })]),
    x(
      'p:sldIdLst',
      slides.map((id, index) => x('p:sldId', { id: FIRST_SLIDE_ID + index, 'r:id': id })),
    ),
    x('p:sldSz', { cx: width, cy: height }),
    x('p:notesSz', NOTES_SIZE),
    x('p:defaultTextStyle', [
      x('a:lvl1pPr', [
        x('a:defRPr', [
          x('a:solidFill', [x('a:schemeClr', { val: 'tx1' })]),
          x('a:latin', { typeface: '+mn-lt' }),
          x('a:ea', { typeface: '+mn-ea' }),
          x('a:cs', { typeface: '+mn-cs' }),
        ]),
      ]),
    ]),
    x('p:extLst', [
      x('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, [
        x(
          'p14:sectionLst',
          { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
          parts.map(sectionElement),
        ),
      ]),
    ]),
  ]);
}

const sectionElement = ({ name, slides }: DeckPart, index: number): Element =>
  x('p14:section', { name, id: `{00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}}` }, [
    x(
      'p14:sldIdLst',
      slides.map((slide) => x('p14:sldId', { id: FIRST_SLIDE_ID + slide })),
    ),
  ]);
