import type { Body } from '../simulator/faults';
import { type Fault, once, retried } from './fault';

/** An answer that is not the right one. */
export const answerFaults: readonly Fault[] = [
  { name: 'truncated JSON', behaviour: { kind: 'truncatedJson' }, expected: once('malformed', /not JSON/) },
  { name: 'HTML for 502', behaviour: { kind: 'html', status: 502 }, expected: retried('server', /HTTP 502/) },
  { name: 'HTML for 503', behaviour: { kind: 'html', status: 503 }, expected: retried('server', /HTTP 503/) },
  { name: 'empty body, 200', behaviour: { kind: 'emptyBody' }, expected: once('malformed', /empty/) },
  { name: 'empty body, 503', behaviour: { kind: 'emptyBody', status: 503 }, expected: retried('server', /HTTP 503/) },
  { name: 'redirection', behaviour: { kind: 'redirect' }, expected: once('malformed', /redirection/) },
  { name: '500, JSON without Code', behaviour: { kind: 'codeless' }, expected: retried('server', /HTTP 500/) },
  {
    name: '500, code and message',
    behaviour: { kind: 'lowerCaseCode' },
    expected: retried('server', / Unknown error\. .*\(code InternalError, HTTP 500, request ID [\w-]+\)$/),
  },
  {
    name: '200, code and message',
    behaviour: { kind: 'lowerCaseCode', status: 200 },
    expected: retried('server', / Unknown error\. .*\(code InternalError, HTTP 200, request ID [\w-]+\)$/),
  },
  {
    name: '10 MB',
    behaviour: { kind: 'body', make: (right) => right.padEnd(10_000_000, ' ') },
    expected: once('malformed', /far larger/),
  },
  {
    name: '10 MB, chunked',
    behaviour: { kind: 'body', make: (right) => right.padEnd(10_000_000, ' '), chunked: true },
    expected: once('malformed', /far larger/),
  },
  {
    name: 'null',
    behaviour: { kind: 'body', make: () => 'null' },
    expected: once('malformed', / The answer is not one that ECS gives\. /),
  },
  {
    name: 'wrong types in every field',
    behaviour: { kind: 'edit', change: (body) => wrongTypes(body) as Body },
    expected: once('malformed', /documented form at: \w/),
  },
  {
    name: 'another answer',
    behaviour: { kind: 'edit', change: () => ({}) },
    expected: once('malformed', /documented form at: (TotalCount|Regions|AccountId)\./),
  },
];

/** Each value becomes one that no field has, and lists become objects. */
function wrongTypes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { odd: [value] };
  }
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, wrongTypes(field)]));
}
