/** Waits for what a document needs to be drawn. */

/** Resolves when fonts and images are there; a broken image is as ready as it will ever be. */
export async function waitUntilReady(): Promise<void> {
  const images = Array.from(document.images, (image) => image.decode().catch(() => undefined));
  await Promise.all([document.fonts.ready, ...images]);
}
