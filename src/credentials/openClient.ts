import * as vscode from 'vscode';
import type { CredentialSource } from '../ecs/accessKey';
import { EcsClient } from '../ecs/client';
import { customEndpoint } from '../ecs/endpoints';
import { loggingTransport, type TransportLog } from '../ecs/loggingTransport';
import { PopCoreTransport } from '../ecs/popCoreTransport';
import { retryingTransport } from '../ecs/retryingTransport';
import type { EcsTransport } from '../ecs/transport';
import { LatePart } from '../latePart';
import { settings } from '../settings';

export interface OpenClient {
  readonly client: EcsClient;
  /** Sends each request once, whatever comes of it. */
  readonly sweepClient: EcsClient;
}

/** A client that talks to ECS and STS with the given credentials. */
export function openClient(credentials: CredentialSource, log: TransportLog, userAgent: string): OpenClient {
  const popCore = new PopCoreTransport({ credentials, timeoutMs: settings.requestTimeoutMs, userAgent });
  const regionEndpoints = new Map<string, string>();
  const logging = loggingTransport(popCore, log);
  return {
    client: clientOver(retryingTransport(logging), regionEndpoints),
    sweepClient: clientOver(logging, regionEndpoints),
  };
}

/** A client of the made-up account, which sends nothing. */
export function openSampleClient(): OpenClient {
  const account = new LatePart(async () => (await import('../sample/sampleTransport')).sampleTransport());
  const client = clientOver({ send: async (...request) => (await account.get()).send(...request) });
  return { client, sweepClient: client };
}

function clientOver(transport: EcsTransport, regionEndpoints?: Map<string, string>): EcsClient {
  const acceptLanguage = vscode.env.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
  return new EcsClient(transport, {
    customEndpoint: () => customEndpoint(settings.endpoint()),
    regionEndpoints,
    acceptLanguage,
  });
}
