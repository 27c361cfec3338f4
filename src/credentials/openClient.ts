import * as vscode from 'vscode';
import type { CredentialSource } from '../ecs/accessKey';
import type { EcsClient } from '../ecs/client';
import { customEndpoint } from '../ecs/endpoints';
import { loggingTransport, type TransportLog } from '../ecs/loggingTransport';
import { PopCoreTransport } from '../ecs/popCoreTransport';
import { RememberingClient } from '../ecs/rememberingClient';
import { retryingTransport } from '../ecs/retryingTransport';
import { SeenImages } from '../ecs/seenImages';
import type { EcsTransport } from '../ecs/transport';
import { LatePart } from '../latePart';
import { settings } from '../settings';

export interface OpenClient {
  readonly client: EcsClient;
  /** Sends each request once, whatever comes of it. */
  readonly sweepClient: EcsClient;
  /** What both have learnt of images. */
  readonly seen: SeenImages;
}

/** A client that talks to ECS and STS with the given credentials. */
export function openClient(credentials: CredentialSource, log: TransportLog, userAgent: string): OpenClient {
  const popCore = new PopCoreTransport({ credentials, timeoutMs: settings.requestTimeoutMs, userAgent });
  const seen = new SeenImages();
  const regionEndpoints = new Map<string, string>();
  const logging = loggingTransport(popCore, log);
  return {
    client: clientOver(retryingTransport(logging), seen, regionEndpoints),
    sweepClient: clientOver(logging, seen, regionEndpoints),
    seen,
  };
}

/** A client of the made-up account, which sends nothing. */
export function openSampleClient(): OpenClient {
  const account = new LatePart(async () => (await import('../sample/sampleTransport')).sampleTransport());
  const seen = new SeenImages();
  const client = clientOver({ send: async (...request) => (await account.get()).send(...request) }, seen);
  return { client, sweepClient: client, seen };
}

function clientOver(transport: EcsTransport, seen: SeenImages, regionEndpoints?: Map<string, string>): EcsClient {
  const acceptLanguage = vscode.env.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
  const endpoint = () => customEndpoint(settings.endpoint());
  return new RememberingClient(transport, { customEndpoint: endpoint, regionEndpoints, acceptLanguage }, seen);
}
