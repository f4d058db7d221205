/** A program of somebody who has installed the package: packed.test.ts compiles it strictly beside the package, and runs it. */
import { VFileMessage } from 'vfile-message';
import { build, DeckwrightError, type Options, type RuleId } from 'deckwright';

const options: Options = { formats: ['html'], rules: { 'verify:title': 'off' } };

/** What a build of a file rejects with. */
const errorOf = (path: string, given: Options): Promise<unknown> =>
  build(path, given).then(
    () => undefined,
    (error: unknown) => error,
  );

/** The rule of an error of deckwright, and whose task it is to mend it. */
const ruleAndCode = (error: unknown): readonly [RuleId | undefined, number] | undefined =>
  error instanceof DeckwrightError ? [error.rule, error.exitCode] : undefined;

const { files, deck } = await build('article.md', options);
if (deck.slides.length === 0) throw new Error('The deck is empty');

const stop = new AbortController();
const cancelled = errorOf('article.md', { ...options, signal: stop.signal });
stop.abort('the caller');

const ofReader = await errorOf('missing.md', options);
const ofCaller = await errorOf('article.md', JSON.parse('{ "jobs": -3 }') as Options);

console.log(
  JSON.stringify({
    files: files.map(({ name }) => name),
    cancelled: await cancelled,
    ofReader: ruleAndCode(ofReader),
    ofCaller: ruleAndCode(ofCaller),
    isMessage: ofReader instanceof VFileMessage,
  }),
);
