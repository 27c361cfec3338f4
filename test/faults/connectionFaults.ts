import { type Fault, once, retried } from './fault';

/** Not so short that a busy machine misses it where nothing is slow. */
const slow = { timeoutMs: 1_500 };
const inTime = /No answer arrived in time\./;

/** No answer, or not all of one. */
export const connectionFaults: readonly Fault[] = [
  {
    name: 'reset before the answer',
    behaviour: { kind: 'resetBeforeAnswer' },
    expected: retried('network', /socket hang up|ECONNRESET/),
  },
  { name: 'reset in the body', behaviour: { kind: 'resetInBody' }, expected: retried('network', /aborted/) },
  { name: 'slow headers', behaviour: { kind: 'latency', ms: 60_000 }, ...slow, expected: retried('timeout', inTime) },
  { name: 'slow body', behaviour: { kind: 'slowBody', ms: 60_000 }, ...slow, expected: retried('timeout', inTime) },
  { name: 'nobody listens', endpoint: 'http://127.0.0.1:1', expected: retried('network', /ECONNREFUSED/) },
  { name: 'host not found', endpoint: 'https://ecs.invalid', expected: retried('network', /ENOTFOUND|EAI_AGAIN/) },
  { name: 'certificate not trusted', endpoint: 'untrusted', expected: once('certificate', /self-signed certificate/) },
];
