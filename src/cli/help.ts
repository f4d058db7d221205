/** The help of the command line. */
import { flags } from './flags.ts';

/** What `--help` prints. */
export function help(): string {
  const rows = flags.map(({ name, short, value, help: text, default: fallback }) => {
    const left = `${short ? `-${short}, ` : '    '}--${name}${value ? ` <${value}>` : ''}`;
    return `  ${left.padEnd(26)} ${text}${fallback === undefined ? '' : ` (default: ${fallback})`}`;
  });
  return [
    'deckwright turns an article into a slide deck and a report.',
    '',
    'Usage: deckwright [build] <article|folder|address|->... [options]',
    '       deckwright check <article|folder|address|->... [options]',
    '       deckwright template new <name>',
    '       deckwright preview <article|folder> [options]',
    '       deckwright template check <pack> [options]',
    '       deckwright serve [options]',
    '       deckwright worker --queue <address> [options]',
    '       deckwright completion <bash|zsh|fish>',
    '',
    'check writes no files. It prints where the words of each article went, and whether any were invented or lost.',
    'preview shows articles in your browser and follows every edit; what you choose there is written to <article>.deck.yml.',
    'template new creates a template pack in ./templates. template check tests a pack on slides of every layout, in both sizes.',
    'serve takes articles over HTTP, and worker builds those of a queue in Redis; src/service/README.md says how.',
    '',
    ...rows,
    '',
    'Exit codes: 0 success; 1 an article has an error, or its deck is not faithful; 2 usage or template; 3 browser, network or disk; 4 a defect of deckwright.',
  ].join('\n');
}
