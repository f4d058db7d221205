/** The style of the page around the slides: on screen, and in print. */

/** Style sheet of deck.html; the theme's own rules are about the inside of a slide and come before it. */
export const pageStyle = `
html { background: #23262d; }
body { margin: 0; }
.live { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
.progress { display: none; }
@media screen {
  main.deck { display: grid; gap: 24px; justify-content: center; padding: 24px 0; }
  .viewing, .viewing body { height: 100%; overflow: hidden; }
  .viewing main.deck { display: block; padding: 0; }
  .viewing main.deck > section { position: fixed; left: var(--left); top: var(--top); transform: scale(var(--scale)); transform-origin: 0 0; }
  .viewing main.deck > section:not(.current) { display: none; }
  .viewing .progress { display: block; position: fixed; inset: auto 0 0; height: 3px; background: #8d94a3; transform: scaleX(var(--progress)); transform-origin: 0 0; }
}
@media print {
  html, body { background: none; break-inside: auto; }
  .live { display: none; }
  main.deck > section { position: static; break-before: auto; break-after: page; break-inside: avoid; }
  main.deck > section:last-child { break-after: auto; }
}
`;
