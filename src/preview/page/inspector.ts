/** What is to be known of the slide and of the sentence that are looked at, and what can be chosen for them. */
import { element } from '../../viewer/page/element.ts';
import type { Edit } from '../../overrides/edit.ts';
import type { ReviewedSection } from '../../overrides/review.ts';
import type { PreviewState } from '../state.ts';
import { actionRow } from './actions.ts';
import { whereabouts } from './article.ts';

/** What the inspectors do besides showing. */
export interface InspectorEvents {
  readonly choose: (edit: Edit) => void;
  readonly go: (slide: number) => void;
}

/** True where choices can be written: those for the specimen of a pack cannot. */
type MayChoose = boolean;

/** Shows the section of a slide with its choices. */
export function showSlide(
  place: HTMLElement,
  { slides, review, messages }: PreviewState,
  slide: number,
  { choose }: InspectorEvents,
  mayChoose: MayChoose,
): void {
  const known = slides[slide];
  const index = review.sections.findIndex((section) => section.slides.includes(slide));
  const section = review.sections[index];
  const about = messages.filter((message) => known && message.slides.includes(known.id));
  place.replaceChildren(
    element('h2', {}, `Slide ${slide + 1}`, element('span', {}, known?.title ?? '')),
    ...(section && mayChoose ? sectionChoices(section, index, review.sentences, choose) : []),
    ...about.map(({ level, reason, note }) =>
      element('p', { class: `message ${level}` }, element('strong', {}, reason), ` ${note}`),
    ),
    ...notesOf(known?.notes ?? []),
  );
}

function notesOf(notes: PreviewState['slides'][number]['notes']): HTMLElement[] {
  if (notes.length === 0) return [];
  const items = notes.map(([line, text]) =>
    element('li', {}, element('span', { class: 'line' }, String(line)), element('p', {}, text)),
  );
  return [element('h3', {}, 'Notes'), element('ol', { class: 'lines' }, ...items)];
}

function sectionChoices(
  section: ReviewedSection,
  index: number,
  sentences: PreviewState['review']['sentences'],
  choose: InspectorEvents['choose'],
): HTMLElement[] {
  if (section.isDirective)
    return [
      element(
        'p',
        {},
        'A directive in the article says what this section is; that is changed in the article.',
      ),
    ];
  const { id, words } = section;
  const titles = sentences.filter((sentence) => sentence.section === index).map(({ text }) => text);
  const select = element(
    'select',
    {},
    element('option', { value: '' }, 'As the deck has it'),
    ...titles.map((text) => element('option', { value: text }, text)),
  );
  select.value = section.title ?? '';
  select.addEventListener('change', () =>
    choose({ type: 'title', section: id, words, value: select.value || undefined }),
  );
  return [
    actionRow(`Section ${section.heading || id}`, section.action, (value) =>
      choose({ type: 'action', section: id, words, value }),
    ),
    element('label', { class: 'title' }, 'Title', select),
  ];
}

/** Shows why a sentence is where it is, with its choices. */
export function showSentence(
  place: HTMLElement,
  { review }: PreviewState,
  index: number,
  { choose, go }: InspectorEvents,
  mayChoose: MayChoose,
): void {
  const sentence = review.sentences[index];
  const section = sentence && review.sections[sentence.section];
  place.hidden = !section;
  if (!sentence || !section) return;
  const { id, words } = section;
  const where = whereabouts(sentence);
  const places =
    where === 'slide'
      ? sentence.slides.map((slide) => {
          const button = element('button', { type: 'button' }, `Slide ${slide + 1}`);
          button.addEventListener('click', () => go(slide));
          return button;
        })
      : [element('span', {}, where === 'notes' ? 'In the notes only' : 'Dropped')];
  place.replaceChildren(
    element('h2', {}, `Line ${sentence.line}`, element('span', { class: 'places' }, ...places)),
    element('p', { class: 'said' }, sentence.text),
    ...why(sentence),
    ...(mayChoose && !section.isDirective
      ? [
          actionRow('This sentence', sentence.action, (value) =>
            choose({ type: 'sentence', section: id, words, text: sentence.text, value }),
          ),
        ]
      : []),
  );
}

function why({ weight, reasons, action }: PreviewState['review']['sentences'][number]): HTMLElement[] {
  if (action) return [element('p', {}, 'It is where it is because that was chosen.')];
  if (weight === undefined) return [];
  const rows = reasons.flatMap(([reason, part]) => [
    element('dt', {}, reason),
    element(
      'dd',
      { class: part < 0 ? 'less' : 'more' },
      `${part < 0 ? '−' : '+'}${Math.abs(part).toFixed(2)}`,
    ),
  ]);
  return [
    element('p', {}, `Weight ${weight.toFixed(2)}. What adds most to it, and what takes most away:`),
    element('dl', {}, ...rows),
  ];
}
