import type { Changes } from '../../sweep/changes';

/** The shares that the last sweep found and the one before did not, ready to be looked up. */
export class NewShares {
  private readonly accounts = new Set<string>();
  private readonly shares = new Set<string>();

  constructor(changes: Changes | undefined) {
    for (const { regionId, image, newShares, newGroups } of changes?.images ?? []) {
      for (const who of [...newShares.accountIds, ...newGroups]) {
        this.accounts.add(who);
        this.shares.add(shareKey(regionId, image.imageId, who));
      }
    }
  }

  /** Whether an account or group may use an image that it could not use before. */
  hasAccount(who: string): boolean {
    return this.accounts.has(who);
  }

  has(regionId: string, imageId: string, who: string): boolean {
    return this.shares.has(shareKey(regionId, imageId, who));
  }
}

function shareKey(regionId: string, imageId: string, who: string): string {
  return `${regionId}/${imageId}/${who}`;
}
