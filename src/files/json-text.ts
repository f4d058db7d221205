/** JSON as files have it: small things on a line, large ones over several. */

/** Most characters of a line that holds more than one value. */
const MAX_LINE = 110;

/** A value as JSON; what fits stands on one line: `{"type": "text", "place": [12, 26]}`. */
export function jsonText(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((item) => jsonText(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}: ${jsonText(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const length = parts.reduce((sum, part) => sum + part.length + 2, indent.length);
  // No value has a line end but between its own parts.
  if (length <= MAX_LINE && !parts.some((part) => part.includes('\n')))
    return `${open}${parts.join(', ')}${close}`;
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`;
}
