/** Rules of the PowerPoint check. */
import { codedRule, type Rule } from './rule.ts';

/**
 * Rules on PowerPoint files by id; their codes begin with O.
 *
 * An error is a defect of the program; the warning comes from words that have too little room in a pack.
 */
export const officeRules = {
  'verify:pptx-words': codedRule(
    'O-TEXT',
    'error',
    4,
    'Words of a slide are missing from deck.pptx, or stand in another order than on the slide. Please report it with the article.',
  ),
  'verify:pptx-fit': codedRule(
    'O-FIT',
    'warning',
    2,
    'A text of deck.pptx takes more lines than its box has room for, by the widths of its letters. In your pack, give the slot more room or smaller type.',
  ),
  'verify:pptx-theme': codedRule(
    'O-THEME',
    'error',
    4,
    'More than one colour or font in twenty of deck.pptx is not one of the theme, so that another variant of the design would leave it as it is. Please report it with the article.',
  ),
  'verify:pptx-alt': codedRule(
    'O-ALT',
    'error',
    4,
    'A picture, table, chart or group of deck.pptx has no alternative text. Please report it with the article.',
  ),
  'verify:pptx-package': codedRule(
    'O-PART',
    'error',
    4,
    'A part of deck.pptx is missing, is named twice, or leads to something that is not there, or a slide has no title in a placeholder of its layout. Please report it with the article.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
