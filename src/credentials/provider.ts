import type { CredentialsProvider } from '@alicloud/credentials';
import { planFailure } from './planFailure';
import type { RolePlan, SourcePlan } from './sourcePlan';

/**
 * Makes the part of `@alicloud/credentials` that follows a plan; the library is loaded at the first call. Never its
 * default chain: that sticks to the last provider after a failure, and asks the metadata address of an ECS instance on
 * its own. Rejects, like the provider, with `EcsError` only.
 */
export async function providerFor(plan: SourcePlan): Promise<CredentialsProvider> {
  try {
    const provider = await build(plan);
    return {
      getProviderName: () => provider.getProviderName(),
      getCredentials: async () => {
        try {
          return await provider.getCredentials();
        } catch (error) {
          throw planFailure(error, plan.by);
        }
      },
    };
  } catch (error) {
    throw planFailure(error, plan.by);
  }
}

async function build(plan: SourcePlan): Promise<CredentialsProvider> {
  const library = await import('@alicloud/credentials');
  switch (plan.by) {
    case 'accessKey': {
      const { accessKeyId, accessKeySecret, securityToken } = plan;
      return securityToken
        ? library.StaticSTSCredentialsProvider.builder()
            .withAccessKeyId(accessKeyId)
            .withAccessKeySecret(accessKeySecret)
            .withSecurityToken(securityToken)
            .build()
        : library.StaticAKCredentialsProvider.builder()
            .withAccessKeyId(accessKeyId)
            .withAccessKeySecret(accessKeySecret)
            .build();
    }
    case 'role': {
      const builder = library.RAMRoleARNCredentialsProvider.builder()
        .withCredentialsProvider(await providerFor(plan.from))
        .withExternalId(plan.externalId ?? '');
      return withRole(builder, plan).build();
    }
    case 'oidc': {
      const builder = library.OIDCRoleArnCredentialsProvider.builder()
        .withOIDCProviderArn(plan.providerArn)
        .withOIDCTokenFilePath(plan.tokenFile);
      return withRole(builder, plan).build();
    }
    case 'ecsRole':
      return library.ECSRAMRoleCredentialsProvider.builder()
        .withRoleName(plan.roleName ?? '')
        .build();
    case 'uri':
      return library.URICredentialsProvider.builder().withCredentialsURI(plan.uri).build();
    case 'process': {
      // Through the CLI profile, the library would write what the command printed into config.json.
      const { default: External } = await import('@alicloud/credentials/dist/src/providers/external.js');
      return External.builder().withProcessCommand(plan.command).build();
    }
    case 'cloudSso':
    case 'oauth':
      return library.CLIProfileCredentialsProvider.builder().withProfileName(plan.cliProfile).build();
  }
}

interface RoleBuilder<T> {
  withRoleArn(value: string): T;
  withRoleSessionName(value: string): T;
  withDurationSeconds(value: number): T;
  withStsRegionId(value: string): T;
  withStsEndpoint(value: string): T;
}

/** The library takes an empty value for one that is not given. */
function withRole<T extends RoleBuilder<T>>(builder: T, plan: RolePlan): T {
  return builder
    .withRoleArn(plan.roleArn)
    .withRoleSessionName(plan.sessionName ?? '')
    .withDurationSeconds(plan.durationSeconds ?? 0)
    .withStsRegionId(plan.stsRegion ?? '')
    .withStsEndpoint(plan.stsEndpoint ?? '');
}
