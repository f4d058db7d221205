/** What is wrong with what a build makes of an input. */
import { VFileMessage } from 'vfile-message';
import type { Built } from '../../src/pipeline/built.ts';
import { buildArticle } from '../../src/pipeline/index.ts';
import { createBuildResources, type BuildResources } from '../../src/pipeline/build-resources.ts';
import type { Input } from './inputs.ts';

/** Names of what all objects have, which nothing may add to. */
const names = (): string =>
  [Object, Array, String, Function].flatMap((one) => Object.getOwnPropertyNames(one.prototype)).join(' ');
const before = names();

const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- controls are what this expression is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}\p{Surrogate}]/u;

/** A fault in a few words, the same for the same fault; undefined where there is none. Nothing is drawn: only the outline is made. */
export async function faultOf(
  { path, content }: Input,
  tools: BuildResources = createBuildResources(),
): Promise<string | undefined> {
  const made = async (): Promise<Built | VFileMessage> =>
    buildArticle({ path, content }, { formats: ['outline'] }, tools).catch((error: unknown) => {
      if (error instanceof VFileMessage) return error;
      throw error;
    });
  try {
    const [first, second] = [await made(), await made()];
    if (names() !== before) return 'prototype';
    if (first instanceof VFileMessage || second instanceof VFileMessage)
      return String(first) === String(second) ? undefined : 'other message the second time';
    if (
      first.files.some(
        ({ contents }, index) =>
          !Buffer.from(contents).equals(second.files[index]?.contents ?? Buffer.alloc(0)),
      )
    )
      return 'other bytes the second time';
    const { invented, unplaced } = first.manifest;
    if (Object.values(invented).flat().length > 0) return 'invented';
    if (unplaced.length > 0) return 'lost';
    return UNSEEN.test(
      JSON.stringify(first.deck.slides.map(({ slots }) => slots)).replace(/\\u[\da-f]{4}/g, (code) =>
        String.fromCharCode(Number.parseInt(code.slice(2), 16)),
      ),
    )
      ? 'unseen characters'
      : undefined;
  } catch (error) {
    if (!(error instanceof Error)) return 'thrown: no error';
    const place = /\n\s+at (\S+)/.exec(error.stack ?? '')?.[1] ?? '';
    return `thrown: ${error.message.slice(0, 60).replace(/\d+|`[^`]*`|"[^"]*"/g, '…')} at ${place}`;
  }
}
