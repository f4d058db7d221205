/** Reads a job from a request: its options from the query, its article from the body. */
import type { IncomingMessage } from 'node:http';
import { checkOptions } from '../pipeline/options/check.ts';
import { optionTable } from '../pipeline/options/table.ts';
import { MAX_BYTES } from '../read/bytes.ts';
import { message } from '../rules/index.ts';
import { nearest } from '../text/nearest-word.ts';
import { jobOf, jobOptionNames, type Job, type JobOptions } from './job.ts';

/** Most characters of the name of an article. */
const MAX_NAME_LENGTH = 255;

/** The parameters of a job that are options, by the names of their flags. */
export const optionParameters = jobOptionNames.flatMap((option) => {
  const { kind, flag } = optionTable[option];
  return flag ? [{ option, kind, flag }] : [];
});

/** The job of a request; throws `service:request` or `read:too-large` where there is none in it. */
export async function jobFrom(request: IncomingMessage, query: URLSearchParams): Promise<Job> {
  const options = optionsFrom(query);
  const address = query.get('address');
  const name = query.get('name');
  if ((address === null) === (name === null))
    throw refusal('Unexpected request without an article, expected either `name` or `address`');
  if (address !== null) {
    if (!/^https?:\/\//i.test(address))
      throw refusal(`Unexpected address \`${address}\`, expected one of http or https`);
    return jobOf(address, options);
  }
  if (name === null || name.length > MAX_NAME_LENGTH || !/^[^/\\\p{Cc}]+$/u.test(name) || /^\.+$/.test(name))
    throw refusal(`Unexpected name \`${name}\`, expected that of a file, without a folder`);
  return jobOf({ path: name, content: await bodyOf(request, name) }, options);
}

function optionsFrom(query: URLSearchParams): JobOptions {
  const known = ['name', 'address', ...optionParameters.map(({ flag }) => flag.name)];
  for (const name of query.keys())
    if (!known.includes(name))
      throw refusal(
        `Unexpected parameter \`${name}\`, expected ${nearest(name, known) ?? `one of ${known.join(', ')}`}`,
      );
  const given = optionParameters.flatMap(({ option, kind, flag }) => {
    const texts = query.getAll(flag.name);
    return texts.length > 0 ? [[option, kind.read(texts)] as const] : [];
  });
  const checked = checkOptions(Object.fromEntries(given));
  if ('reason' in checked) throw refusal(checked.reason);
  const { template } = checked.options;
  // A folder of this machine is the operator's to name.
  if (template !== undefined && !/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(template))
    throw refusal(`Unexpected template \`${template}\`, expected the name of a pack`);
  return checked.options;
}

async function bodyOf(request: IncomingMessage, name: string): Promise<Uint8Array> {
  const tooLarge = (): unknown =>
    message('read:too-large', `Unexpected size of \`${name}\`, expected at most ${MAX_BYTES / 2 ** 20} MB`, {
      note: 'Send the article alone.',
    });
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) throw tooLarge();
  }
  if (size === 0) throw refusal('Unexpected empty body, expected the bytes of the article');
  return Buffer.concat(chunks);
}

const refusal = (reason: string): unknown =>
  message('service:request', reason, { note: '`/openapi.json` lists what can be asked for.' });
