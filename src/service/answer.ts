/** Answers of the service as data, before they are sent. */
import { STATUS_CODES, type ServerResponse } from 'node:http';
import { thrownAs } from '../pipeline/thrown.ts';
import type { RuleId } from '../rules/index.ts';

/** An answer to a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** The status of an answer that says what is wrong; what is not listed is our fault. */
const statuses: Readonly<Partial<Record<RuleId, number>>> = {
  'api:argument': 400,
  'service:request': 400,
  'service:token': 401,
  'service:origin': 403,
  'service:unknown': 404,
  'read:too-large': 413,
  'service:busy': 429,
  'service:queue': 503,
};

/** An answer in JSON. */
export const json = (status: number, value: unknown, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: `${JSON.stringify(value)}\n`,
});

/** An answer that says what is wrong, as RFC 9457 has it. */
export function problem(error: unknown, headers: Answer['headers'] = {}, given?: number): Answer {
  const { rule, reason, note } = thrownAs(error);
  const status = given ?? (rule && statuses[rule]) ?? 500;
  const value = { status, title: STATUS_CODES[status], rule, detail: `${reason}.`, note };
  return json(status, value, { 'content-type': 'application/problem+json; charset=utf-8', ...headers });
}

/** Sends an answer. Nothing that is sent may be guessed at, kept, or run in the origin of the service. */
export function send(response: ServerResponse, { status, headers, body }: Answer, method = 'GET'): void {
  response.writeHead(status, {
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(method === 'HEAD' ? undefined : body);
}
