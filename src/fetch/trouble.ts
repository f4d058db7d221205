/** What went wrong on the way, as messages. */
import { VFileMessage } from 'vfile-message';
import { message } from '../rules.ts';

/** What to do where the page cannot be had from here. */
const SAVE = 'Open the page in a browser, save it and give the file.';

/** A message for an error of Node's network, TLS, HTTP and zlib; other errors as they are. */
export function troubleOf(error: unknown, url: URL, env = process.env): unknown {
  if (error instanceof VFileMessage || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const proxy = PROXIES.find((name) => env[name]);
  const around =
    proxy === undefined ? '' : ` The proxy that ${proxy} names is not used; a browser gets through it.`;
  const network = (reason: string, note: string): Error =>
    message('fetch:network', reason, { note: note + around, cause: error });
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA' || code === 'EAI_FAIL')
    return network(
      `Unexpected name \`${url.hostname}\` without an address (${code}), expected one that can be looked up`,
      `Check the address and the network. ${SAVE}`,
    );
  if (/CERT|SIGNATURE|ISSUER|^ERR_(?:TLS|SSL)|^EPROTO$/.test(code))
    return network(
      `Unexpected certificate or encryption (${code}) of \`${url.host}\`, expected one to trust`,
      SAVE,
    );
  if (/^(?:HPE_|Z_|ERR_|ERROR_BR)/.test(code) || code === 'ECONNRESET')
    return message('fetch:answer', `Unexpected answer (${code}) of \`${url.host}\`, expected a whole one`, {
      note: `Try again later. ${SAVE}${around}`,
      cause: error,
    });
  if (/^E[A-Z]+$/.test(code))
    return network(
      `Unexpected refusal (${code}) by \`${url.host}\`, expected a connection`,
      `Try later. ${SAVE}`,
    );
  return error;
}

const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'];

/** The message on an answer that took too long. */
export const tooSlow = (url: URL, milliseconds: number): Error =>
  message(
    'fetch:timeout',
    `Unexpected silence of \`${url.host}\`, expected the whole answer within ${milliseconds / 1000} s`,
    { note: `Try again later. ${SAVE}` },
  );

/** The message on a status that brings no page. */
export function refusedBy(status: number, url: URL): Error {
  const note =
    status === 404 || status === 410
      ? 'Check the address.'
      : status === 429 || status >= 500
        ? `Try again later. ${SAVE}`
        : SAVE;
  return message('fetch:status', `Unexpected answer ${status} from \`${url.href}\`, expected a page`, {
    note,
  });
}
