import type { ServerResponse } from 'node:http';
import { type Fault, find } from './faults';

export interface Delivered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | Buffer;
  /** Sent without saying how long it is. */
  readonly chunked?: boolean;
}

/** Turns the right answer into the wrong one that the faults ask for; without any it stays as it is. */
export function distorted(
  answer: Delivered & { readonly text: string },
  faults: readonly Fault[],
  self: string,
): Delivered {
  const body = find(faults, 'body');
  if (body) {
    const { status = answer.status, chunked, headers } = body;
    return { status, chunked, headers: { ...answer.headers, ...headers }, text: body.make(answer.text) };
  }
  const html = find(faults, 'html');
  if (html) {
    return { status: html.status, headers: { 'content-type': 'text/html' }, text: errorPage(html.status) };
  }
  const empty = find(faults, 'emptyBody');
  if (empty) {
    return { status: empty.status ?? 200, headers: answer.headers, text: '' };
  }
  const redirect = find(faults, 'redirect');
  if (redirect) {
    return { status: 302, headers: { location: redirect.location ?? `http://${self}/elsewhere` }, text: '' };
  }
  if (find(faults, 'codeless')) {
    return { ...answer, status: 500, text: '{"error":"internal"}' };
  }
  const lowerCase = find(faults, 'lowerCaseCode');
  if (lowerCase) {
    const text =
      '{"requestId":"00000000-0000-0000-0000-000000000000","code":"InternalError","message":"Unknown error."}';
    return { ...answer, status: lowerCase.status ?? 500, text };
  }
  return find(faults, 'truncatedJson') ? { ...answer, text: answer.text.slice(0, answer.text.length / 2) } : answer;
}

/** Sends it, or breaks the connection where a fault says so. Resolves when nothing is left to do. */
export async function deliver(
  response: ServerResponse,
  { status, headers, text, chunked }: Delivered,
  faults: readonly Fault[],
  hungUp: AbortSignal,
): Promise<void> {
  if (find(faults, 'resetBeforeAnswer')) {
    response.socket?.resetAndDestroy();
    return;
  }
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const half = bytes.length >> 1;
  const reset = find(faults, 'resetInBody');
  const slow = find(faults, 'slowBody');
  response.writeHead(status, chunked ? headers : { ...headers, 'content-length': bytes.length });
  if (reset || slow) {
    await new Promise<void>((resolve) => response.write(bytes.subarray(0, half), () => resolve()));
    // The half has to arrive before the connection breaks.
    await pause(slow?.ms ?? 20, hungUp);
  }
  if (reset) {
    response.socket?.resetAndDestroy();
    return;
  }
  response.end(reset || slow ? bytes.subarray(half) : bytes);
}

/** Waits, but not for a client that has gone. */
export function pause(ms: number, hungUp: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      hungUp.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, hungUp.aborted ? 0 : ms);
    hungUp.addEventListener('abort', end);
  });
}

function errorPage(status: 502 | 503): string {
  const title = status === 502 ? '502 Bad Gateway' : '503 Service Temporarily Unavailable';
  return `<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center></body></html>`;
}
