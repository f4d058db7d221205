/** The markup of what the viewer adds to the slides: hidden until the script shows it. */
import { directionOf } from '../text/script.ts';
import type { ViewerWords } from './words.ts';

/**
 * The bar, the dialogs, the source panel, the place for the article and, for the other window, the presenter's view.
 * A click on what has a `data-key` does what that key does. `report` says whether there is a report to go to,
 * `lang` is the language of the deck.
 */
export function controls(words: ViewerWords, report: boolean, lang: string): string {
  return [
    bar(words),
    dialog('overview', words.overview, words, '<ol></ol>'),
    dialog('search', words.search, words, searching(words)),
    dialog('help', words.help, words, keys(words, directionOf(lang))),
    source(words, report),
    noted(words),
    presenter(words),
    '<p class="typed" hidden></p>',
    '<div class="progress" aria-hidden="true"></div>',
  ].join('\n');
}

/** The article stands among the slides, in `main`. */
export const articlePlace = (words: ViewerWords): string =>
  `<section class="article" aria-label="${words.article}" tabindex="0" hidden></section>`;

function bar(words: ViewerWords): string {
  return `<nav class="bar" aria-label="${words.deck}" hidden>${[
    button('PageUp', words.previous, 'M15 5l-7 7 7 7'),
    '<span class="count"></span>',
    button('PageDown', words.next, 'M9 5l7 7-7 7'),
    button('o', words.overview, 'M4 5h6v5H4zM14 5h6v5h-6zM4 14h6v5H4zM14 14h6v5h-6z'),
    button('s', words.source, 'M10 8H5v6h5V8c0 6-1 8-4 10M19 8h-5v6h5V8c0 6-1 8-4 10'),
    button('n', words.notes, 'M5 4h14v12H9l-4 4zM9 8h6M9 12h4'),
    button('t', words.article, 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h4'),
    button('/', words.search, 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21'),
    button('p', words.presenter, 'M3 4h18v12H3zM12 16v4M8 20h8'),
    button('f', words.fullscreen, 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'),
    button('?', words.help, 'M9 9a3 3 0 1 1 4 2.8c-.7.3-1 .8-1 1.7M12 17.5v.5'),
  ].join('')}</nav>`;
}

const button = (key: string, label: string, path: string): string =>
  `<button type="button" data-key="${key}" aria-label="${label}" title="${label}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg></button>`;

const close = ({ close }: ViewerWords): string => button('Escape', close, 'M5 5l14 14M19 5L5 19');

const dialog = (name: string, heading: string, words: ViewerWords, body: string): string =>
  `<dialog class="${name}" aria-label="${heading}"><header><h1>${heading}</h1>${close(words)}</header><div class="body">${body}</div></dialog>`;

const searching = ({ search }: ViewerWords): string =>
  `<input type="search" aria-label="${search}" autocomplete="off"><p role="status"></p><ol></ol>`;

function keys(words: ViewerWords, direction: 'ltr' | 'rtl'): string {
  // In a deck that runs from right to left the next slide is on the left.
  const [next, previous] = direction === 'rtl' ? ['←', '→'] : ['→', '←'];
  const rows: readonly (readonly [keys: readonly string[], what: string])[] = [
    [[next, '↓', 'PgDn', 'Space'], words.keyForward],
    [[previous, '↑', 'PgUp', '⌫'], words.keyBack],
    [['Home', 'End'], words.keyEnds],
    [['1…', 'Enter'], words.keyNumber],
    [['O'], words.overview],
    [['S'], words.source],
    [['N'], words.notes],
    [['T'], words.article],
    [['/'], words.search],
    [['P'], words.presenter],
    [['F'], words.fullscreen],
    [['B'], words.blank],
    [['C'], words.click],
    [['?'], words.help],
  ];
  const lines = rows.map(
    ([names, what]) => `<dt>${names.map((name) => `<kbd>${name}</kbd>`).join(' ')}</dt><dd>${what}</dd>`,
  );
  return `<dl>${lines.join('')}</dl><p>${words.keySwipe}</p>`;
}

function source(words: ViewerWords, report: boolean): string {
  const link = report ? `<a>${words.report}</a>` : '';
  return `<aside class="beside source" aria-label="${words.source}" hidden><header><h2>${words.source}</h2>${close(words)}</header><div class="body" tabindex="0" role="group" aria-label="${words.source}"></div><footer><button type="button" data-key="t">${words.showArticle}</button>${link}</footer></aside>`;
}

const noted = (words: ViewerWords): string =>
  `<aside class="beside noted-here" aria-label="${words.notes}" hidden><header><h2>${words.notes}</h2>${close(words)}</header><div class="body said" tabindex="0" role="group" aria-label="${words.notes}"></div></aside>`;

function presenter(words: ViewerWords): string {
  return `<div class="presenter" role="region" aria-label="${words.presenter}" hidden>
<div class="stage"></div>
<section class="following" aria-label="${words.keyForward}"><h2>${words.keyForward}</h2><div></div></section>
<section class="noted" aria-label="${words.notes}"><h2>${words.notes}</h2><div class="said" tabindex="0" role="group" aria-label="${words.notes}"></div></section>
<div class="foot"><p class="where"></p><p class="alone" role="status"></p><div class="timer"><span class="elapsed" role="timer" aria-label="${words.elapsed}"></span><span class="pace"></span><button type="button" class="run"></button><button type="button" class="reset">${words.reset}</button><label>${words.target} <input type="number" min="1" max="600"></label><time></time></div></div>
</div>`;
}
