import { t } from '@vscode/l10n';
import type { AccessKey, CredentialSource } from '../ecs/accessKey';
import type { CallerIdentity } from '../ecs/model';
import { withCredentials } from '../ecs/withCredentials';
import { noCredentials } from './noCredentials';

/**
 * Credentials from a source outside, for one account and no other: what a CLI profile or the environment holds may be
 * another account's tomorrow, and its images must not be taken for those of the former. Whose they are is asked before
 * the first request and whenever they have another AccessKey ID.
 */
export class AccountCredentials implements CredentialSource {
  readonly nextStep?: string;
  private checked?: { readonly accessKeyId: string; readonly outcome: Promise<void> };

  constructor(
    private readonly source: CredentialSource,
    private readonly accountId: string,
    private readonly identify: (accessKey: AccessKey) => Promise<CallerIdentity>,
  ) {
    this.nextStep = source.nextStep;
  }

  read(): Promise<AccessKey> {
    return withCredentials(this.source, (accessKey) => this.check(accessKey));
  }

  async renew(refused: AccessKey): Promise<AccessKey | undefined> {
    const accessKey = await this.source.renew?.(refused);
    return accessKey && this.check(accessKey);
  }

  private async check(accessKey: AccessKey): Promise<AccessKey> {
    const { accessKeyId } = accessKey;
    if (this.checked?.accessKeyId !== accessKeyId) {
      this.checked = { accessKeyId, outcome: this.ask(accessKey) };
    }
    const { checked } = this;
    try {
      await checked.outcome;
    } catch (error) {
      // The next request asks again: the network may be back, or the file may have been put right.
      if (this.checked === checked) {
        this.checked = undefined;
      }
      throw error;
    }
    return accessKey;
  }

  private async ask(accessKey: AccessKey): Promise<void> {
    const { accountId } = await this.identify(accessKey);
    if (accountId !== this.accountId) {
      throw noCredentials(
        t('These credentials are of account {0} now, and this profile is of account {1}.', accountId, this.accountId),
        t('Nothing of the other account was asked for. To see it, choose where the credentials come from once more.'),
      );
    }
  }
}
