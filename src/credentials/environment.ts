import { t } from '@vscode/l10n';
import type { EcsError } from '../ecs/ecsError';
import { isTrustworthy } from '../ecs/endpoints';
import { noCredentials } from './noCredentials';
import type { SourcePlan } from './sourcePlan';

/** Ways in which the environment can carry credentials, each by the variables that it cannot do without. */
export const environmentVariables = {
  accessKey: ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'],
  oidc: ['ALIBABA_CLOUD_ROLE_ARN', 'ALIBABA_CLOUD_OIDC_PROVIDER_ARN', 'ALIBABA_CLOUD_OIDC_TOKEN_FILE'],
  uri: ['ALIBABA_CLOUD_CREDENTIALS_URI'],
} as const;

export type EnvironmentWay = keyof typeof environmentVariables;

/** Whether a variable is `true` or `1`. */
function isSet(variable: string): boolean {
  return /^(true|1)$/i.test(process.env[variable] ?? '');
}

/** The ways that the environment of this process has all variables for. */
export function waysInEnvironment(): readonly EnvironmentWay[] {
  const ways = Object.keys(environmentVariables) as EnvironmentWay[];
  return ways.filter((way) => missing(way).length === 0);
}

/** @throws EcsError of kind `credentials` when a variable is missing */
export function environmentPlan(way: EnvironmentWay): SourcePlan {
  const [absent] = missing(way);
  if (absent) {
    throw notInEnvironment(t('The environment variable {0} is not set.', absent));
  }
  const value = (variable: string) => process.env[variable] ?? '';
  const [first, second, third] = environmentVariables[way].map(value) as [string, string, string];
  switch (way) {
    case 'accessKey':
      return {
        by: 'accessKey',
        accessKeyId: first,
        accessKeySecret: second,
        securityToken: value('ALIBABA_CLOUD_SECURITY_TOKEN') || undefined,
      };
    case 'oidc':
      return { by: 'oidc', roleArn: first, providerArn: second, tokenFile: third };
    case 'uri':
      return uriPlan(first);
  }
}

/** @throws EcsError of kind `credentials` for what is no address, for plain HTTP to others, or when such sources are turned off */
export function uriPlan(uri: string): SourcePlan {
  refuseWhenTurnedOff('ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS');
  if (isMetadata(uri)) {
    refuseWhenTurnedOff('ALIBABA_CLOUD_ECS_METADATA_DISABLED');
  } else if (!isOnTrustworthyHost(uri)) {
    throw noCredentials(
      t('The credentials URI must be an https:// address, or http:// on loopback.'),
      t('Correct it, then retry.'),
    );
  }
  return { by: 'uri', uri };
}

/** The metadata service knows plain HTTP only, and is never more than the instance's own host away. */
function isMetadata(uri: string): boolean {
  return URL.canParse(uri) && new URL(uri).origin === 'http://100.100.100.200';
}

function isOnTrustworthyHost(uri: string): boolean {
  return URL.canParse(uri) && isTrustworthy(new URL(uri));
}

/** @throws EcsError of kind `credentials` when the metadata address must not be asked */
export function ecsRolePlan(roleName?: string): SourcePlan {
  refuseWhenTurnedOff('ALIBABA_CLOUD_ECS_METADATA_DISABLED');
  return { by: 'ecsRole', roleName };
}

/** @throws EcsError of kind `credentials` with a reason that names the variable */
export function refuseWhenTurnedOff(
  variable: string,
  reason = t('The environment variable {0} turns this off.', variable),
): void {
  if (isSet(variable)) {
    throw noCredentials(reason, t('Take the variable away and start VS Code again, or choose another profile.'));
  }
}

export function notInEnvironment(reason: string): EcsError {
  return noCredentials(reason, t('Set the variables where VS Code is started from, and start it again.'));
}

function missing(way: EnvironmentWay): readonly string[] {
  return environmentVariables[way].filter((variable) => !process.env[variable]);
}
