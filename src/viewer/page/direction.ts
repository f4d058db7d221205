/** The step of one slide to the right: in a deck that runs from right to left the next slide is on the left. */
export const right = document.documentElement.dir === 'rtl' ? -1 : 1;
