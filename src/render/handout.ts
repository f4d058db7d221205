/** The handout: a document that prints each slide with its notes below it. */
import { sizes } from '../compose/size.ts';
import type { Slide } from '../compose/layout/index.ts';
import type { Words } from '../compose/deck.ts';
import { papers, type Paper } from '../report/paper.ts';
import { directionOf } from '../text/script.ts';
import { visible } from '../text/visible.ts';
import style from './handout.css?page';
import { entitied, type DeckPage } from './html.ts';
import { policyOf, styleText } from './policy.ts';
import { counted, cut, quoted } from './page-words.ts';
import { variables } from './report/style.ts';

/** What a handout is drawn with. */
export interface HandoutLook {
  readonly paper: Paper;
  readonly words: Words;
  /** The theme of the pack, of which the notes have the fonts. */
  readonly theme: string;
}

/** Width of a slide on paper, in px of 96 to the inch: what the margins of the narrower paper leave. */
const FRAME_WIDTH = 656;

/** Most characters of the title at the foot of a page. */
const MAX_FOOT_CHARACTERS = 60;

/** Prints the document, of the slides as they stand in deck.html. */
export function handoutHtml({ deck, slides, css, fontsCss }: DeckPage, look: HandoutLook): string {
  const sections = slides.match(/<section\b[\s\S]*?<\/section>/g) ?? [];
  const styles = [
    fontsCss,
    css,
    variables(look.theme),
    style,
    pageRules(deck.title, deck.lang, look),
    frameRules(deck.size),
  ];
  const sheets = deck.slides.map((slide, index) =>
    [
      '<article class="sheet">',
      `<div class="frame"><div class="deck">${sections[index] ?? ''}</div></div>`,
      notesHtml(slide, look.words),
      '</article>',
    ].join(''),
  );
  const used = styles.map(styleText);
  return [
    '<!doctype html>',
    `<html lang="${entitied(deck.lang)}"${directionOf(deck.lang) === 'rtl' ? ' dir="rtl"' : ''}>`,
    '<head>',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(used)}">`,
    '<meta charset="utf-8">',
    `<title>${entitied(deck.title)}</title>`,
    ...used.map((text) => `<style>${text}</style>`),
    '</head>',
    `<body><main>${sheets.join('\n')}</main></body>`,
    '</html>',
    '',
  ].join('\n');
}

/** The sentences that a slide stands on, each with its line in the article; empty without any. */
function notesHtml({ notes }: Slide, words: Words): string {
  if (notes.length === 0) return '';
  const items = notes.map(({ line, text }) => `<li><span>L${line}</span>${entitied(visible(text))}</li>`);
  return `<div class="said"><p>${entitied(words['notes'] ?? 'Notes')}</p><ul>${items.join('')}</ul></div>`;
}

/** The slide is made smaller as a whole: in a transformed box Chromium tags its words wrongly. */
const frameRules = (size: keyof typeof sizes): string =>
  `:root { --frame-scale: ${FRAME_WIDTH / sizes[size].width}; }`;

/** Size and foot of the pages: the title where lines begin, page n of N where they end. */
function pageRules(title: string, lang: string, { paper, words }: HandoutLook): string {
  const { width, height } = papers[paper];
  const [begin, end] = directionOf(lang) === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  return [
    `@page { size: ${width} ${height};`,
    `@bottom-${begin} { content: ${quoted(cut(title, MAX_FOOT_CHARACTERS))}; }`,
    `@bottom-${end} { content: ${counted(words['pages'] ?? '{n} / {m}')}; } }`,
  ].join('\n');
}
