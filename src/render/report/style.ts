/** The style sheets of a report: the pack's variables, its report.css, what is generated. */
import { customProperties } from '../../read/css/custom-properties.ts';

/**
 * The custom properties of a theme as one rule: colours, families and pictures of a pack serve its report too.
 *
 * Those of one language are the report's own to set.
 */
export function variables(theme: string): string {
  const lines = Array.from(customProperties(theme), ([name, value]) => `  ${name}: ${value};\n`);
  return `:root {\n${lines.join('')}}\n`;
}
