import type { ClientRequest, IncomingMessage } from 'node:http';
import { cancelled, type EcsError } from './ecsError';

/** In bytes. A page of 100 entries is far below; what parses and draws more would block the editor. */
export const largestAnswer = 8 * 1024 * 1024;

/** What the HTTP layer of pop-core does with the body of a request that is a stream. */
interface RequestBody {
  pipe(request: ClientRequest): void;
  once(event: 'error', listener: (error: Error) => void): void;
}

/**
 * A request under way and its answer. pop-core keeps the HTTP status of most failures to itself, reads an answer to its
 * end, however long it is, and cannot be stopped; of what it lets one hand over, only a body meets the request. An agent
 * would, too, but would keep VS Code's proxy away.
 */
export class WatchedExchange {
  /** As soon as the headers of the answer are there. */
  httpStatus?: number;
  private request?: ClientRequest;
  private ended?: EcsError;

  /** @param tooLarge the failure when an answer is larger than {@link largestAnswer} */
  constructor(private readonly tooLarge: (httpStatus: number | undefined) => EcsError) {}

  /** Why it was ended before its time. */
  get reason(): EcsError | undefined {
    return this.ended;
  }

  /** Closes the connection, unless the answer is there whole. Nothing is sent any more if nothing was yet. */
  end(reason = cancelled()): void {
    this.ended ??= reason;
    this.request?.destroy();
  }

  body(text: string): RequestBody {
    return {
      pipe: (request) => {
        this.request = request;
        if (this.ended) {
          request.destroy();
          return;
        }
        request.once('response', (response) => this.watch(response));
        request.end(text);
      },
      // Nothing goes wrong while text is read.
      once() {},
    };
  }

  private watch(response: IncomingMessage): void {
    this.httpStatus = response.statusCode;
    // Nobody asked for compression, and a small answer can unpack to any size: as it is, it is no JSON.
    delete response.headers['content-encoding'];
    // No more comes than was announced.
    if (Number(response.headers['content-length']) <= largestAnswer) {
      return;
    }
    let size = 0;
    const count = (chunk: Buffer) => {
      size += chunk.length;
      if (size > largestAnswer) {
        response.off('data', count);
        this.end(this.tooLarge(this.httpStatus));
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
}
