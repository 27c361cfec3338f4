import type { Fault } from '../simulator/faults';
import { canaryCliKey } from './canaryKey';
import type { Workbench } from './workbench';

const { accessKeyId, accessKeySecret } = canaryCliKey;

/** Where the CLI keeps its profiles, below the home: the one file that holds the key by right. */
export const cliFile = '.aliyun/config.json';

/** The region that refuses. */
export const refusedRegion = 'cn-beijing';

/** What is left of {@link refusal} when it is shown. */
export const redactedRefusal = /with \*\*\* and \*\*\* is not valid here/;

/** Quotes the key, as it is and as a URL has it. */
export const refusal: Fault = {
  kind: 'refuse',
  action: 'DescribeImages',
  regionId: refusedRegion,
  status: 400,
  code: 'InvalidParameter',
  message: `The key ${accessKeyId} with ${accessKeySecret} and ${encodeURIComponent(accessKeySecret)} is not valid here.`,
};

/** Uses the CLI's profile "company", whose key the file holds, and waits until the view shows its account. */
export async function chooseCliProfile(workbench: Workbench): Promise<void> {
  const key = { access_key_id: accessKeyId, access_key_secret: accessKeySecret };
  const company = { name: 'company', mode: 'AK', region_id: 'cn-hangzhou', ...key };
  await workbench.writeHomeFile(cliFile, JSON.stringify({ current: 'company', profiles: [company] }));
  await workbench.runCommand('Use an Alibaba Cloud CLI Profile…');
  await workbench.quickInput.pick('company');
  await workbench.images.accountShown('company: account');
}
