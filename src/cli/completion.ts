/** Scripts that complete the command line in shells, from the table of flags. */
import { optionTable, type Flag } from '../pipeline/options/table.ts';
import { flags } from './flags.ts';

/** The shells that there is a script for. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** One of the shells. */
export type Shell = (typeof shells)[number];

/** The words that may stand first; anything else is an article. */
export const commands = ['build', 'check', 'preview', 'template', 'serve', 'worker', 'completion'] as const;

/** The script for a shell. */
export const completion = (shell: Shell): string => `${scripts[shell]().join('\n')}\n`;

/** The words that a flag may have; none where it has a path or a number. */
function wordsOf({ name }: Flag): readonly string[] {
  const schema = Object.values(optionTable).find(({ flag }) => flag?.name === name)?.kind.schema;
  const items = (schema?.['items'] ?? schema) as { readonly enum?: readonly string[] } | undefined;
  return items?.enum ?? [];
}

/** In single quotes, as all three shells take it. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const bash = (): string[] => [
  '# deckwright completion bash > /etc/bash_completion.d/deckwright',
  '_deckwright() {',
  '  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}',
  '  case $previous in',
  ...flags
    .filter((flag) => flag.value !== undefined && wordsOf(flag).length > 0)
    .map(
      (flag) =>
        `    ${namesOf(flag).join('|')}) COMPREPLY=($(compgen -W ${quoted(wordsOf(flag).join(' '))} -- "$word")); return ;;`,
    ),
  '  esac',
  '  case $word in',
  `    -*) COMPREPLY=($(compgen -W ${quoted(flags.flatMap(namesOf).join(' '))} -- "$word")) ;;`,
  '    *)',
  '      COMPREPLY=($(compgen -f -- "$word"))',
  `      [ "$COMP_CWORD" = 1 ] && COMPREPLY+=($(compgen -W ${quoted(commands.join(' '))} -- "$word")) ;;`,
  '  esac',
  '}',
  'complete -o filenames -F _deckwright deckwright',
];

const namesOf = ({ name, short }: Flag): string[] => [
  ...(short === undefined ? [] : [`-${short}`]),
  `--${name}`,
];

const zsh = (): string[] => [
  '#compdef deckwright',
  '# deckwright completion zsh > "${fpath[1]}/_deckwright"',
  'local state',
  '_arguments \\',
  ...flags.flatMap((flag) => {
    const about = `[${zshText(flag.help)}]`;
    const value = flag.value === undefined ? '' : `:${zshText(flag.value)}:${zshAction(flag)}`;
    return namesOf(flag).map((name) => `  ${quoted(`*${name}${about}${value}`)} \\`);
  }),
  `  ${quoted('1: :->first')} ${quoted('*:article:_files')}`,
  `[[ $state == first ]] && _alternative ${quoted(`commands:command:(${commands.join(' ')})`)} ${quoted('files:article:_files')}`,
];

/** Text in the middle of what zsh divides at colons and brackets. */
const zshText = (text: string): string => text.replace(/[\\:[\]]/g, '\\$&');

const zshAction = (flag: Flag): string => {
  const words = wordsOf(flag);
  return words.length > 0 ? `(${words.map(zshText).join(' ')})` : '_files';
};

const fish = (): string[] => [
  '# deckwright completion fish > ~/.config/fish/completions/deckwright.fish',
  `complete -c deckwright -n __fish_use_subcommand -a ${quoted(commands.join(' '))}`,
  ...flags.map((flag) => {
    const words = wordsOf(flag);
    const value =
      flag.value === undefined ? '' : words.length > 0 ? ` -x -a ${quoted(words.join(' '))}` : ' -r';
    const short = flag.short === undefined ? '' : ` -s ${flag.short}`;
    return `complete -c deckwright -l ${flag.name}${short}${value} -d ${quoted(flag.help)}`;
  }),
];

const scripts: Readonly<Record<Shell, () => string[]>> = { bash, zsh, fish };
