/** Content security of the pages that are written: nothing is fetched, and nothing runs but what is named here. */
import { createHash } from 'node:crypto';

/** The policy of a page with these style sheets and scripts; formulas and cells of tables have `style` attributes. */
export function policyOf(styles: readonly string[], scripts: readonly string[] = []): string {
  return [
    `default-src 'none'`,
    `style-src ${hashes(styles)}`,
    `style-src-attr 'unsafe-inline'`,
    `script-src ${hashes(scripts)}`,
    'img-src data:',
    'font-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

const hashes = (sources: readonly string[]): string =>
  sources.length > 0 ? sources.map(hash).join(' ') : `'none'`;

const hash = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** A style sheet that cannot end its element. */
export const styleText = (css: string): string =>
  css.replace(/\r\n?/g, '\n').replace(/<(?=\/|!--)/g, '\\3c ');
