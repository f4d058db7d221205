/** Writes a choice into the text of a `.deck.yml`; what a person wrote there, comments too, stays as it is. */
import { Document, isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import type { Action } from './overrides.ts';

/** A choice to write; without a value the choice is taken back. */
export type Edit =
  { readonly type: 'length' | 'template'; readonly value?: string | undefined } | SectionEdit;

/** A choice for a section, its title or one of its sentences. */
type SectionEdit = OfSection &
  (
    | { readonly type: 'action'; readonly value?: Action | undefined }
    | { readonly type: 'title'; readonly value?: string | undefined }
    | { readonly type: 'sentence'; readonly text: string; readonly value?: Action | undefined }
  );

/** The section that a choice is about, with the hash of its words as they are when it is chosen. */
interface OfSection {
  readonly section: string;
  readonly words: string;
}

/** What a new file opens with. */
const HEADER =
  ' yaml-language-server: $schema=https://unpkg.com/deckwright/templates/schemas/deck.json\n' +
  ' What was chosen for the deck of the article beside this file. It may be edited by hand.';

/** The text of a file of choices with one more, or one less. `text` is empty for a file that is not there yet. */
export function editedOverrides(text: string, edit: Edit): string {
  const document = parseDocument(text, { schema: 'failsafe', merge: false });
  if (!isMap(document.contents)) {
    document.contents = document.createNode({}) as unknown as typeof document.contents;
    if (text.trim() === '') document.commentBefore = HEADER;
  }
  if ('section' in edit) editSection(document, edit);
  else put(document, [edit.type], edit.value);
  return document.toString({ lineWidth: 0 });
}

function editSection(document: Document, edit: SectionEdit): void {
  const path = ['sections', edit.section];
  if (edit.type === 'sentence') putSentence(document, [...path, 'sentences'], edit);
  else put(document, [...path, edit.type], edit.value);
  // The hash guards the action alone: titles and sentences are known by their own words.
  if (edit.type === 'action') put(document, [...path, 'words'], edit.value && edit.words);
  prune(document, path);
  prune(document, ['sections']);
}

function put(document: Document, path: readonly string[], value: string | undefined): void {
  if (value === undefined) {
    if (document.hasIn(path)) document.deleteIn(path);
  } else document.setIn(path, value);
}

function putSentence(
  document: Document,
  path: readonly string[],
  { text, value }: { readonly text: string; readonly value?: Action | undefined },
): void {
  const there: unknown = document.getIn(path);
  const list = isSeq(there) ? there : new YAMLSeq();
  const index = list.items.findIndex((item) => isMap(item) && item.get('text') === text);
  const entry = list.items[index];
  if (value === undefined) {
    if (index >= 0) list.delete(index);
    if (list.items.length === 0 && document.hasIn(path)) document.deleteIn(path);
  } else if (entry instanceof YAMLMap) entry.set('action', value);
  else {
    list.add(document.createNode({ text, action: value }));
    document.setIn(path, list);
  }
}

/** Takes a key away under which nothing is left. */
function prune(document: Document, path: readonly string[]): void {
  const there: unknown = document.getIn(path);
  if (isMap(there) && there.items.length === 0) document.deleteIn(path);
}
