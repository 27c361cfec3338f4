import { t } from '@vscode/l10n';
import { isTrustworthy } from '../../ecs/endpoints';
import { ecsRolePlan, refuseWhenTurnedOff, uriPlan } from '../environment';
import { noCredentials } from '../noCredentials';
import type { RolePlan, SourcePlan } from '../sourcePlan';
import { type CliProfile, modeOf } from './cliProfile';

/**
 * How to fetch the credentials of a CLI profile.
 * @throws EcsError of kind `credentials` when the profile is gone, lacks something, or is of a mode that cannot be used
 */
export function cliPlan(name: string, profiles: readonly CliProfile[], usedBy: readonly string[] = []): SourcePlan {
  const profile = profiles.find((candidate) => candidate.name === name);
  if (!profile) {
    throw usedBy.length === 0
      ? unusable(name, t('The CLI profile {0} is not in ~/.aliyun/config.json.', name))
      : unusable(usedBy.at(-1) ?? '', t('The source profile does not exist.'));
  }
  if (usedBy.includes(name)) {
    throw unusable(name, t('The source profiles go in a circle.'));
  }
  const need = (field: keyof CliProfile): string => {
    const value = profile[field];
    if (typeof value !== 'string') {
      throw unusable(name, t('{0} is missing.', field));
    }
    return value;
  };
  switch (modeOf(profile)) {
    case 'AK':
      return { by: 'accessKey', ...keyOf(need) };
    case 'StsToken':
      return { by: 'accessKey', ...keyOf(need), securityToken: need('sts_token') };
    case 'RamRoleArn': {
      const from = { by: 'accessKey', ...keyOf(need), securityToken: profile.sts_token } as const;
      return { by: 'role', from, externalId: profile.external_id, ...roleOf(profile, need) };
    }
    case 'ChainableRamRoleArn': {
      const from = cliPlan(need('source_profile'), profiles, [...usedBy, name]);
      return { by: 'role', from, externalId: profile.external_id, ...roleOf(profile, need) };
    }
    case 'EcsRamRole':
      return ecsRolePlan(profile.ram_role_name);
    case 'OIDC': {
      const oidc = { providerArn: need('oidc_provider_arn'), tokenFile: need('oidc_token_file') };
      return { by: 'oidc', ...oidc, ...roleOf(profile, need) };
    }
    case 'CloudSSO':
      return { by: 'cloudSso', cliProfile: name, login: cloudSsoLogin(profile, need) };
    case 'OAuth':
      return { by: 'oauth', cliProfile: name, login: [need('oauth_site_type'), need('oauth_refresh_token')] };
    case 'External':
      refuseWhenTurnedOff('ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS');
      return { by: 'process', command: need('process_command') };
    case 'CredentialsURI':
      return uriPlan(need('credentials_uri'));
    case 'RamRoleArnWithRoleName':
      throw unsupported(
        t('This mode is deprecated: use ChainableRamRoleArn with an EcsRamRole profile as its source.'),
      );
    case 'RsaKeyPair':
      throw unsupported(t('Key pairs are deprecated by Alibaba Cloud and not supported.'));
    case 'BearerToken':
      throw unsupported(t('A bearer token cannot sign requests to ECS.'));
    case 'Anonymous':
      throw unsupported(t('An anonymous profile has no credentials.'));
    case 'none':
      throw unusable(name, t('The profile is not configured yet.'));
    case 'unknown':
      throw unsupported(t('The mode of this profile is not known here.'));
  }
}

/** What a person does to renew the credentials of a CLI profile. */
export function cliNextStep(name: string): string {
  return t('Renew it with "aliyun configure --profile {0}", then retry: the profile is read anew.', name);
}

type Need = (field: keyof CliProfile) => string;

function keyOf(need: Need) {
  return { accessKeyId: need('access_key_id'), accessKeySecret: need('access_key_secret') };
}

function roleOf(profile: CliProfile, need: Need): RolePlan {
  return {
    roleArn: need('ram_role_arn'),
    sessionName: profile.ram_session_name,
    durationSeconds: profile.expired_seconds,
    stsRegion: profile.sts_region,
    stsEndpoint: profile.sts_endpoint,
  };
}

function cloudSsoLogin(profile: CliProfile, need: Need): readonly unknown[] {
  const fields = ['cloud_sso_sign_in_url', 'cloud_sso_account_id', 'cloud_sso_access_config', 'access_token'] as const;
  const ends = profile.cloud_sso_access_token_expire ?? 0;
  const login = [...fields.map(need), ends];
  const signInUrl = need('cloud_sso_sign_in_url');
  if (!URL.canParse(signInUrl) || !isTrustworthy(new URL(signInUrl))) {
    const reason = t('{0} must be an https:// address, or http:// on loopback.', 'cloud_sso_sign_in_url');
    throw unusable(profile.name, reason);
  }
  if (ends * 1000 <= Date.now()) {
    throw unusable(profile.name, t('The CloudSSO login has ended.'));
  }
  return login;
}

function unsupported(reason: string) {
  return noCredentials(reason, t('Choose another CLI profile, or add an AccessKey.'));
}

function unusable(name: string, reason: string) {
  return noCredentials(reason, cliNextStep(name));
}
