/** What a document shows and keeps outside its text: charts, SmartArt, embedded files. Each is told, since it is left out. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import { childOf, closest, elementsOf, wordsIn, type XmlElement } from './xml.ts';

/** Kinds of objects, by the end of the name under which a drawing holds them. */
const KINDS: Readonly<Record<string, { readonly name: string; readonly note: string }>> = {
  chart: {
    name: 'chart',
    note: 'Put its figures into a table, or paste it into the document as a picture.',
  },
  chartex: {
    name: 'chart',
    note: 'Put its figures into a table, or paste it into the document as a picture.',
  },
  diagram: {
    name: 'SmartArt graphic',
    note: 'Write its words as a list or a table, or paste it into the document as a picture.',
  },
};

/** A file whose text Word takes in when it opens the document, and a sheet or a slide inside it. */
const CHUNK = {
  name: 'text of another file',
  note: 'Open the document in Word and save it: then the text is its own.',
};
const EMBEDDED = { name: 'embedded file', note: 'Put what it says into the text, or into a table.' };

/** Longest quotation that tells where an object stands, in characters. */
const MAX_QUOTATION = 60;

/** A message for each object that no reader of the text sees. */
export function objectMessages(document: XmlElement): VFileMessage[] {
  return elementsOf(document, 'a:graphicData', 'w:altChunk', 'o:OLEObject').flatMap((object) => {
    const kind =
      object.tag === 'w:altChunk'
        ? CHUNK
        : object.tag === 'o:OLEObject'
          ? EMBEDDED
          : KINDS[object.attributes.get('uri')?.split('/').at(-1) ?? ''];
    return kind ? [left(kind, object, document)] : [];
  });
}

function left(
  { name, note }: { readonly name: string; readonly note: string },
  object: XmlElement,
  document: XmlElement,
): VFileMessage {
  const frame = closest(object, 'wp:inline', 'wp:anchor');
  const own = frame && childOf(frame, 'wp:docPr');
  const title = own?.attributes.get('descr') ?? own?.attributes.get('name') ?? '';
  const named = title === '' ? name : `${name} \`${title.slice(0, MAX_QUOTATION)}\``;
  const above = wordsAbove(object, document);
  const where = above === '' ? 'at the beginning' : `behind "${above}"`;
  return message('read:object', `Unexpected ${named} ${where}, expected text: it is left out`, { note });
}

/** How the paragraph begins that has words and stands above an object. */
function wordsAbove(object: XmlElement, document: XmlElement): string {
  const own = closest(object, 'w:p');
  let words = '';
  for (const paragraph of elementsOf(document, 'w:p', 'w:altChunk')) {
    if (paragraph.tag === 'w:p') words = wordsIn(paragraph).trim() || words;
    if (paragraph === own || paragraph === object) break;
  }
  return words.length > MAX_QUOTATION ? `${words.slice(0, MAX_QUOTATION - 1)}…` : words;
}
