/** Two windows of one deck that show the same slide: the slides, and what the presenter sees. */
import { presenting } from './context.ts';

/** What the windows tell each other. */
interface Told {
  /** The name that both windows have from the one that shows the slides. */
  readonly deckwright: string;
  /** True in the question that a window asks when it opens. */
  readonly asks?: true;
  /** Absent in questions, and in what only says that the presenter's window is there. */
  readonly slide?: string;
  readonly blank?: boolean;
}

/** The other window. */
export interface Other {
  /** Tells it what is shown here. */
  readonly tell: (slide: string, blank: boolean) => void;
  /** True while there is one. */
  readonly isThere: () => boolean;
  /** Opens the presenter's window, or brings it to the front; false when the browser does not let it. */
  readonly open: () => boolean;
}

const PRESENTER = '-presenter';

/**
 * Joins the windows: by a channel where they have one origin, and by their handles on each other, since files have
 * none. `heard` is called with what the other shows, `asked` when it wants to be told.
 */
export function join(heard: (slide: string, blank: boolean) => void, asked: () => void): Other {
  // The name of a window outlives a reload, and ties the two together among other windows of the same deck.
  window.name ||= `deckwright-${Math.random().toString(36).slice(2)}`;
  const name = window.name.replace(PRESENTER, '');
  const channel = new BroadcastChannel(name);
  let other: Window | null = presenting ? window.opener : null;
  let last = 0;
  const post = (told: Omit<Told, 'deckwright'>): void => {
    const message: Told = { deckwright: name, ...told };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
    channel.postMessage(message);
    if (other && !other.closed) other.postMessage(message, '*');
  };
  const hear = ({ data, source }: MessageEvent<Told | undefined>): void => {
    if (data?.deckwright !== name) return;
    last = Date.now();
    const known = other !== null && !other.closed;
    if (source && source !== window) other = source as Window;
    if (typeof data.slide === 'string') heard(data.slide, data.blank === true);
    // An answer that is not needed could cross a slide that is being turned there, and turn it back.
    else if (data.asks || !known) asked();
  };
  channel.addEventListener('message', hear);
  addEventListener('message', hear);
  post({ asks: true });
  // So that a window that was reloaded, and has forgotten the other, is found again.
  if (presenting) setInterval(() => post({}), 1000);
  return {
    tell: (slide, blank) => post({ slide, blank }),
    isThere: () => (other !== null && !other.closed) || Date.now() - last < 2500,
    open() {
      if (other && !other.closed) {
        other.focus();
        return true;
      }
      const address = `${location.href.replace(/[?#].*/, '')}?presenter${location.hash}`;
      other = window.open(address, name + PRESENTER, 'popup,width=1200,height=760');
      return other !== null;
    },
  };
}
