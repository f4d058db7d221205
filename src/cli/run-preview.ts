/** Runs `preview` until the process receives a signal. */
import { once } from 'node:events';
import { startPreview } from '../preview/index.ts';
import { articlesIn } from '../read/bytes.ts';
import { exitCode } from '../rules/index.ts';
import type { Command } from './arguments.ts';
import { messageText } from './message-text.ts';
import { failedOutcome } from './outcome.ts';

/** Starts the preview of a file or a folder, prints its address, and waits. */
export async function runPreview(
  { path, options }: Extract<Command, { name: 'preview' }>,
  signal: AbortSignal,
  print: (line: string) => unknown,
): Promise<number> {
  try {
    const preview = await startPreview(await articlesIn(path), options);
    try {
      print(`Preview: ${preview.address}`);
      print(
        'It follows every edit of the article, of the choices beside it and of the pack. Ctrl+C ends it.',
      );
      if (!signal.aborted) await once(signal, 'abort');
    } finally {
      await preview.close();
    }
    return 0;
  } catch (error) {
    const { messages } = failedOutcome(path, error);
    for (const message of messages) print(messageText(message, path));
    return exitCode(messages);
  }
}
