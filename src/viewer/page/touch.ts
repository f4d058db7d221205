/** Touch and mouse: swipes turn slides; clicks do when they are asked to. */

/** Shortest way of a swipe, in px; it must be half as far again across as up or down. */
const MIN_SWIPE_PX = 48;

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, summary, dialog, aside, nav') !== null;

/** Calls back with 1 for a swipe to the left and with -1 for one to the right. */
export function onSwipe(turn: (step: 1 | -1) => void): void {
  let from: Touch | undefined;
  addEventListener(
    'touchstart',
    ({ touches }) => {
      // Two fingers zoom, and who has zoomed in moves about the slide.
      from = touches.length === 1 && (visualViewport?.scale ?? 1) < 1.05 ? touches[0] : undefined;
    },
    { passive: true },
  );
  addEventListener('touchend', ({ changedTouches: [to], target }) => {
    if (!from || !to || isControl(target)) return;
    const [across, down] = [to.clientX - from.clientX, to.clientY - from.clientY];
    if (Math.abs(across) > MIN_SWIPE_PX && Math.abs(across) > 1.5 * Math.abs(down)) turn(across < 0 ? 1 : -1);
    from = undefined;
  });
}

/** Turns slides by clicks on the right and the left half of the window, as long as `isOn`. */
export function onClick(isOn: () => boolean, turn: (step: 1 | -1) => void): void {
  addEventListener('click', ({ target, clientX }) => {
    if (isOn() && !isControl(target)) turn(clientX < innerWidth / 2 ? -1 : 1);
  });
}
