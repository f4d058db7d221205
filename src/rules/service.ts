/** Rules about the service: what a request asks for, and what the service needs. */
import { rule, type Rule } from './rule.ts';

/** Rules of the stage `service` by id. */
export const serviceRules = {
  'service:request': rule(
    'error',
    2,
    'The request asks for something that is not in `/openapi.json`: an unknown path, method or parameter, or a wrong value.',
  ),
  'service:token': rule(
    'error',
    2,
    'The request has no token, or a wrong one. Send `Authorization: Bearer <token>`.',
  ),
  'service:origin': rule(
    'error',
    2,
    'A page of another origin asks a service that has no token. Only programs, and pages of the service itself, may.',
  ),
  'service:unknown': rule(
    'error',
    2,
    'There is no such job or file: it never was, or the results were removed. Send the article again.',
  ),
  'service:busy': rule(
    'error',
    3,
    'The queue is full, or too many articles arrive at once. Try again after the seconds of `Retry-After`.',
  ),
  'service:deadline': rule(
    'error',
    1,
    'The job took longer than the service allows. Divide the article, or run the service with a later `--deadline`.',
  ),
  'service:address': rule(
    'error',
    2,
    'The service cannot listen there: the port is taken, or the address is open to others and there is no token. Set DECKWRIGHT_TOKEN.',
  ),
  'service:package': rule(
    'error',
    2,
    'A queue in Redis needs packages that are not installed. Run `npm install bullmq ioredis`.',
  ),
  'service:queue': rule(
    'error',
    3,
    'Redis cannot be reached, or what it holds cannot be read. Check the address of `--queue`.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
