/** An address as it may be asked: http or https, nobody's name in it, a port that is the web's. */
import { isIP } from 'node:net';
import { message } from '../rules/index.ts';
import type { Allows } from './public.ts';

/** Ports below this one belong to other protocols, such as mail, but for two; a page must not make us speak to them. */
const MIN_FREE_PORT = 1024;
const WEB: ReadonlySet<number> = new Set([80, 443]);

/** Those above it that https://fetch.spec.whatwg.org/#port-blocking blocks. */
const OTHERS: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]);

/**
 * The address that is asked, without its fragment; relative ones are resolved against `base`.
 *
 * Hosts written as numbers, such as `0x7f.1`, come out as the addresses that they are. Throws `fetch:address`, and
 * `fetch:private` for a host that is an address which is not allowed; names are looked at when they are looked up.
 */
export function targetOf(address: string, allows: Allows, base?: URL): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (!url)
    throw wrong(`Unexpected address \`${address}\`, expected one such as https://example.org/article`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw wrong(
      `Unexpected scheme \`${url.protocol}\` of \`${address}\`, expected \`http:\` or \`https:\``,
      'Give the path of a file that is on this machine; save what is elsewhere.',
    );
  if (url.username !== '' || url.password !== '')
    throw wrong(
      `Unexpected user name in the address of \`${url.host}\`, expected none`,
      'Nothing is sent that says who you are: save the page where you are logged in, and give the file.',
    );
  const port = Number(url.port);
  if (url.port !== '' && ((port < MIN_FREE_PORT && !WEB.has(port)) || OTHERS.has(port)))
    throw wrong(`Unexpected port ${port} of \`${url.host}\`, expected one of the web`);
  url.hash = '';
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !allows(literal)) throw notPublic(url.hostname, literal);
  return url;
}

/** The message on a host that is not on the public Internet. */
export const notPublic = (host: string, address: string): Error =>
  message(
    'fetch:private',
    `Unexpected host \`${host}\`${host.includes(address) ? '' : ` at ${address}`}, expected one on the public Internet`,
    { note: 'Give `--allow-private` if it is a server of your own network that you trust.' },
  );

const wrong = (reason: string, note = 'Check the address, or save the page and give the file.'): Error =>
  message('fetch:address', reason, { note });
