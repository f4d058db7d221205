/** Writes speaker notes: the full sentences of the article with their lines, and the master of their pages. */
import type { Note } from '../../compose/note.ts';
import { visible } from '../../text/visible.ts';
import { namespaces, x, type Element } from '../xml.ts';
import { treeElement } from '../layout/layout-part.ts';
import { shapeFrame } from './notes-frame.ts';

/** Width and height of a page of notes, in EMU: letter paper. */
export const NOTES_SIZE = { cx: 6_858_000, cy: 9_144_000 } as const;

/** The page of notes of a slide. */
export const notesElement = (notes: readonly Note[], lang: string, isRightToLeft: boolean): Element =>
  x('p:notes', namespaces, [
    x('p:cSld', [
      treeElement([
        shapeFrame({ id: 2, name: 'Slide image', type: 'sldImg' }),
        shapeFrame(
          { id: 3, name: 'Notes', type: 'body', index: 1 },
          notes.map(({ line, text }) =>
            x('a:p', [
              x('a:pPr', { rtl: isRightToLeft ? 1 : null }),
              x('a:r', [x('a:rPr', { lang }), x('a:t', `L${line}: ${visible(text)}`)]),
            ]),
          ),
        ),
      ]),
    ]),
    x('p:clrMapOvr', [x('a:masterClrMapping')]),
  ]);

/** The master of pages of notes. */
export const notesMasterElement = (lang: string): Element =>
  x('p:notesMaster', namespaces, [
    x('p:cSld', [
      x('p:bg', [x('p:bgRef', { idx: 1001 }, [x('a:schemeClr', { val: 'bg1' })])]),
      treeElement([
        shapeFrame({
          id: 2,
          name: 'Slide image',
          type: 'sldImg',
          box: [685_800, 1_143_000, 5_486_400, 3_086_100],
        }),
        shapeFrame(
          { id: 3, name: 'Notes', type: 'body', index: 1, box: [685_800, 4_400_550, 5_486_400, 3_600_450] },
          [x('a:p', [x('a:r', [x('a:rPr', { lang }), x('a:t', 'Notes')])])],
        ),
      ]),
    ]),
    x('p:clrMap', {
      bg1: 'lt1',
      tx1: 'dk1',
      bg2: 'lt2',
      tx2: 'dk2',
      accent1: 'accent1',
      accent2: 'accent2',
      accent3: 'accent3',
      accent4: 'accent4',
      accent5: 'accent5',
      accent6: 'accent6',
      hlink: 'hlink',
      folHlink: 'folHlink',
    }),
    x('p:notesStyle', [
      x('a:lvl1pPr', { marL: 0, algn: 'l' }, [
        x('a:defRPr', { sz: 1200 }, [
          x('a:solidFill', [x('a:schemeClr', { val: 'tx1' })]),
          x('a:latin', { typeface: '+mn-lt' }),
          x('a:ea', { typeface: '+mn-ea' }),
          x('a:cs', { typeface: '+mn-cs' }),
        ]),
      ]),
    ]),
  ]);
