import * as z from 'zod/mini';
import { boundedText } from '../../ecs/boundedSchemas';

/** A field that the CLI leaves out, or writes empty, when it has no value; one of another type is as good as absent. */
export const optionalText = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'string' && value !== '' ? value : undefined)),
);

const optionalNumber = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'number' && value > 0 ? value : undefined)),
);

/** A profile as it stands in the CLI's file, as far as credentials go. Field names are the file's. */
export const cliProfileSchema = z.object({
  name: boundedText(1_000),
  mode: optionalText,
  region_id: optionalText,
  access_key_id: optionalText,
  access_key_secret: optionalText,
  sts_token: optionalText,
  sts_region: optionalText,
  sts_endpoint: optionalText,
  ram_role_name: optionalText,
  ram_role_arn: optionalText,
  ram_session_name: optionalText,
  external_id: optionalText,
  expired_seconds: optionalNumber,
  source_profile: optionalText,
  private_key: optionalText,
  process_command: optionalText,
  credentials_uri: optionalText,
  oidc_provider_arn: optionalText,
  oidc_token_file: optionalText,
  cloud_sso_sign_in_url: optionalText,
  cloud_sso_account_id: optionalText,
  cloud_sso_access_config: optionalText,
  access_token: optionalText,
  cloud_sso_access_token_expire: optionalNumber,
  oauth_site_type: optionalText,
  oauth_refresh_token: optionalText,
  bearer_token: optionalText,
});

export type CliProfile = z.output<typeof cliProfileSchema>;

const modes = [
  'AK',
  'StsToken',
  'RamRoleArn',
  'ChainableRamRoleArn',
  'EcsRamRole',
  'OIDC',
  'CloudSSO',
  'OAuth',
  'External',
  'CredentialsURI',
  'RamRoleArnWithRoleName',
  'RsaKeyPair',
  'BearerToken',
  'Anonymous',
] as const;

/** How the CLI gets credentials for a profile; `none` when it is not configured, `unknown` for a mode of later times. */
export type CliMode = (typeof modes)[number] | 'none' | 'unknown';

/** The CLI does not look at case, and takes a profile without a mode for what its fields make of it. */
export function modeOf(profile: CliProfile): CliMode {
  const { mode } = profile;
  if (mode !== undefined) {
    return modes.find((known) => known.toLowerCase() === mode.toLowerCase()) ?? 'unknown';
  }
  if (profile.access_key_id && profile.access_key_secret) {
    return profile.sts_token ? 'StsToken' : profile.ram_role_arn ? 'RamRoleArn' : 'AK';
  }
  const telling = [
    ['private_key', 'RsaKeyPair'],
    ['ram_role_name', 'EcsRamRole'],
    ['process_command', 'External'],
    ['oidc_token_file', 'OIDC'],
    ['cloud_sso_sign_in_url', 'CloudSSO'],
    ['bearer_token', 'BearerToken'],
  ] as const;
  return telling.find(([field]) => profile[field] !== undefined)?.[1] ?? 'none';
}
