/** The help of the command line. */
import { flags } from '../options.ts';

/** What `--help` prints. */
export function help(): string {
  const rows = flags.map(({ name, short, value, help: says }) => {
    const left = `${short ? `-${short}, ` : '    '}--${name}${value ? ` <${value}>` : ''}`;
    return `  ${left.padEnd(26)} ${says}`;
  });
  return [
    'deckwright turns an article into a briefing: slides in HTML, PDF and Marp Markdown.',
    '',
    'Usage: deckwright [build] <article|folder|address|->... [options]',
    '       deckwright check <article|folder|address|->... [options]',
    '       deckwright template new <name>',
    '       deckwright template check <pack> [options]',
    '',
    'check writes no files: it prints where the words of each article went, and whether any was invented or lost.',
    'template new begins a template pack in ./templates; template check tries one on slides of every layout, in both sizes.',
    '',
    ...rows,
    '',
    'Exit codes: 0 built, or faithful; 1 the article has an error, or is not told faithfully; 2 usage or template; 3 browser or disk; 4 a defect of deckwright.',
  ].join('\n');
}
