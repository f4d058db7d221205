/** Tabs: one panel at a time, arrow keys between them. */
import { find } from '../../viewer/page/element.ts';

/** Makes the tabs of the page work. Returns how to open one by its name. */
export function tabsIn(list: HTMLElement): (name: string) => void {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const open = (tab: HTMLElement): void => {
    for (const other of tabs) {
      const isOpen = other === tab;
      other.setAttribute('aria-selected', String(isOpen));
      other.tabIndex = isOpen ? 0 : -1;
      find(`#${other.getAttribute('aria-controls')}`).hidden = !isOpen;
    }
  };
  list.addEventListener('click', ({ target }) => {
    const tab = target instanceof Element && target.closest<HTMLElement>('[role="tab"]');
    if (tab) open(tab);
  });
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!tab) return;
    event.preventDefault();
    open(tab);
    tab.focus();
  });
  const [first] = tabs;
  if (first) open(first);
  return (name) => {
    const tab = tabs.find(({ id }) => id === `tab-${name}`);
    if (tab) open(tab);
  };
}
