import type { Agent, ClientRequest, IncomingMessage } from 'node:http';

/** In bytes. A page of 100 entries is far below; what parses and draws more would block the editor. */
export const largestAnswer = 8 * 1024 * 1024;

export interface AnswerWatcher {
  /** The HTTP status, as soon as the headers are there. */
  status(status: number): void;
  /** More than {@link largestAnswer} is coming or has come. */
  tooLarge(): void;
}

/**
 * An agent that tells about the answers of its requests. pop-core keeps the HTTP status of most failures to itself and
 * reads an answer to its end, however long it is.
 */
export function watchedAgent<A extends Agent>(agent: A, watcher: AnswerWatcher): A {
  const addRequest = (request: ClientRequest, ...rest: unknown[]): void => {
    request.once('response', (response) => watch(response, watcher));
    addRequestOf(agent).call(agent, request, ...rest);
  };
  return Object.create(agent, { addRequest: { value: addRequest } });
}

/** The one method that makes an agent an agent; the typings leave it out. */
function addRequestOf(agent: Agent): (request: ClientRequest, ...rest: unknown[]) => void {
  return Reflect.get(agent, 'addRequest');
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
