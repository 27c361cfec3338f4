import type { CredentialsProvider } from '@alicloud/credentials';
import { type AccessKey, type CredentialSource, isSameKey } from '../ecs/accessKey';
import { planFailure } from './planFailure';
import { providerFor } from './provider';
import type { SourcePlan } from './sourcePlan';

interface PlannedCredentialsOptions {
  /**
   * Asked at every reading, since what stands behind it may have changed: a file, the environment.
   * @throws EcsError
   */
  readonly plan: () => Promise<SourcePlan>;
  readonly nextStep: string;
  /** Called when a plan is followed for the first time, or anew. */
  readonly onFetch?: (by: SourcePlan['by']) => void;
  /** For so long an answer is used before its provider is asked again, in milliseconds; a minute unless given. */
  readonly holdMs?: number;
}

interface Followed {
  /** The plan as text, to tell whether it is still the same. */
  readonly plan: string;
  readonly provider: CredentialsProvider;
  accessKey?: AccessKey;
  heldUntil: number;
}

/**
 * Credentials that are fetched as a plan says, once for everybody who waits for them, and again when the plan has
 * changed, when the library finds that they end soon, or when the service has refused them.
 */
export class PlannedCredentials implements CredentialSource {
  readonly nextStep: string;
  private followed?: Followed;
  private reading?: Promise<AccessKey>;
  private renewing?: Promise<AccessKey>;
  /** What the source gave again though the service had refused it, and until when it is not asked once more. */
  private hopeless?: { readonly accessKey: AccessKey; readonly until: number };

  constructor(private readonly options: PlannedCredentialsOptions) {
    this.nextStep = options.nextStep;
  }

  read(): Promise<AccessKey> {
    if (this.renewing !== undefined) {
      return this.renewing;
    }
    this.reading ??= this.fetch(false).finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  async renew(refused: AccessKey): Promise<AccessKey | undefined> {
    const latest = this.followed?.accessKey;
    if (this.renewing === undefined && latest && !isSameKey(latest, refused)) {
      // Somebody else's request was refused before, and brought newer ones.
      return latest;
    }
    if (this.hopeless && this.hopeless.until > Date.now() && isSameKey(this.hopeless.accessKey, refused)) {
      return undefined;
    }
    this.renewing ??= this.fetch(true).finally(() => {
      this.renewing = undefined;
    });
    const accessKey = await this.renewing;
    if (isSameKey(accessKey, refused)) {
      this.hopeless = { accessKey, until: Date.now() + this.holdMs };
      return undefined;
    }
    return accessKey;
  }

  private get holdMs(): number {
    return this.options.holdMs ?? 60_000;
  }

  private async fetch(anew: boolean): Promise<AccessKey> {
    const plan = await this.options.plan();
    const followed = await this.follow(plan, anew);
    if (!followed.accessKey || followed.heldUntil <= Date.now()) {
      followed.accessKey = keyFrom(await followed.provider.getCredentials(), plan);
      // Some plans would run a program, or ask a server, at every single request.
      followed.heldUntil = Date.now() + this.holdMs;
    }
    return followed.accessKey;
  }

  /** A provider of its own for every plan, and for every renewal: the library's keep what they have once got. */
  private async follow(plan: SourcePlan, anew: boolean): Promise<Followed> {
    const text = JSON.stringify(plan);
    if (anew || this.followed?.plan !== text) {
      this.options.onFetch?.(plan.by);
      this.followed = { plan: text, provider: await providerFor(plan), heldUntil: 0 };
    }
    return this.followed;
  }
}

function keyFrom({ accessKeyId, accessKeySecret, securityToken }: AccessKey, { by }: SourcePlan): AccessKey {
  if (!accessKeyId || !accessKeySecret) {
    throw planFailure(undefined, by);
  }
  return { accessKeyId, accessKeySecret, securityToken: securityToken || undefined };
}
