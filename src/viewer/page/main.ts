/** The script of deck.html: one slide at a time, and all that goes with it. */
import type { ViewerData } from '../data.ts';
import { worded } from '../words.ts';
import { articleView } from './article.ts';
import { showBar } from './bar.ts';
import { isReading, presenting, right, root, type ViewerContext } from './context.ts';
import { closeDialogs, dialog } from './dialog.ts';
import { find } from './element.ts';
import { loadFonts } from './fonts.ts';
import { onKeys, type Commands } from './keys.ts';
import { overview } from './overview.ts';
import { showPresenter } from './presenter.ts';
import { readByScrolling } from './reading.ts';
import { search } from './search.ts';
import { slidesOf, titleOf } from './slides.ts';
import { notesPanel } from './notes.ts';
import { sourcePanel } from './source.ts';
import { showOnStage } from './stage.ts';
import { join } from './sync.ts';
import { onClick, onSwipe } from './touch.ts';

loadFonts();
const data = JSON.parse(find('script[type="application/json"]').textContent) as ViewerData;
const { words } = data;
const live = find('.live');
const say = (text: string): void => void (live.textContent = text);
const slides = slidesOf(document);
const context: ViewerContext = { data, slides, say };
const label = (): string =>
  `${worded(words.slide, { n: slides.at() + 1, m: slides.all.length })}: ${titleOf(slides.current())}`;

const article = articleView(context);
const source = sourcePanel(context);
const notes = notesPanel(context);

let blank = false;
let clicks = false;
// What was heard is not told again, or two windows would talk for ever.
let hearing = false;
const tell = (): void => {
  if (!hearing) other.tell(slides.current().id, blank);
};
const darken = (dark: boolean): void => {
  if (dark === blank) return;
  blank = dark;
  root.classList.toggle('blank', blank);
  say(blank ? words.blank : label());
  tell();
};
const other = join((id, dark) => {
  const index = slides.all.findIndex((slide) => slide.id === id);
  // Another deck, which was opened in that window, has other slides.
  if (index < 0) return;
  hearing = true;
  slides.show(index, 'replace');
  darken(dark);
  hearing = false;
}, tell);

const turn = (step: number): void => {
  darken(false);
  slides.show(slides.at() + step, 'push');
};
/** Where there is text to scroll through, these keys scroll. */
const move = (step: number) => () => {
  const scrolls = isReading() || root.classList.contains('reviewed');
  if (!scrolls) turn(step);
  return !scrolls;
};
const forward = move(1);
const back = move(-1);
const sideways = (step: number): void => void move(right * step)();
const commands: Commands = {
  ArrowRight: move(right),
  ArrowDown: forward,
  PageDown: forward,
  ' ': forward,
  Enter: forward,
  ArrowLeft: move(-right),
  ArrowUp: back,
  PageUp: back,
  Backspace: back,
  Home: move(-Infinity),
  End: move(Infinity),
  o: overview(context).toggle,
  '/': search(context).toggle,
  '?': dialog('help').toggle,
  s: source.toggle,
  n: notes.toggle,
  t: article.toggle,
  b: () => darken(!blank),
  c() {
    clicks = !clicks;
    say(`${words.click}: ${clicks ? words.on : words.off}`);
  },
  f: () => void (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()),
  p() {
    if (!presenting && !other.open()) say(words.blocked);
  },
  Escape() {
    darken(false);
    return closeDialogs() || article.close() || source.close() || notes.close();
  },
};

onKeys(commands, (wanted) => turn(wanted - 1 - slides.at()));
addEventListener('click', ({ target }) => {
  const key = target instanceof Element && target.closest<HTMLElement>('[data-key]')?.dataset['key'];
  if (key) commands[key]?.();
});
onSwipe(sideways);
onClick(() => clicks, sideways);
if (presenting) showPresenter(context, other.isThere);
else {
  showBar(context);
  readByScrolling(context, source.toggle);
}
showOnStage(context, find(presenting ? '.presenter .stage' : 'main > .stage'), label);
slides.watch(tell);
