/** The script of the preview: shows an article as a deck, and has choices written for it. */
import { find } from '../../viewer/page/element.ts';
import type { Edit } from '../../overrides/edit.ts';
import type { PageSetup } from '../html.ts';
import type { PreviewState, ShownMessage } from '../state.ts';
import { articlePanel } from './article.ts';
import { framesIn } from './frames.ts';
import { showSentence, showSlide, type InspectorEvents } from './inspector.ts';
import { showMessages, showScorecard } from './panels.ts';
import { choose, listen, stateOf } from './remote.ts';
import { keptSlide } from './kept-slide.ts';
import { tabsIn } from './tabs.ts';

const setup = JSON.parse(find('script[type="application/json"]').textContent) as PageSetup;
const status = find('.status');
const inspector = find('.inspector');
const sentencePlace = find('.side > .sentence');
const pickers = {
  article: find<HTMLSelectElement>('select[name="article"]'),
  length: find<HTMLSelectElement>('select[name="length"]'),
  template: find<HTMLSelectElement>('select[name="template"]'),
};

let article = 0;
let state: PreviewState | undefined;
let slideId = '';
let sentence = -1;

const openTab = tabsIn(find('.tabs'));
const frames = framesIn(find('.frames'), (id) => {
  slideId = id;
  inspect();
});
const text = articlePanel(find('#panel-article'), (index) => {
  sentence = index;
  inspect();
});

const mayChoose = (): boolean => setup.articles[article]?.isSpecimen === false;
let writing: Promise<void> = Promise.resolve();
/** Choices are written one after the other: of two in a row the last one counts. */
const write = (edit: Edit): void => {
  const chosenFor = article;
  status.textContent = 'Writing …';
  writing = writing.then(async () => {
    const faults = await choose(chosenFor, edit);
    if (faults.length > 0) fail(faults);
  });
};
const go = (index: number): void => frames.go(state?.slides[index]?.id ?? '');
const events: InspectorEvents = { choose: write, go };
const links = {
  goToLine: (line: number): void => {
    openTab('article');
    text.goTo(line);
  },
  goToSlide: go,
};

function inspect(): void {
  if (!state) return;
  // A slide keeps its id when others come and go before it.
  const slide = Math.max(
    0,
    state.slides.findIndex(({ id }) => id === slideId),
  );
  text.mark(slide);
  keepingFocus(inspector, () => state && showSlide(inspector, state, slide, events, mayChoose()));
  keepingFocus(
    sentencePlace,
    () => state && showSentence(sentencePlace, state, sentence, events, mayChoose()),
  );
}

/** A control that is drawn anew keeps the keyboard: it is the one at the same place. */
function keepingFocus(place: HTMLElement, draw: () => void): void {
  const controls = (): HTMLElement[] => [...place.querySelectorAll<HTMLElement>('input, select, button')];
  const at = controls().indexOf(document.activeElement as HTMLElement);
  draw();
  if (at >= 0) controls()[at]?.focus();
}

function fail(messages: readonly ShownMessage[]): void {
  status.textContent = messages[0]?.reason ?? 'It cannot be built.';
  status.classList.add('failed');
  showMessages(find('#panel-messages'), messages, state?.slides ?? [], links);
  number(messages);
}

function number(messages: readonly ShownMessage[]): void {
  find('#tab-messages .number').textContent = String(messages.length || '');
}

/** A choice that the command line or the article has made already cannot be made here. */
function fillPicker(name: 'length' | 'template', { review }: PreviewState): void {
  const picker = pickers[name];
  const fixed = setup.fixed[name] ?? review.fixed[name];
  picker.disabled = fixed !== undefined || !mayChoose();
  picker.title =
    fixed === undefined ? '' : `Set to ${fixed} by ${setup.fixed[name] ? 'the command line' : 'the article'}`;
  picker.value = fixed ?? review.chosen[name] ?? '';
}

async function refresh(): Promise<void> {
  const asked = article;
  const answer = await stateOf(asked);
  if (asked !== article) return;
  if ('failed' in answer) return fail(answer.failed);
  const before = state;
  state = answer;
  document.title = `${answer.title} – preview`;
  status.classList.toggle('failed', answer.isStale);
  status.textContent = answer.isStale
    ? (answer.messages[0]?.reason ?? '')
    : `${answer.slides.length} slides, ${answer.template}`;
  fillPicker('length', answer);
  fillPicker('template', answer);
  text.fill(answer);
  showMessages(find('#panel-messages'), answer.messages, answer.slides, links);
  showScorecard(find('#panel-scorecard'), answer);
  number(answer.messages);
  slideId = keptSlide(slideId, before?.slides ?? [], answer.slides);
  if (before?.hash !== answer.hash)
    frames.load(`${article}/deck.html`, slideId, mayChoose() ? 'slides' : 'sheet');
  inspect();
}

function open(index: number): void {
  article = index;
  state = undefined;
  slideId = '';
  sentence = -1;
  find('.show').classList.toggle('sheet', !mayChoose());
  status.classList.remove('failed');
  status.textContent = 'Building …';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-file]')) {
    link.href = `${index}/${link.dataset['file']}`;
    link.target = '_blank';
  }
  void refresh();
}

pickers.article.addEventListener('change', () => open(pickers.article.selectedIndex));
for (const name of ['length', 'template'] as const)
  pickers[name].addEventListener('change', () => {
    const value = pickers[name].value || undefined;
    write({ type: name, value });
  });
listen(
  (news) => {
    if (news.article !== article) return;
    if (news.type === 'draft') frames.patch(news.slides);
    else if (news.type === 'failed') fail(news.messages);
    else void refresh();
  },
  (isLost) => {
    if (isLost) status.textContent = 'The preview has ended. Start it again to go on.';
  },
);
find('.sheet').addEventListener('click', () => frames.press('o'));
open(0);
