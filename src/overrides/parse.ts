/** Reads the choices of a `.deck.yml`, with a warning for each key that has no effect. */
import { VFileMessage } from 'vfile-message';
import { deckLengths, type DeckLength } from '../compose/deck-length.ts';
import { message } from '../rules/index.ts';
import { assertVersion, at, itemsOf, mapAt, textOf, unknownKeys } from '../template/keys.ts';
import { fault, readYaml, type Mapping, type YamlText, type YamlValue } from '../template/yaml.ts';
import { nearest } from '../text/nearest-word.ts';
import { actions, type Action, type Choice, type Overrides, type SectionOverride } from './overrides.ts';

const topKeys = ['version', 'length', 'template', 'sections'];
const sectionKeys = ['words', 'action', 'title', 'sentences'];
const sentenceKeys = ['text', 'action'];

/** What is said of everything that cannot be used. */
const NOTE = 'content/README.md shows each key of a .deck.yml.';

/** The choices of a file with what is to be said of it. */
export interface ReadOverrides {
  readonly overrides: Overrides;
  readonly messages: readonly VFileMessage[];
}

/** Reads a file of choices; throws `override:file` at the place of what cannot be used: a choice is not passed over. */
export function parseOverrides(bytes: Uint8Array, file: string): ReadOverrides {
  try {
    const top = readYaml(bytes, file);
    assertVersion(top);
    const length = wordOf<DeckLength>(top, 'length', deckLengths);
    const template = textAt(top, 'template')?.value;
    const sections = mapAt(top, 'sections')?.entries ?? [];
    return {
      overrides: {
        ...(length && { length: length.value }),
        ...(template !== undefined && { template }),
        sections: sections.map((entry) => sectionOf(entry)),
      },
      messages: [
        ...unknown(top, topKeys),
        ...sections.flatMap(({ value }) =>
          value.type === 'map'
            ? [
                ...unknown(value, sectionKeys),
                ...sentencesOf(value).flatMap((map) => unknown(map, sentenceKeys)),
              ]
            : [],
        ),
      ],
    };
  } catch (error) {
    throw error instanceof VFileMessage ? inFile(error) : error;
  }
}

/** The message about a YAML file, as one about a file of choices. */
function inFile({ reason, place, file }: VFileMessage): VFileMessage {
  return Object.assign(message('override:file', reason, { place, note: NOTE }), { file });
}

const unknown = (map: Mapping, known: readonly string[]): VFileMessage[] =>
  unknownKeys(map, known, { rule: 'override:key', note: NOTE });

function sectionOf({ key: id, value, place }: Mapping['entries'][number]): SectionOverride {
  if (value.type !== 'map')
    throw fault(
      place,
      `Unexpected ${value.type} under \`${id}\``,
      '`action`, `title` or `sentences` under it',
    );
  const words = textAt(value, 'words')?.value;
  const action = wordOf<Action>(value, 'action', actions);
  const title = textAt(value, 'title');
  return {
    id,
    ...(words !== undefined && { words }),
    ...(action && { action }),
    ...(title && { title: { value: title.value, place: title.place } }),
    sentences: sentencesOf(value).map((sentence) => {
      const text = textAt(sentence, 'text');
      const chosen = wordOf<Action>(sentence, 'action', actions);
      if (!text || !chosen) throw fault(sentence.place, 'Unexpected sentence', '`text` and `action` of it');
      return { text: text.value, action: chosen };
    }),
    place,
  };
}

const sentencesOf = (section: Mapping): Mapping[] =>
  itemsOf(at(section, 'sentences')).map((item) => {
    if (item.type === 'map') return item;
    throw fault(item.place, `Unexpected ${item.type} under \`sentences\``, '`text` and `action` of each');
  });

function textAt(map: Mapping, key: string): YamlText | undefined {
  const value: YamlValue | undefined = at(map, key);
  return value && textOf(value, key);
}

/** One of a few words under a key. */
function wordOf<T extends string>(map: Mapping, key: string, known: readonly T[]): Choice<T> | undefined {
  const text = textAt(map, key);
  if (!text) return undefined;
  const word = known.find((name) => name === text.value);
  if (word !== undefined) return { value: word, place: text.place };
  const near = nearest(text.value, known);
  throw fault(
    text.place,
    `Unexpected ${key} \`${text.value}\``,
    near === undefined ? `one of ${known.join(', ')}` : `\`${near}\``,
  );
}
