/** Rules about template packs. */
import { rule, type Rule } from './rule.ts';

/** Rules of the stage `template` by id. */
export const templateRules = {
  'template:not-found': rule(
    'error',
    2,
    'There is no pack of this name in ./templates or among the built-in packs.',
  ),
  'template:layout': rule(
    'error',
    2,
    'A layout of the pack cannot be used: an unknown name or slot, or a required slot is missing.',
  ),
  'template:asset': rule('error', 2, 'A pack may only use files inside its own folder; nothing is fetched.'),
  'template:style': rule(
    'error',
    2,
    'A style sheet of the pack is not valid CSS. Look for a quotation mark, a bracket or a comment that is not closed.',
  ),
  'template:fonts': rule(
    'warning',
    2,
    'A font of the pack, or the fonts for a script, are not installed, so the system draws the text in its own font. Install the package that the message names.',
  ),
  'template:symbols': rule(
    'info',
    2,
    'Arrows, signs or emoji are in no font of the deck, so fonts of the machine draw them, and the same article may give another PDF elsewhere. @fontsource/noto-sans-sc has many signs; no font for text has emoji.',
  ),
  'template:pack': rule(
    'error',
    2,
    'A YAML file of the pack cannot be used: it is not valid YAML, or a key has a value of the wrong kind. templates/README.md shows each key.',
  ),
  'template:key': rule(
    'warning',
    2,
    'Neither deckwright nor brand.yml knows this key of pack.yml, so it has no effect.',
  ),
  'template:required': rule(
    'error',
    2,
    'The pack requires something on every deck that it does not provide, such as a disclaimer. Write it into pack.yml.',
  ),
  'template:name': rule(
    'error',
    2,
    'The name of a new pack consists of lower-case letters, digits and hyphens, and no built-in pack may have it.',
  ),
  'template:exists': rule('error', 2, 'The folder already exists; nothing in it was changed.'),
  'template:contrast': rule(
    'info',
    2,
    'A colour of the pack is too faint for text, so text uses a readable shade of it. Bars, bullets and rules keep the colour.',
  ),
  'template:faint': rule(
    'warning',
    2,
    'A colour of the pack is hardly visible on its background, or no text colour is readable on that background. Choose another.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
