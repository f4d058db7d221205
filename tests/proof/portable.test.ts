/** deck.md with its theme under the Marp of other people: the same slides, the same words at the same places. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Built } from '../../src/build.ts';
import { openChrome, type Chrome } from './chrome.ts';
import { chinese, examples, fileOf, looks, specimen, textOf } from './decks.ts';
import { mill } from './mill.ts';
import { probeSlides, type Box, type Probed } from './probe.ts';

const cli = createRequire(import.meta.url).resolve('@marp-team/marp-cli/marp-cli.js');
/** How far a line may be from where it is in deck.html, in px. */
const tolerance = 2;

interface Case {
  readonly name: string;
  readonly size: (typeof looks)[number]['size'];
  readonly built: Built;
}

/** The other examples have nothing that these have not. */
const shown = new Set([specimen, chinese, mill.path].map((path) => basename(path)));

let folder: string;
let chrome: Chrome;
const cases = new Map<string, Case[]>();

/**
 * Marp runs once for all decks, which takes a second and not half a minute. Its themes must then have names of their
 * own; nothing else of the files is touched.
 */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deckwright-portable-'));
  await mkdir(join(folder, 'themes'));
  await mkdir(join(folder, 'decks'));
  for (const { template, size } of looks) {
    const all = (await examples({ template, size })).filter(({ manifest }) =>
      shown.has(manifest.article.name),
    );
    const made = all.map((built, at) => ({
      name: `${template}-${size.replace(':', '-')}-${at}`,
      size,
      built,
    }));
    cases.set(`${template}, ${size}`, made);
    for (const { name, built } of made) {
      const css = textOf(built, `${template}.css`);
      const markdown = textOf(built, 'deck.md');
      expect(css).toContain(`@theme ${template}`);
      expect(markdown).toContain(`\ntheme: "${template}"\n`);
      await writeFile(
        join(folder, 'themes', `${name}.css`),
        css.replace(`@theme ${template}`, `@theme ${name}`),
      );
      // Pictures lie beside the deck; its own page must not be taken for the one that Marp makes.
      for (const { name: file, contents } of built.files) {
        if (file === 'deck.html') continue;
        await mkdir(dirname(join(folder, 'decks', name, file)), { recursive: true });
        await writeFile(join(folder, 'decks', name, file), contents);
      }
      await writeFile(
        join(folder, 'decks', name, 'deck.md'),
        markdown.replace(`\ntheme: "${template}"\n`, `\ntheme: "${name}"\n`),
      );
    }
  }
  await promisify(execFile)(
    process.execPath,
    [cli, '--no-stdin', '--theme-set', 'themes', '--template', 'bare', '--input-dir', 'decks'],
    { cwd: folder },
  );
  chrome = await openChrome();
});
afterAll(async () => {
  await chrome?.close();
  await rm(folder, { recursive: true, force: true });
});

const apart = (a: Box, b: Box): number =>
  Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.x + a.width - b.x - b.width),
    Math.abs(a.y + a.height - b.y - b.height),
  );

/** The words of a slide that other Marp draws elsewhere. */
function moved(ours: Probed, theirs: Probed): string[] {
  return ours.words.flatMap(({ text, boxes }, at) => {
    const other = theirs.words[at]?.boxes ?? [];
    const far = Math.max(
      0,
      ...boxes.map((box, line) => (other[line] ? apart(box, other[line]) : Number.POSITIVE_INFINITY)),
    );
    return far > tolerance || other.length !== boxes.length
      ? [`${ours.id}: ${text} is ${Math.round(far)} px off`]
      : [];
  });
}

/**
 * Runs in the page: only deck.html says of words that they are in another language, and the probe would part them there;
 * only there is a chart drawn in place, and its words are of the picture elsewhere.
 */
function likePictures(): void {
  for (const chart of document.querySelectorAll('section svg')) chart.replaceChildren();
  for (const span of document.querySelectorAll('section span[lang]')) {
    const { parentNode } = span;
    span.replaceWith(...span.childNodes);
    parentNode?.normalize();
  }
}

const said = ({ words }: Probed): string => words.map(({ text }) => text).join(' ');

describe.each(looks.map(({ template, size }) => `${template}, ${size}`))('%s', (look) => {
  it('has the same slides, words and places', async () => {
    const found: string[] = [];
    for (const { name, size, built } of cases.get(look) ?? []) {
      const page = await chrome.show(fileOf(built, 'deck.html'), size);
      await page.evaluate(likePictures);
      const ours = await page.evaluate(probeSlides);
      const theirs = await (
        await chrome.open(join(folder, 'decks', name, 'deck.html'), size)
      ).evaluate(probeSlides);
      expect(theirs.map(({ classes }) => classes)).toEqual(ours.map(({ classes }) => classes));
      expect(theirs.map(said)).toEqual(ours.map(said));
      expect(theirs.map(({ width, height }) => [width, height])).toEqual(
        ours.map(({ width, height }) => [width, height]),
      );
      for (const [at, slide] of ours.entries()) {
        const other = theirs[at];
        // One word of a slide tells where to look; all of them would be a wall.
        if (other)
          found.push(
            ...moved(slide, other)
              .slice(0, 1)
              .map((one) => `${name}, ${one}`),
          );
      }
    }
    expect(found).toEqual([]);
  });
});
