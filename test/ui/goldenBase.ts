import { sampleAccount } from '../../src/sample/sampleAccount';

const regionId = 'cn-hangzhou';
const imageId = 'm-bp1axo0yv0awkv6jf6e3';

/** The image of the sample account that is shared with the most accounts: 120, so three pages. */
export const goldenBase = {
  regionId,
  imageId,
  imageName: 'golden-base-2026-09',
  /** The accounts it is shared with, in the order of the API. */
  accountIds: accountsOf(imageId),
} as const;

function accountsOf(id: string): readonly string[] {
  const shares = sampleAccount().images(regionId)?.get(id)?.shares;
  return shares?.slice(0, shares.length).map(({ accountId }) => accountId) ?? [];
}
