/** The rules on what is fetched: addresses, and the files that keep what came. */
import { rule, type Rule } from './rule.ts';

/** Rules by id; `rules.ts` has them among all others. */
export const fetchRules = {
  'fetch:address': rule(
    'error',
    2,
    'The address cannot be fetched: it is none, is not of http or https, has a user name in it, or a port of another protocol.',
  ),
  'fetch:private': rule(
    'error',
    2,
    'The address, or one that it leads to, is of this machine or its network. Give `--allow-private` if that is meant.',
  ),
  'fetch:network': rule(
    'error',
    3,
    'No connection to the host: no such name, no answer, or no certificate to trust. Proxies that the environment names are not used. Save the page and give the file.',
  ),
  'fetch:timeout': rule(
    'error',
    3,
    'The answer took longer than 20 s in all. Try again, or save the page and give the file.',
  ),
  'fetch:redirects': rule(
    'error',
    1,
    'The address leads on more than three times. Give the one that stands in the browser in the end.',
  ),
  'fetch:status': rule(
    'error',
    1,
    'The server gave no page: it wants to know who reads, has none there, or is in trouble. Save the page and give the file.',
  ),
  'fetch:too-large': rule(
    'error',
    1,
    'The answer is larger than 20 MB, as it came or unpacked. Save the article alone and give the file.',
  ),
  'fetch:answer': rule(
    'error',
    1,
    'The answer is damaged, ends early, or is packed in a way that was not asked for. Try again.',
  ),
  'fetch:type': rule(
    'error',
    1,
    'What is at the address is no article: a PDF, a picture, an archive, a feed. The message says what to do.',
  ),
  'fetch:changed': rule(
    'info',
    1,
    'A page that an earlier build kept was changed since, so it is read as a file of its own. Build from its address again to have it as it was.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
