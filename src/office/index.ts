/** The office stage: a deck, the boxes that the browser measured and a pack in, the bytes of deck.pptx out. */
import { sizes } from '../compose/size.ts';
import { directionOf } from '../text/script.ts';
import { createMedia } from './package/media.ts';
import type { OfficeFile, OfficeInput } from './office.ts';
import { packageOf, type Part } from './package/package.ts';
import { appProperties, coreProperties } from './package/properties.ts';
import { presentationElement } from './package/presentation.ts';
import { notesMasterElement } from './package/notes.ts';
import { partsOf } from './parts.ts';
import { layoutParts } from './layout/index.ts';
import { createSheet, type Look, type Relation, type Sheet } from './sheet.ts';
import { slideParts } from './slide/index.ts';
import { regional } from './text/run.ts';
import { themeColours } from './theme/colours.ts';
import { themeFonts } from './theme/fonts.ts';
import { schemeOf, type Scheme } from './theme/scheme.ts';
import { themeElement } from './theme/theme-part.ts';
import { emu } from './units.ts';
import type { Element } from './xml.ts';

export type { OfficeFile, OfficeInput } from './office.ts';
export type { Part } from './package/package.ts';
export type { Element } from './xml.ts';
export type { OfficePicture } from './shape/picture.ts';

/** Draws a deck as a PowerPoint file. */
export function office(input: OfficeInput): OfficeFile {
  const { deck, pack, metadata } = input;
  const scheme = schemeOf(pack.theme.css);
  const look = lookOf(input, scheme);
  const layouts = layoutParts(input, scheme, look);
  const slides = slideParts(input, layouts, look);
  const { width, height } = sizes[deck.size];
  const sheet = createSheet(look);
  const presentation = presentationElement({
    master: sheet.relate('slideMaster', '/ppt/slideMasters/slideMaster1.xml'),
    slides: deck.slides.map((_, index) => sheet.relate('slide', slideName(index))),
    notesMaster: sheet.relate('notesMaster', '/ppt/notesMasters/notesMaster1.xml'),
    width: emu(width),
    height: emu(height),
    parts: partsOf(deck),
  });
  sheet.relate('theme', '/ppt/theme/theme1.xml');
  const theme = (): Element => themeElement(pack.name, scheme, look.fonts);
  const parts: Part[] = [
    part('/ppt/presentation.xml', 'officedocument.presentationml.presentation.main', presentation, sheet),
    ...layouts.parts,
    ...slides,
    part('/ppt/theme/theme1.xml', 'officedocument.theme', theme()),
    part('/ppt/theme/theme2.xml', 'officedocument.theme', theme()),
    notesMasterPart(look),
    part('/docProps/core.xml', 'package.core-properties', coreProperties(metadata)),
    part('/docProps/app.xml', 'officedocument.extended-properties', appProperties(deck.slides.length)),
  ];
  const media = look.media.parts();
  return { bytes: packageOf(parts, ROOT, media), parts, media };
}

/** What the package itself relates to. */
const ROOT: readonly Relation[] = [
  { id: 'rId1', type: 'officeDocument', target: '/ppt/presentation.xml', isExternal: false },
  { id: 'rId2', type: 'metadata/core-properties', target: '/docProps/core.xml', isExternal: false },
  { id: 'rId3', type: 'extended-properties', target: '/docProps/app.xml', isExternal: false },
];

const slideName = (index: number): string => `/ppt/slides/slide${index + 1}.xml`;

function lookOf({ deck, pack }: OfficeInput, scheme: Scheme): Look {
  return {
    colour: themeColours(scheme),
    fonts: themeFonts(pack.theme.css, deck.lang),
    lang: regional(deck.lang),
    isRightToLeft: directionOf(deck.lang) === 'rtl',
    slides: new Map(deck.slides.map(({ id }, index) => [id, slideName(index)])),
    media: createMedia(),
  };
}

function notesMasterPart(look: Look): Part {
  const sheet = createSheet(look);
  sheet.relate('theme', '/ppt/theme/theme2.xml');
  const type = 'officedocument.presentationml.notesMaster';
  return part('/ppt/notesMasters/notesMaster1.xml', type, notesMasterElement(look.lang), sheet);
}

const part = (name: string, type: string, root: Element, sheet?: Sheet): Part => ({
  name,
  type,
  root,
  relations: sheet?.relations() ?? [],
});
