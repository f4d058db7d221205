/** Makes the slides of a deck, each with its page of notes. */
import type { OfficeInput } from '../office.ts';
import type { Layouts } from '../layout/index.ts';
import { groundElement, treeElement } from '../layout/layout-part.ts';
import { notesElement } from '../package/notes.ts';
import type { Part } from '../package/package.ts';
import { createSheet, type Look, type Relation } from '../sheet.ts';
import { namespaces, x } from '../xml.ts';
import { slotsIn } from './content.ts';
import { slideElements } from './draw-slide.ts';
import { furnitureOf, without } from './furniture.ts';

/** The parts of all slides. */
export function slideParts(input: OfficeInput, layouts: Layouts, look: Look): Part[] {
  const { deck, roots, drawn, pictures } = input;
  return deck.slides.flatMap((slide, index): Part[] => {
    const [root, picture] = [roots[index], drawn[index]];
    const layout = layouts.byName.get(slide.layout);
    if (!root || !picture || !layout) return [];
    const name = look.slides.get(slide.id) ?? '';
    const notesName = `/ppt/notesSlides/notesSlide${index + 1}.xml`;
    const sheet = createSheet(look);
    sheet.relate('slideLayout', layout.part);
    if (slide.notes.length > 0) sheet.relate('notesSlide', notesName);
    const ground = picture.paint?.fill;
    const shapes = slideElements(
      {
        slide,
        number: index + 1,
        content: slotsIn(root),
        drawn: picture,
        placeholders: layout.placeholders,
        furniture: without(furnitureOf(picture), layout.furniture),
        pictureOf: (wanted) => pictures.get(wanted),
      },
      sheet,
    );
    const element = x('p:sld', namespaces, [
      x('p:cSld', [
        groundElement(String(ground) === String(layout.ground?.fill) ? undefined : ground, sheet),
        treeElement(shapes),
      ]),
      x('p:clrMapOvr', [x('a:masterClrMapping')]),
    ]);
    const part: Part = {
      name,
      type: 'officedocument.presentationml.slide',
      root: element,
      relations: sheet.relations(),
    };
    if (slide.notes.length === 0) return [part];
    const relations: Relation[] = [
      { id: 'rId1', type: 'notesMaster', target: '/ppt/notesMasters/notesMaster1.xml', isExternal: false },
      { id: 'rId2', type: 'slide', target: name, isExternal: false },
    ];
    const notes = notesElement(slide.notes, look.lang, look.isRightToLeft);
    return [
      part,
      { name: notesName, type: 'officedocument.presentationml.notesSlide', root: notes, relations },
    ];
  });
}
