/** The presenter's clock: how long it has taken, and whether that is too long. */
import { worded } from '../words.ts';
import { find } from './element.ts';
import type { ViewerContext } from './context.ts';

/** Minutes that a slide takes until the presenter says otherwise. */
const MINUTES_A_SLIDE = 1;

/** Late by a minute is late; within a quarter of one is on pace; in ms. */
const LATE_MS = 60_000;
const ON_PACE_MS = 15_000;

/** Runs the clock. It starts with the first slide that is turned. */
export function runTimer({ data: { words }, slides }: ViewerContext): void {
  const [time, pace, now] = [find('.elapsed'), find('.pace'), find('time')];
  const [control, target] = [find('.run'), find<HTMLInputElement>('.timer input')];
  const kept = keptTime();
  let before = kept?.before ?? 0;
  let since = kept?.since;
  const elapsed = (): number => before + (since === undefined ? 0 : Date.now() - since);
  const set = (milliseconds: number, running: boolean): void => {
    before = milliseconds;
    since = running ? Date.now() : undefined;
    update();
    keep({ before, ...(since !== undefined && { since }), target: target.value });
  };
  const update = (): void => {
    const share = slides.at() / Math.max(1, slides.all.length - 1);
    const late = elapsed() - share * Number(target.value) * 60_000;
    const off = worded(late > 0 ? words.behind : words.ahead, { t: minutes(Math.abs(late)) });
    time.textContent = minutes(elapsed());
    pace.textContent = Math.abs(late) < ON_PACE_MS ? words.onPace : off;
    pace.classList.toggle('late', late >= LATE_MS);
    control.textContent = since === undefined ? words.start : words.pause;
    now.textContent = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  };
  target.value =
    kept?.target ?? String(Math.max(5, Math.round((slides.all.length * MINUTES_A_SLIDE) / 5) * 5));
  target.addEventListener('input', () => set(elapsed(), since !== undefined));
  control.addEventListener('click', () => set(elapsed(), since === undefined));
  find('.reset').addEventListener('click', () => set(0, false));
  let turned = false;
  slides.watch(() => {
    if (turned && elapsed() === 0) set(0, true);
    turned = true;
    update();
  });
  setInterval(update, 500);
}

/** The state of the clock, which outlives a reload of its window: the session of a window ends with it. */
interface KeptTime {
  /** Milliseconds before it was started last. */
  readonly before: number;
  /** When it was started; absent while it rests. */
  readonly since?: number;
  readonly target: string;
}

const KEPT = 'deckwright-timer';

/** The clock of this deck as it was left; undefined where there is none, or the browser keeps nothing. */
function keptTime(): KeptTime | undefined {
  try {
    const kept = JSON.parse(
      sessionStorage.getItem(`${KEPT} ${location.pathname}`) ?? 'null',
    ) as KeptTime | null;
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(time: KeptTime): void {
  try {
    sessionStorage.setItem(`${KEPT} ${location.pathname}`, JSON.stringify(time));
  } catch {
    // A browser that keeps nothing forgets the time with the reload, as before.
  }
}

/** `1:05` or `1:02:05`. */
function minutes(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const rest = Math.floor(seconds / 60);
  return `${hours ? `${hours}:${two(rest)}` : rest}:${two(seconds)}`;
}

const two = (part: number): string => String(part % 60).padStart(2, '0');
