import { t } from '@vscode/l10n';
import { EcsError } from '../ecs/ecsError';
import { certificateCode } from '../ecs/exchangeFailure';
import { noCredentials } from './noCredentials';
import type { SourcePlan } from './sourcePlan';

/**
 * The error for what the library threw while it followed a plan. Its message is never repeated: it may quote
 * `config.json`, a token, or an answer with credentials. Only an error code, which is one word, is taken from it.
 */
export function planFailure(error: unknown, by: SourcePlan['by']): EcsError {
  if (error instanceof EcsError) {
    return error;
  }
  const { name, code, message } = (error ?? {}) as { name?: unknown; code?: unknown; message?: unknown };
  const systemCode = typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,50}$/.test(code) ? code : undefined;
  const untrusted = systemCode !== undefined && certificateCode.test(systemCode);
  const unreached = name === 'RequestTimeoutError' || (systemCode !== undefined && connectionCode.test(systemCode));
  if (remote.has(by) && (untrusted || unreached)) {
    const kind = untrusted ? 'certificate' : 'network';
    return new EcsError({ kind, reason: t('The credentials could not be renewed: no answer came.'), code: systemCode });
  }
  const [reason, nextStep] = texts(by);
  return noCredentials(reason, nextStep, systemCode ?? serviceCode(String(message ?? '')));
}

/** As opposed to those of a file that cannot be read. */
const connectionCode = /^(ECONN\w+|ENOTFOUND|EAI_\w+|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|EPROTO)$/;

/** Those for which a failed connection is a matter of the network, and passes. */
const remote: ReadonlySet<SourcePlan['by']> = new Set(['role', 'oidc', 'cloudSso', 'oauth']);

/** `NoPermission` out of `… failed: {"Code":"NoPermission", …}`; an answer may lack what it calls a success. */
function serviceCode(message: string): string | undefined {
  return /failed[^{]{0,60}\{[\s\S]*?"(?:Code|ErrorCode)"\s*:\s*"(?!Success")([A-Z][a-zA-Z]{2,40}(?:\.[A-Z][a-zA-Z]{2,40}){0,3})"/.exec(
    message,
  )?.[1];
}

function texts(by: SourcePlan['by']): readonly [reason: string, nextStep: string] {
  switch (by) {
    case 'accessKey':
      return [t('The AccessKey is not complete.'), t('Complete it where it is kept.')];
    case 'role':
      return [
        t('The role could not be assumed.'),
        t('Check the role, that it trusts this identity, and that the identity may call sts:AssumeRole.'),
      ];
    case 'oidc':
      return [
        t('The OIDC token could not be exchanged for credentials.'),
        t('Check the role, the identity provider and the token file that are named for it.'),
      ];
    case 'ecsRole':
      return [
        t('The metadata service gave no credentials.'),
        t('This works on an ECS instance that has a RAM role. Attach one, or choose another profile.'),
      ];
    case 'uri':
      return [
        t('The credentials URI gave no credentials.'),
        t('Check that the service behind the credentials URI runs and answers with an expiring key.'),
      ];
    case 'process':
      return [
        t('The command of the CLI profile gave no credentials.'),
        t('Run the command (process_command) in a terminal to see why.'),
      ];
    case 'cloudSso':
    case 'oauth':
      return [
        t('The login of the CLI profile could not be exchanged for credentials.'),
        t('Log in again with "aliyun configure", then retry.'),
      ];
  }
}
