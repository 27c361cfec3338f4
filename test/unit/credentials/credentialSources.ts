import type { ProfileReference } from '../../../src/credentials/profile';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';
import { clientOf } from './cloudProfile';
import { Issuer } from './issuer';
import { rewireNetwork } from './network';
import { TemporaryHome } from './temporaryHome';
import { testCertificate } from './testCertificate';

/** The profile of the Alibaba Cloud CLI with the name `mine`. */
export const cli: ProfileReference = { source: 'cli', cliProfile: 'mine' };

/** A permanent key as `config.json` has it. */
export const longLived = { access_key_id: defaultKey.accessKeyId, access_key_secret: defaultKey.accessKeySecret };

/** All that credentials come from and go to: a home folder, an issuer of temporary keys, and ECS. */
export class CredentialSources {
  private restoreNetwork = () => {};

  private constructor(
    readonly simulator: Simulator,
    readonly issuer: Issuer,
    readonly home: TemporaryHome,
  ) {}

  static async open(): Promise<CredentialSources> {
    const simulator = await Simulator.start();
    const issuer = await Issuer.start();
    simulator.keys.set(issuer.key.accessKeyId, issuer.key);
    const sources = new CredentialSources(simulator, issuer, await TemporaryHome.create());
    sources.rewire({ '100.100.100.200:80': issuer.plainPort, 'oauth.aliyun.com:443': issuer.securePort });
    return sources;
  }

  /** Leads connections to these hosts, and to no others, to ports of this machine. */
  rewire(ports: Readonly<Record<string, number>>): void {
    this.restoreNetwork();
    this.restoreNetwork = rewireNetwork(ports, testCertificate.cert);
  }

  /** The AccessKey ID that a request of the profile is signed with. */
  async signedWith(reference: ProfileReference, lines: string[] = []): Promise<string | undefined> {
    await clientOf(this.simulator, reference, lines).regions();
    return this.simulator.requests.at(-1)?.accessKeyId;
  }

  async close(): Promise<void> {
    this.restoreNetwork();
    await this.home.remove();
    await this.issuer.close();
    await this.simulator.close();
  }
}
