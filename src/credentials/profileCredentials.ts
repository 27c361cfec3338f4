import { t } from '@vscode/l10n';
import type { AccessKey, CredentialSource } from '../ecs/accessKey';
import type { CallerIdentity } from '../ecs/model';
import { AccountCredentials } from './accountCredentials';
import { readCliConfig } from './cli/cliConfig';
import { cliNextStep, cliPlan } from './cli/cliPlan';
import { ecsRolePlan, environmentPlan } from './environment';
import { PlannedCredentials } from './plannedCredentials';
import type { Profile, ProfileReference } from './profile';

interface ProfileCredentialsParts {
  /** The key that is stored for a profile. */
  accessKey(profile: Profile): Promise<AccessKey>;
  /** Whose key it is. */
  identify(accessKey: AccessKey): Promise<CallerIdentity>;
  readonly log: CredentialsLog;
}

export interface CredentialsLog {
  info(message: string): void;
}

/** The credentials of a profile, wherever they are kept, for the account of that profile and no other. */
export function profileCredentials(profile: Profile, parts: ProfileCredentialsParts): CredentialSource {
  return profile.source === 'key'
    ? storedKey(() => parts.accessKey(profile))
    : new AccountCredentials(referredCredentials(profile, parts.log), profile.accountId, parts.identify);
}

/** Reads the store once: a profile that gets another key gets another session, and other credentials with it. */
function storedKey(read: () => Promise<AccessKey>): CredentialSource {
  let reading: Promise<AccessKey> | undefined;
  return {
    read: () => {
      reading ??= read().catch((error: unknown) => {
        reading = undefined;
        throw error;
      });
      return reading;
    },
  };
}

/** The credentials that a reference leads to, of whichever account they are. Nothing is read before they are used. */
export function referredCredentials(reference: ProfileReference, log: CredentialsLog): CredentialSource {
  switch (reference.source) {
    case 'cli': {
      const { cliProfile } = reference;
      return new PlannedCredentials({
        plan: async () => cliPlan(cliProfile, (await readCliConfig()).profiles),
        nextStep: cliNextStep(cliProfile),
        onFetch: (by) => {
          log.info(`The credentials of CLI profile "${cliProfile}" are read anew.`);
          if (by === 'oauth') {
            log.info('The library that renews an OAuth login writes the new tokens into ~/.aliyun/config.json.');
          }
        },
      });
    }
    case 'environment':
      return new PlannedCredentials({
        plan: async () => environmentPlan(reference.way),
        nextStep: t('Set the variables anew where VS Code is started from, and start it again.'),
        onFetch: () => log.info('The credentials of the environment are read anew.'),
      });
    case 'ecsRole':
      return new PlannedCredentials({
        plan: async () => ecsRolePlan(),
        nextStep: t('Check the RAM role of this ECS instance.'),
        onFetch: () => log.info('The credentials of the ECS instance are read anew.'),
      });
  }
}
