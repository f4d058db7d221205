/** Keys: a table of commands, and numbers. */
import { find } from './element.ts';

/**
 * What keys do, by `KeyboardEvent.key`; letters are small. What gives back false has not used the key, which then does
 * what it does in every page.
 */
export type Commands = Readonly<Record<string, () => boolean | void>>;

/** Keys that scroll up and down, and those that scroll sideways. */
const SCROLLING_KEYS = /^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End| )$/;
const SIDEWAYS_KEYS = /^Arrow(?:Left|Right)$/;

/** True for a key that scrolls what has the focus: a panel or a table that is larger than its place. */
function scrollsItself(target: EventTarget | null, { key }: KeyboardEvent): boolean {
  const box =
    target instanceof HTMLElement && target.tabIndex === 0 && target.matches('[tabindex]')
      ? target
      : undefined;
  if (!box) return false;
  return (
    (SCROLLING_KEYS.test(key) && box.scrollHeight > box.clientHeight) ||
    (SIDEWAYS_KEYS.test(key) && box.scrollWidth > box.clientWidth)
  );
}

/** How long digits wait for Enter, in ms. */
const DIGITS_WAIT_MS = 3000;

/** Listens to the keyboard. Fields, buttons and links have their own keys. `jump` hears of a number that Enter ends. */
export function onKeys(commands: Commands, jump: (number: number) => void): void {
  const typed = find('.typed');
  let timer = 0;
  const type = (digits: string): void => {
    typed.textContent = digits;
    typed.hidden = digits === '';
    clearTimeout(timer);
    if (digits) timer = window.setTimeout(() => type(''), DIGITS_WAIT_MS);
  };
  addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const within = (selector: string): boolean =>
      event.target instanceof Element && event.target.closest(selector) !== null;
    const digits = typed.textContent ?? '';
    if (within('input') && key !== 'Escape') return;
    if (/^\d$/.test(key)) return type((digits + key).slice(-4));
    type('');
    if (digits && key === 'Escape') return;
    if (digits && key === 'Enter') {
      event.preventDefault();
      return jump(Number(digits));
    }
    if (/^(?:Enter| )$/.test(key) && within('a, button, summary')) return;
    if (scrollsItself(event.target, event)) return;
    // An open dialog has the keyboard to itself, but for the keys that close it.
    const name = key === ' ' && event.shiftKey ? 'Backspace' : key.length === 1 ? key.toLowerCase() : key;
    if (document.querySelector('dialog[open]') && !/^(?:Escape|[a-z/?])$/.test(name)) return;
    const command = commands[name];
    if (command && command() !== false) event.preventDefault();
  });
}
