/** What a deck ends with: a disclaimer, the article's or the fund's, and whom to ask. */
import type { BlockContent } from 'mdast';
import type { Passage } from '../../outline/outline.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import type { Slide } from '../layout/index.ts';
import { shownAmong } from '../exhibit/exhibit.ts';
import { bare, listBlocks, paragraph, runs, template } from '../inline.ts';
import { supportNotes } from '../notes.ts';
import { paged } from '../divide/pages.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide } from '../make-slide.ts';

/** The article's own disclaimer, whole: what a lawyer wrote is neither chosen among nor cut. None where nothing is said. */
export function disclaimerSlides(section: Passage, context: ComposeContext): Slide[] {
  const title = section.heading
    ? bare(section.heading)
    : [template(context.words.disclaimer ?? 'Disclaimer')];
  const blocks = section.children.flatMap((support): BlockContent[] => {
    if (support.type !== 'point') return [];
    const items = listBlocks(support.children.map(({ whole }) => runs(whole)));
    return support.item
      ? [...listBlocks([runs(support.whole)]), ...items]
      : [paragraph(runs(support.whole)), ...items];
  });
  const notes = supportNotes(section.children, context);
  const path = pathOf(section.heading ?? 'disclaimer');
  const slides = paged(blocks, limitOf(context, 'disclaimer', 'text')).map((text, index) =>
    makeSlide(
      'disclaimer',
      { title, text, source: context.credit },
      { path, notes: index === 0 ? notes : [], sources: [section.position] },
    ),
  );
  return slides.length > 0 ? [...slides, ...shownAmong(section.children, { title, path }, context)] : [];
}

/** What a fund says at the end of each deck, in its own words: its disclaimer, and whom to ask. */
export function brandSlides(context: ComposeContext): Slide[] {
  const { brand = {}, words, credit } = context;
  const { disclaimer = [], contact = [], fund } = brand;
  const about = { notes: [], sources: [] };
  const pages = paged(said(disclaimer), limitOf(context, 'disclaimer', 'text'));
  const disclaimers = pages.map((text) =>
    makeSlide(
      'disclaimer',
      { title: [template(words.disclaimer ?? 'Disclaimer')], text, source: credit },
      { ...about, path: ['fund', 'disclaimer'] },
    ),
  );
  const lines = said(contact);
  if (lines.length === 0) return disclaimers;
  const title = [template(fund ?? words.contact ?? 'Contact')];
  return [...disclaimers, makeSlide('closing', { title, contact: lines }, { ...about, path: ['closing'] })];
}

const said = (lines: readonly string[]): BlockContent[] =>
  lines.filter((line) => line.trim() !== '').map((line) => paragraph([template(line)]));
