import type { ClientRequest, IncomingMessage } from 'node:http';

/** In bytes. A page of 100 entries is far below; what parses and draws more would block the editor. */
export const largestAnswer = 8 * 1024 * 1024;

export interface AnswerWatcher {
  /** The HTTP status, as soon as the headers are there. */
  status(status: number): void;
  /** More than {@link largestAnswer} is coming or has come. */
  tooLarge(): void;
}

/** What the HTTP layer of pop-core does with the body of a request that is a stream. */
export interface RequestBody {
  pipe(request: ClientRequest): void;
  once(event: 'error', listener: (error: Error) => void): void;
}

/**
 * A body that tells about the answer to its request. pop-core keeps the HTTP status of most failures to itself and reads
 * an answer to its end, however long it is; of what it lets one hand over, only a body meets the request. An agent
 * would, too, but would keep VS Code's proxy away.
 */
export function watchedBody(body: string, watcher: AnswerWatcher): RequestBody {
  return {
    pipe(request) {
      request.once('response', (response) => watch(response, watcher));
      request.end(body);
    },
    // Nothing goes wrong while text is read.
    once() {},
  };
}

function watch(response: IncomingMessage, watcher: AnswerWatcher): void {
  watcher.status(response.statusCode ?? 0);
  // Nobody asked for compression, and a small answer can unpack to any size: as it is, it is no JSON.
  delete response.headers['content-encoding'];
  let size = 0;
  const count = (chunk: Buffer) => {
    size += chunk.length;
    if (size > largestAnswer) {
      response.off('data', count);
      watcher.tooLarge();
    }
  };
  // Listening before the reader does would take data from it.
  response.on('newListener', function start(event) {
    if (event === 'data') {
      response.off('newListener', start);
      response.on('data', count);
    }
  });
}
