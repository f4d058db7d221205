/** Settles a deck: draws it and mends it, until it fits and nothing that is found can be mended. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import { fit, MAX_FIT_ROUNDS } from '../compose/fit/fit.ts';
import type { Frame } from '../compose/fit/frame.ts';
import { mend, type Repair } from '../mend/index.ts';
import type { Page } from '../print/browser/page.ts';
import { inspect, measure, measureReplaced } from '../print/index.ts';
import { toHtml, type DeckPage } from '../render/index.ts';
import { aboutFiles, type RuleId } from '../rules/index.ts';
import {
  lintFaults,
  lintFindings,
  lintMessages,
  overflowFaults,
  verifyOverflow,
  type Fault,
  type Finding,
} from '../verify/index.ts';
import type { BuiltDeck, DeckMaterial } from './built-deck.ts';
import { deckFileNames } from './deck-files.ts';
import type { DeckRenderer, DrawnDeck } from './draw-deck.ts';
import { mendWords } from './verify-deck.ts';

/** Most times that a deck is mended once it was drawn. */
const MAX_REPAIRS = 4;

/** Rounds of fitting after a repair: few slides have changed, and those that do not fit are set densest and divided at once. */
const REPAIR_FIT_ROUNDS = 2;

/** A deck on its way onto the page. */
export interface Attempt {
  readonly repair: Repair;
  readonly renderer: DeckRenderer;
  readonly drawn: DrawnDeck;
}

/** Draws a deck until nothing can be mended in it: first what does not fit, then what verification finds. */
export async function settleDeck(
  page: Page,
  first: Attempt,
  material: DeckMaterial,
  rendererFor: (deck: Deck) => Promise<DeckRenderer>,
): Promise<BuiltDeck> {
  const { outline, article, verifier } = material;
  const show = showing(page);
  let attempt = first;
  for (let round = 0; ; round++) {
    const rounds = round === 0 ? MAX_FIT_ROUNDS : REPAIR_FIT_ROUNDS;
    const { frames, ...fitted } = await fittedTo(show, attempt, article.readable, rounds);
    const inspections = await inspect(page);
    const repair = { ...attempt.repair, deck: fitted.deck };
    const findings = lintFindings({ deck: fitted.deck, frames, inspections, outline, article });
    const drawn = [...overflowFaults(fitted.deck, frames), ...lintFaults(findings, fitted.deck)];
    const faults = [...verifier.verdictOn(fitted.deck).faults, ...notOfPack(drawn, fitted.deck)];
    const better = round < MAX_REPAIRS && faults.length > 0 && mend(repair, faults, verifier.wording);
    if (!better) {
      const noted = verifier.withoutLoss(repair);
      const verdict = verdictOf(noted, findings, verifyOverflow(fitted.deck, frames), material);
      // Notes are not drawn, so the page need not be looked at again.
      const shown = noted === repair ? fitted.drawn : attempt.renderer.draw(noted.deck);
      const messages = [...attempt.renderer.messages, ...verdict.messages];
      return { ...shown, ...verdict, deck: noted.deck, frames, inspections, messages };
    }
    const sound = mendWords(better, verifier);
    const renderer = await rendererFor(sound.deck);
    attempt = { repair: sound, renderer, drawn: renderer.draw(sound.deck) };
  }
}

/** Fewest slides of a deck that tell a fault of its pack from faults of an article. */
const MIN_SLIDES_OF_PACK = 6;

/** Faults without those of rules that most slides break: these are the pack's, and mending slides would only hide them. */
function notOfPack(faults: readonly Fault[], { slides }: Deck): Fault[] {
  const bySlide = new Map<RuleId, Set<string>>();
  for (const { rule, slide } of faults) bySlide.set(rule, (bySlide.get(rule) ?? new Set()).add(slide.id));
  return faults.filter(({ rule }) => {
    const count = bySlide.get(rule)?.size ?? 0;
    return slides.length < MIN_SLIDES_OF_PACK || count * 2 <= slides.length;
  });
}

/** Shows decks one after the other and measures them; where only slides change, which is nearly always, all else stays. */
function showing(page: Page): (next: DeckPage) => Promise<Frame[]> {
  let shown: DeckPage | undefined;
  let frames: Frame[] = [];
  return async (next) => {
    if (shown?.css === next.css && shown.fontsCss === next.fontsCss) {
      const known = new Map(
        [...frames, ...(await measureReplaced(page, next.slides))].map((frame) => [frame.id, frame]),
      );
      frames = next.deck.slides.flatMap(({ id }) => known.get(id) ?? []);
    } else {
      await page.load(toHtml(next));
      frames = await measure(page);
    }
    shown = next;
    return frames;
  };
}

/** Draws a deck, measures it, mends what does not fit and draws again, at most five times. */
async function fittedTo(
  show: (next: DeckPage) => Promise<Frame[]>,
  { repair, renderer, drawn: first }: Attempt,
  source: string,
  rounds: number,
): Promise<{ readonly deck: Deck; readonly drawn: DrawnDeck; readonly frames: Frame[] }> {
  let { deck } = repair;
  let drawn = first;
  for (let round = 0; ; round++) {
    const frames = await show(drawn.page);
    const better = round < rounds ? fit(deck, frames, source, rounds - round) : undefined;
    if (!better) return { deck, drawn, frames };
    deck = better;
    drawn = renderer.draw(deck);
  }
}

/** A deck that nobody asked to see, with what the deck itself tells of its faults. */
export function undrawnDeck(repair: Repair, material: DeckMaterial): BuiltDeck {
  const { deck } = repair;
  const page = { deck, slides: '', css: '', fontsCss: '' };
  const seen = {
    page,
    roots: [],
    markdown: [],
    marked: deck,
    charts: [],
    undrawn: new Set<string>(),
    frames: [],
    inspections: [],
  };
  const findings = lintFindings({ ...seen, ...material, deck });
  return { ...seen, deck, ...verdictOf(repair, findings, [], material) };
}

/** A deck for a first look: drawn, neither measured nor verified. */
export const unmeasuredDeck = ({ repair: { deck }, drawn }: Attempt): BuiltDeck => ({
  ...drawn,
  deck,
  frames: [],
  inspections: [],
  invented: { words: [], names: [], numbers: [] },
  messages: [],
});

/** What is to be said of a deck that is mended as far as it can be. */
function verdictOf(
  { deck, done }: Repair,
  findings: readonly Finding[],
  overflow: readonly VFileMessage[],
  material: DeckMaterial,
): Pick<BuiltDeck, 'invented' | 'messages'> {
  const { trace, faults } = material.verifier.verdictOn(deck);
  const left = [...overflow, ...faults.map((fault) => fault.message), ...lintMessages(findings, deck)];
  return {
    invented: trace.invented,
    messages: [...done.values(), ...aboutFiles(left, deckFileNames(deck, material))],
  };
}
