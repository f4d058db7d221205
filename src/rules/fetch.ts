/** Rules about fetching pages from the web. */
import { rule, type Rule } from './rule.ts';

/** Rules of the stage `fetch` by id. */
export const fetchRules = {
  'fetch:address': rule(
    'error',
    2,
    'The address cannot be fetched: it is not valid, not http or https, contains a user name, or uses a port of another protocol.',
  ),
  'fetch:private': rule(
    'error',
    2,
    'The address belongs to this machine or to a private network, or leads there. If you mean it, give `--allow-private`.',
  ),
  'fetch:network': rule(
    'error',
    3,
    'The host could not be reached: unknown name, no answer, or an invalid certificate. Proxies from the environment are not used. Save the page in your browser and pass the file.',
  ),
  'fetch:timeout': rule(
    'error',
    3,
    'The answer took longer than 20 s. Try again, or save the page in your browser and pass the file.',
  ),
  'fetch:redirects': rule(
    'error',
    1,
    'The address redirects more than three times. Open it in your browser and give the address that you end up at.',
  ),
  'fetch:status': rule(
    'error',
    1,
    'The server did not return the page: it requires a login, does not have the page, or has a problem. Save the page in your browser and pass the file.',
  ),
  'fetch:too-large': rule(
    'error',
    1,
    'The answer is larger than 20 MB, compressed or not. Save the article alone and pass the file.',
  ),
  'fetch:answer': rule(
    'error',
    1,
    'The answer is damaged, incomplete, or compressed in a way that was not requested. Try again.',
  ),
  'fetch:type': rule(
    'error',
    1,
    'The address does not lead to an article but to a PDF, a picture, an archive or a feed. The message says what to do.',
  ),
  'fetch:changed': rule(
    'info',
    1,
    'The saved page differs from the one that was fetched, so it is read as an ordinary file. Build from the address again to restore it.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
