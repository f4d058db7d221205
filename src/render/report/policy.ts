/** Content security of report.html: nothing is fetched and nothing runs. */
import { createHash } from 'node:crypto';

/** The policy of a page with these style sheets; formulas and tables have `style` attributes. */
export function policyOf(styles: readonly string[]): string {
  return [
    `default-src 'none'`,
    `style-src ${styles.map(hashOf).join(' ') || `'none'`}`,
    `style-src-attr 'unsafe-inline'`,
    'img-src data:',
    'font-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

const hashOf = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** A style sheet that cannot end its element. */
export const styleText = (css: string): string =>
  css.replace(/\r\n?/g, '\n').replace(/<(?=\/|!--)/g, '\\3c ');
