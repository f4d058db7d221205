/** What went wrong on the way, as messages. */
import { VFileMessage } from 'vfile-message';
import { message } from '../rules/index.ts';

/** What to do where the page cannot be had from here. */
const SAVE = 'Open the page in a browser, save it and give the file.';

/** A message for an error of Node's network, TLS, HTTP and zlib; other errors as they are. */
export function troubleOf(error: unknown, url: URL): unknown {
  if (error instanceof VFileMessage || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const network = (reason: string, note: string): Error =>
    message('fetch:network', reason, { note: `${note} ${SAVE}${aroundProxy()}`, cause: error });
  if (/^(?:ENOTFOUND|ENODATA|EAI_\w+)$/.test(code))
    return network(
      `Unexpected name \`${url.hostname}\` without an address (${code}), expected one that can be looked up`,
      'Check the address and the network.',
    );
  if (/CERT|SIGNATURE|ISSUER|^ERR_(?:TLS|SSL)|^EPROTO$/.test(code))
    return network(
      `Unexpected certificate or encryption (${code}) of \`${url.host}\`, expected one to trust`,
      'Nothing of the page was read.',
    );
  if (/^E[A-Z]+$/.test(code))
    return network(
      `Unexpected end of the connection to \`${url.host}\` (${code}), expected a whole answer`,
      'Try again later.',
    );
  if (/^(?:HPE_|Z_|ERR_)/.test(code))
    return message('fetch:answer', `Unexpected answer (${code}) of \`${url.host}\`, expected a whole one`, {
      note: `Try again later. ${SAVE}`,
      cause: error,
    });
  return error;
}

/** The message on an answer that took too long. */
export const tooSlow = (url: URL, milliseconds: number): Error =>
  message(
    'fetch:timeout',
    `Unexpected silence of \`${url.host}\`, expected the whole answer within ${milliseconds / 1000} s`,
    { note: `Try again later. ${SAVE}${aroundProxy()}` },
  );

/** Said to those whose network may let nothing through but a proxy. */
function aroundProxy(): string {
  const name = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'].find(
    (text) => process.env[text],
  );
  return name === undefined ? '' : ` The proxy that ${name} names is not used; a browser gets through it.`;
}

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
