/** Shows decks in the tests' browser as the build draws them: without their scripts. */
import { openChrome, type Tab } from '../proof/chrome.ts';

/** A tab without scripts. */
export interface Still {
  /** Shows a document, when its fonts and images are there. */
  readonly show: (html: string) => Promise<Tab>;
  readonly close: () => Promise<void>;
}

/** Opens a browser with such a tab. Close it in the end. */
export async function openStill(): Promise<Still> {
  const { fresh, close } = await openChrome();
  const tab = await fresh({ width: 1280, height: 720 });
  await tab.setJavaScriptEnabled(false);
  return {
    close,
    show: async (html) => {
      await tab.goto('about:blank');
      await tab.setContent(html, { waitUntil: 'load' });
      await tab.evaluate(async () => {
        const images = Array.from(document.images, (image) => image.decode().catch(() => undefined));
        await Promise.all([document.fonts.ready, ...images]);
      });
      return tab;
    },
  };
}
