/** Rules about what somebody chose for a deck in the `.deck.yml` beside its article. */
import { rule, type Rule } from './rule.ts';

/** Rules on choices by id. */
export const overrideRules = {
  'override:file': rule(
    'error',
    1,
    'The .deck.yml beside the article cannot be used: it is not valid YAML, or a key has a value of the wrong kind. Nothing is built without the choices in it; correct it, or move it away.',
  ),
  'override:key': rule(
    'warning',
    1,
    'This key of the .deck.yml is not one that deckwright knows, so it has no effect.',
  ),
  'override:changed': rule(
    'warning',
    1,
    'The words of a section have changed since its action was chosen, so the action is not taken. Look at the section, then choose again or remove the entry.',
  ),
  'override:gone': rule(
    'warning',
    1,
    'A section or a sentence in the .deck.yml is not in the article any more. The entry has no effect; remove it, or copy the words anew.',
  ),
  'override:directive': rule(
    'info',
    1,
    'The article says in a directive what a section is, and its own word counts. The entry in the .deck.yml has no effect.',
  ),
  'override:unshown': rule(
    'warning',
    1,
    'A sentence that was chosen for a slide stands on none, because no slide can show it. It is in the notes.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
