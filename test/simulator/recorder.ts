import { setImmediate } from 'node:timers/promises';
import { type ApiRequest, headerOf, type StringParams } from './apiRequest';
import { matches, type RequestFilter } from './requestFilter';

export interface RecordedRequest {
  readonly action: string;
  /** Parameters of the action; none of the protocol, so no signature and no token. */
  readonly params: StringParams;
  readonly accessKeyId: string;
  readonly method: string;
  readonly scheme: 'rpc' | 'acs3';
  readonly userAgent: string;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
  /** When the answer was out or the connection gone; undefined while it is being answered. */
  finishedAt?: number;
  /** HTTP status; undefined when none was sent. */
  status?: number;
  /** Error code of the answer. */
  code?: string;
  /** Whether the client hung up before the answer was out. */
  aborted: boolean;
}

/** Everything that was asked, so that a test can count it. */
export class Recorder {
  private records: RecordedRequest[] = [];
  private readonly open = new Set<RecordedRequest>();
  private readonly arrivedSignatures = new Set<string>();
  private mostInFlight = 0;

  get requests(): readonly RecordedRequest[] {
    return this.records;
  }

  /** With what the requests were signed, rightly or not: no part of {@link requests}, which may be printed. */
  get signatures(): readonly string[] {
    return [...this.arrivedSignatures];
  }

  /** The most requests that were being answered at one time. */
  get peak(): number {
    return this.mostInFlight;
  }

  matching(filter: RequestFilter): readonly RecordedRequest[] {
    return this.records.filter((record) => matches(filter, record));
  }

  /** Resolves when every request so far has been answered or has lost its client. */
  async settled(): Promise<void> {
    while (this.open.size > 0) {
      await setImmediate();
    }
  }

  begin(request: ApiRequest): RecordedRequest {
    const { action, params, method, scheme, headers } = request;
    const userAgent = headerOf(headers, 'user-agent') ?? '';
    const accessKeyId = accessKeyIdOf(request);
    const receivedAt = Date.now();
    const record = { action, params, accessKeyId, method, scheme, userAgent, receivedAt, aborted: false };
    this.records.push(record);
    const signature = signatureOf(request);
    if (signature) {
      this.arrivedSignatures.add(signature);
    }
    this.open.add(record);
    this.mostInFlight = Math.max(this.mostInFlight, this.open.size);
    return record;
  }

  /** Its answer is out, or its connection is gone. */
  end(record: RecordedRequest): void {
    record.finishedAt = Date.now();
    this.open.delete(record);
  }

  clear(): void {
    this.records = [];
    this.arrivedSignatures.clear();
    this.mostInFlight = 0;
  }
}

/** Who claims to send it, whether that is true or not. */
function accessKeyIdOf({ scheme, query, form, headers }: ApiRequest): string {
  const claimed =
    scheme === 'rpc' ? { ...query, ...form }.AccessKeyId : /Credential=([^,]+)/.exec(headers.authorization ?? '')?.[1];
  return claimed ?? '';
}

function signatureOf({ scheme, query, form, headers }: ApiRequest): string | undefined {
  return scheme === 'rpc'
    ? { ...query, ...form }.Signature
    : /Signature=([^,]+)/.exec(headers.authorization ?? '')?.[1];
}
