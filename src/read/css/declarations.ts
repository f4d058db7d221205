/** The declarations of a style sheet or of a `style` attribute, each with the rule that it stands in. */
import { isBlank, tokensOf, type Token } from './tokens.ts';

/** A declaration: `--ink: #111` in `:root`. */
export interface Declaration {
  /** As meant: escapes decoded. */
  readonly name: string;
  /** Its tokens without comments and without blanks at both ends. */
  readonly value: readonly Token[];
  /** Where its name begins in the text. */
  readonly offset: number;
  /** What stands before the brackets of the rule around it; empty in a `style` attribute. */
  readonly rule: string;
  /** How many rules it stands in. */
  readonly depth: number;
}

/** What closes each bracket that a value may open. */
const CLOSING: Readonly<Partial<Record<Token['kind'], Token['kind']>>> = {
  'function-token': ')-token',
  '(-token': ')-token',
  '[-token': ']-token',
  '{-token': '}-token',
};

/** All declarations in order, as browsers divide them: `a: "x;y"; b: f(;)` are two. */
export function declarationsOf(css: string): Declaration[] {
  const found: Declaration[] = [];
  const rules: string[] = [];
  const open: Token['kind'][] = [];
  let statement: Token[] = [];
  for (const token of tokensOf(css)) {
    const { kind } = token;
    const within = open.length > 0 && kind !== 'EOF-token';
    if (!within && kind === '{-token' && !(rules.length > 0 && isCustomProperty(statement))) {
      rules.push(textOf(statement));
      statement = [];
    } else if (!within && ['semicolon-token', '}-token', 'EOF-token'].includes(kind)) {
      found.push(...declarationIn(statement, rules));
      statement = [];
      if (kind === '}-token') rules.pop();
    } else if (kind !== 'comment') {
      const closing = CLOSING[kind];
      if (closing) open.push(closing);
      else if (kind === open.at(-1)) open.pop();
      statement.push(token);
    }
  }
  return found;
}

/** The text of tokens as written, without blanks around it. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text }) => text)
    .join('')
    .trim();

/** The value of a custom property may hold a block, which is none of a rule. */
function isCustomProperty(statement: readonly Token[]): boolean {
  const [name, colon] = statement.filter((token) => !isBlank(token));
  return name?.kind === 'ident-token' && name.value.startsWith('--') && colon?.kind === 'colon-token';
}

function declarationIn(statement: readonly Token[], rules: readonly string[]): Declaration[] {
  const colon = statement.findIndex(({ kind }) => kind === 'colon-token');
  const [name, ...others] = statement.slice(0, Math.max(0, colon)).filter((token) => !isBlank(token));
  if (name?.kind !== 'ident-token' || others.length > 0) return [];
  const value = statement.slice(colon + 1);
  const first = value.findIndex((token) => !isBlank(token));
  const last = value.findLastIndex((token) => !isBlank(token));
  return [
    {
      name: name.value,
      value: first < 0 ? [] : value.slice(first, last + 1),
      offset: name.start,
      rule: rules.at(-1) ?? '',
      depth: rules.length,
    },
  ];
}
