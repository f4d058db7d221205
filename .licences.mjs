// The licences of the packages whose code is in our bundles, which must go with every copy of it.
import { readdirSync, readFileSync } from 'node:fs';

/** Folders of the packages that went into bundles, by the metafiles of esbuild, in order. */
export function packagesOf(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '');
  return [...new Set(folders)].filter(Boolean).toSorted();
}

/** One text with the name, the version and the licence of each package. */
export function licencesOf(folders) {
  const texts = folders.map((folder) => {
    const { name, version, license } = metadataOf(folder);
    return `## ${name} ${version} (${license})\n\n${textOf(folder)}\n`;
  });
  return `# Licences of the packages that are part of these files\n\n${texts.join('\n')}`;
}

const metadataOf = (folder) => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));

/** `Ann Lee <ann@example.org> (https://example.org)` → `Ann Lee`. */
const nameOf = (author) => `${author?.name ?? author}`.replace(/\s*[<(].*/, '');

/**
 * The files with a licence; for a package without one, what its README says, or the same licence from elsewhere: that
 * of a package that it needs, by the same author (franc-min and trigram-utils).
 */
function textOf(folder) {
  const { license, author, dependencies = {} } = metadataOf(folder);
  const read = (file) => readFileSync(`${folder}/${file}`, 'utf8').trim();
  const files = readdirSync(folder);
  const own = files.filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file)).map(read);
  if (own.length > 0) return own.join('\n\n');
  const [readme] = files.filter((file) => /^readme/i.test(file)).map(read);
  const section = /^#+ licen[cs]e\s+(?=[^]*copyright)([^]+)/im.exec(readme ?? '')?.[1];
  if (section) return section.trim();
  if (license === 'Apache-2.0') return readFileSync('node_modules/typescript/LICENSE', 'utf8').trim();
  const sibling = Object.keys(dependencies).find((name) => {
    const other = metadataOf(`node_modules/${name}`);
    return other.license === license && author && nameOf(other.author) === nameOf(author);
  });
  if (sibling) return textOf(`node_modules/${sibling}`);
  throw new Error(`No licence text in ${folder}`);
}
