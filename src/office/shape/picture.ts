/** Writes pictures. */
import type { Box } from '../../compose/inspection.ts';
import type { Sheet } from '../sheet.ts';
import { x, type Element } from '../xml.ts';
import { frameElement, nameElement, placeholderElement, type Placeholder } from './shape.ts';

/** A picture as a file has it. */
export interface OfficePicture {
  readonly bytes: Uint8Array;
  readonly extension: 'png' | 'jpg' | 'gif';
  /** The drawing that it was made from, which programs of today show in its place. */
  readonly drawing?: Uint8Array;
}

/** Where a picture stands, and what it says. */
export interface PictureDetails {
  readonly name: string;
  readonly box: Box;
  /** Empty for one that says nothing, such as a logo beside the fund's name. */
  readonly alt: string;
  readonly placeholder?: Placeholder | undefined;
}

/** A picture as `p:pic`. */
export function pictureElement(details: PictureDetails, picture: OfficePicture, sheet: Sheet): Element {
  const { name, alt, box, placeholder } = details;
  return x('p:pic', [
    x('p:nvPicPr', [
      nameElement({ name, ...(alt ? { alt } : { isDecoration: true }) }, sheet),
      x('p:cNvPicPr', [x('a:picLocks', { noChangeAspect: 1, noGrp: placeholder ? 1 : null })]),
      x('p:nvPr', [placeholderElement(placeholder)]),
    ]),
    x('p:blipFill', [
      x('a:blip', { 'r:embed': sheet.relateMedia(picture.bytes, picture.extension) }, [
        picture.drawing && drawingElement(sheet.relateMedia(picture.drawing, 'svg')),
      ]),
      x('a:stretch', [x('a:fillRect')]),
    ]),
    x('p:spPr', [frameElement('a:xfrm', box), x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')])]),
  ]);
}

const drawingElement = (id: string): Element =>
  x('a:extLst', [
    x('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, [
      x('asvg:svgBlip', {
        'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
        'r:embed': id,
      }),
    ]),
  ]);
