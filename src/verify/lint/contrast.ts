/** Text that can be told from what is behind it, wherever it stands (V-CONT). */
import { blended, colourOf, type Rgb } from '../../colour/colour.ts';
import { apcaContrast, contrastRatio } from '../../colour/contrast.ts';
import type { DrawnRun } from '../../compose/inspection.ts';
import { seenOf, type LintCheck, type Finding, type Seen } from './input.ts';
import { isFrame } from './points.ts';
import { roleOf } from './roles.ts';

/** WCAG 2.2 AA, for text and for large text. */
const [LEAST, LEAST_LARGE] = [4.5, 3] as const;

/** WCAG 2.2 AAA, what text of the body should have. */
const MIN_BODY_CONTRAST = 7;

/** APCA for text of the body and for small print. */
const [LIGHTNESS, LIGHTNESS_SMALL] = [75, 60] as const;

/** Sizes in px from which on text is large: 18 pt, bold 14 pt. */
const [LARGE, LARGE_BOLD] = [24, 18.66] as const;

/** Checks V-CONT: each run at its worst place. */
export const contrast: LintCheck = (given) => seenOf(given).flatMap((seen) => [...faint(seen), ...dim(seen)]);

/** The ground on which a run is hardest to read; undefined for one that is drawn nowhere. */
function worst(run: DrawnRun): { text: Rgb; ground: Rgb; contrast: number } | undefined {
  return run.backgrounds
    .map((ground) => {
      const text = blended(run.color, ground, run.alpha);
      return { text, ground, contrast: contrastRatio(text, ground) };
    })
    .toSorted((a, b) => a.contrast - b.contrast)[0];
}

function faint({ slide, drawn }: Seen): Finding[] {
  const faults = drawn.runs.flatMap((run) => {
    const at = worst(run);
    const large = run.size >= LARGE || (run.weight >= 700 && run.size >= LARGE_BOLD);
    const least = large ? LEAST_LARGE : LEAST;
    return at && at.contrast < least ? [{ run, at, least }] : [];
  });
  const [first] = faults.toSorted((a, b) => a.at.contrast - b.at.contrast);
  if (!first) return [];
  const { run, at, least } = first;
  return [
    {
      rule: 'verify:contrast',
      slide,
      found: `contrast of ${at.contrast.toFixed(2)}:1 of \`${run.text}\` (${colourOf(at.text)} on ${colourOf(at.ground)})`,
      expected: `${least}:1 or more`,
      advice: `Make the colour of slot \`${run.slot}\` darker or lighter in theme.css.`,
    },
  ];
}

function dim({ slide, drawn }: Seen): Finding[] {
  const faults = drawn.runs.flatMap((run) => {
    const at = worst(run);
    if (!at) return [];
    const role = roleOf(run, drawn.blocks, slide.layout);
    const apca = apcaContrast(at.text, at.ground);
    // What frames the deck is large and short; only what is read through needs more.
    const small = role === 'small' || isFrame(slide);
    const low =
      apca < (small ? LIGHTNESS_SMALL : LIGHTNESS) ||
      (role === 'body' && !small && at.contrast < MIN_BODY_CONTRAST);
    return low ? [{ run, at, apca, small }] : [];
  });
  const [first] = faults.toSorted((a, b) => a.apca - b.apca);
  if (!first) return [];
  const { run, at, apca, small } = first;
  return [
    {
      rule: 'verify:legible',
      slide,
      found: `contrast of ${at.contrast.toFixed(1)}:1 and ${Math.round(apca)} in APCA of \`${run.text}\` (${colourOf(at.text)} on ${colourOf(at.ground)})`,
      expected: small
        ? `${LIGHTNESS_SMALL} in APCA`
        : `${MIN_BODY_CONTRAST}:1 in the body and ${LIGHTNESS} in APCA`,
      advice: `Make the colour of slot \`${run.slot}\` darker or lighter in theme.css.`,
    },
  ];
}
