import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { MadeUpAccount } from '../../src/sample/madeUpAccount';
import { sampleAccount } from '../../src/sample/sampleAccount';
import { AccountEditor } from './accountEditor';
import { answerTo } from './answering';
import { type ApiRequest, readApiRequest } from './apiRequest';
import { Authentication } from './authentication';
import { deliver, distorted, pause } from './delivery';
import { type Fault, Faults, find } from './faults';
import { Gate } from './gates';
import { defaultKey, type SimulatorKey } from './keys';
import { type RecordedRequest, Recorder } from './recorder';
import type { RequestFilter } from './requestFilter';
import type { TlsIdentity } from './selfSignedCertificate';
import { defaultSettings, type SimulatorSettings } from './settings';
import { Throttling } from './throttling';
import { write } from './writing';

const gone = 'The client has gone.';

export interface SimulatorOptions {
  /** The sample account unless given. */
  readonly account?: MadeUpAccount;
  /** {@link defaultKey} unless given. */
  readonly keys?: readonly SimulatorKey[];
  readonly settings?: Partial<SimulatorSettings>;
  /** 0, which takes any free port, unless given. */
  readonly port?: number;
  /** Serves HTTPS with it, plain HTTP without. */
  readonly tls?: TlsIdentity;
}

/**
 * The ECS and STS endpoints of one account, on loopback. Checks what the real ones are documented to check, records
 * what it is asked, and misbehaves as told.
 */
export class Simulator {
  readonly account: MadeUpAccount;
  /** Changes {@link account} while it is served. */
  readonly edit: AccountEditor;
  /** By AccessKey ID; may be changed at any time. */
  readonly keys: Map<string, SimulatorKey>;
  readonly settings: SimulatorSettings;
  readonly faults = new Faults();
  readonly recorder = new Recorder();
  private readonly throttling = new Throttling();
  private readonly authentication: Authentication;
  private readonly gates = new Set<Gate>();
  private readonly server: Server;
  private connected = 0;

  private constructor(private readonly options: SimulatorOptions) {
    this.account = options.account ?? sampleAccount();
    this.edit = new AccountEditor(this.account);
    this.keys = new Map((options.keys ?? [defaultKey]).map((key) => [key.accessKeyId, key]));
    this.settings = { ...defaultSettings(), ...options.settings };
    this.authentication = new Authentication(this.keys, this.settings);
    const serve = (message: IncomingMessage, response: ServerResponse) => void this.serve(message, response);
    this.server = options.tls ? createTlsServer(options.tls, serve) : createServer(serve);
    // On a busy machine five seconds, as Node has it, pass between two requests, and the second meets a closing door.
    this.server.keepAliveTimeout = 60_000;
    this.server.on(options.tls ? 'secureConnection' : 'connection', () => {
      this.connected += 1;
    });
  }

  /** Resolves when it listens. */
  static async start(options: SimulatorOptions = {}): Promise<Simulator> {
    const simulator = new Simulator(options);
    await new Promise<void>((resolve, reject) => {
      simulator.server.once('error', reject);
      simulator.server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    return simulator;
  }

  /** Host and port, as a `RegionEndpoint` is written. */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `${this.options.tls ? 'https' : 'http'}://${this.host}`;
  }

  /** How many connections were made since the start; over HTTPS, those that a client went through with. */
  get connections(): number {
    return this.connected;
  }

  /** Everything asked since the start or the last {@link reset}. */
  get requests(): readonly RecordedRequest[] {
    return this.recorder.requests;
  }

  /** Keeps matching requests waiting from now on. */
  hold(filter: RequestFilter = {}): Gate {
    const gate = new Gate(filter);
    this.gates.add(gate);
    return gate;
  }

  /** Behaves again: no faults, nothing held, settings as at the start, nothing recorded. The account stays as it is. */
  reset(): void {
    for (const gate of this.gates) {
      gate.release();
    }
    this.gates.clear();
    this.faults.clear();
    this.throttling.clear();
    this.recorder.clear();
    Object.assign(this.settings, defaultSettings(), this.options.settings);
  }

  /** Ends with all connections broken, whatever still waits. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const hungUp = new AbortController();
    // A reason of its own for each, which nobody reads, would take longer than most answers.
    response.once('close', () => response.writableFinished || hungUp.abort(gone));
    const request = await readApiRequest(message).catch(() => undefined);
    if (!request) {
      return;
    }
    const record = this.recorder.begin(request);
    const faults = this.faults.take(record);
    const breaksOff = find(faults, 'resetBeforeAnswer') ?? find(faults, 'resetInBody');
    response.once('close', () => {
      this.recorder.end(record);
      record.aborted = !breaksOff && !response.writableFinished;
    });
    await this.respond(request, record, faults, response, hungUp.signal);
  }

  private async respond(
    request: ApiRequest,
    record: RecordedRequest,
    faults: readonly Fault[],
    response: ServerResponse,
    hungUp: AbortSignal,
  ): Promise<void> {
    for (const gate of this.gates) {
      await gate.pass(record, hungUp);
    }
    const latency = find(faults, 'latency');
    if (latency) {
      await pause(latency.ms, hungUp);
    }
    if (hungUp.aborted) {
      return;
    }
    const delivered = this.compose(request, record, faults);
    record.status = find(faults, 'resetBeforeAnswer') ? undefined : delivered.status;
    await deliver(response, delivered, faults, hungUp);
  }

  private compose(request: ApiRequest, record: RecordedRequest, faults: readonly Fault[]) {
    const { account, authentication, throttling, settings } = this;
    const answer = answerTo(request, faults, { account, authentication, throttling, settings });
    record.code = answer.status === 200 ? undefined : String(answer.body.Code);
    const { contentType, text } = write(request, answer.status, answer.body, settings, this.host);
    const headers: Record<string, string> = {
      'content-type': contentType,
      'x-acs-request-id': String(answer.body.RequestId),
    };
    if (answer.retryAfterMs !== undefined) {
      headers['x-acs-retry-after'] = String(answer.retryAfterMs);
    }
    return distorted({ status: answer.status, headers, text }, faults, this.host);
  }
}
