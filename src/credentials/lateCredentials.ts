import type { AccessKey, CredentialSource } from '../ecs/accessKey';
import { LatePart } from '../latePart';

/** Credentials from a source whose code is loaded when they are first read. */
export class LateCredentials implements CredentialSource {
  private readonly source: LatePart<CredentialSource>;

  constructor(load: () => Promise<CredentialSource>) {
    this.source = new LatePart(load);
  }

  /** Known as soon as they were read: before that, nobody can have refused them. */
  get nextStep(): string | undefined {
    return this.source.present?.nextStep;
  }

  async read(): Promise<AccessKey> {
    return (await this.source.get()).read();
  }

  async renew(refused: AccessKey): Promise<AccessKey | undefined> {
    return (await this.source.get()).renew?.(refused);
  }
}
