/** The choice between the three actions, and none, as a row of radio buttons. */
import { element } from '../../viewer/page/element.ts';
import type { Action } from '../../overrides/overrides.ts';

const labels: readonly (readonly [value: Action | '', label: string])[] = [
  ['', 'Automatic'],
  ['show', 'Show'],
  ['notes', 'Notes only'],
  ['drop', 'Drop'],
];

/** A row of the actions for something; `onChoose` hears what was chosen. */
export function actionRow(
  legend: string,
  chosen: Action | undefined,
  onChoose: (action: Action | undefined) => void,
): HTMLElement {
  // Buttons of one fieldset belong together by their name, which no other on the page has.
  const name = `action-${legend}`;
  const choices = labels.map(([value, label]) => {
    const input = element('input', { type: 'radio', name, value });
    input.checked = value === (chosen ?? '');
    input.addEventListener('change', () => onChoose(value === '' ? undefined : value));
    return element('label', {}, input, element('span', {}, label));
  });
  return element('fieldset', { class: 'actions' }, element('legend', {}, legend), ...choices);
}
