/** Writes trees as the XML of a PowerPoint file. */
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

export { x } from 'xastscript';
export type { Element } from 'xast';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of slides, layouts and masters, for the root of each part. */
export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** The text of a part. */
export const xmlOf = (root: Element): string =>
  DECLARATION + toXml(root, { closeEmptyElements: true, tightClose: true });
