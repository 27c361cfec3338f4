import { createHash } from 'node:crypto';
import { visible } from '../../ecs/visible';
import { type RuleId, ruleIds } from '../findingRules';
import type { Finding } from '../findings';
import type { SweptImage } from '../model';
import { imageKey } from '../sharedWith';

export function sarifResult(finding: Finding, ownerId: string) {
  const { ruleId, severity, regionId, image, accountIds, groups, reason, whatToDo } = finding;
  return {
    ruleId,
    ruleIndex: ruleIds.indexOf(ruleId),
    level: severity,
    message: message(`${reason} ${whatToDo}`),
    locations: locationsOf(regionId, image),
    partialFingerprints: { 'imageSharing/v1': fingerprint(finding, ownerId) },
    properties: { regionId, ...image, accountIds, groups, reason, whatToDo },
  };
}

/** Plain text as SARIF wants it: braces are placeholders and brackets are links unless they are escaped. */
export function message(text: string) {
  return {
    text: visible(text).replaceAll(/[[\]]/g, '\\$&').replaceAll(/[{}]/g, '$&$&'),
  };
}

export function locationsOf(regionId: string, image?: SweptImage['image']) {
  const name = image ? { name: image.imageId, fullyQualifiedName: imageKey(regionId, image.imageId) } : undefined;
  return [{ logicalLocations: [{ ...(name ?? { name: regionId, fullyQualifiedName: regionId }), kind: 'resource' }] }];
}

/** A new stranger is news, even for an image on which others were accepted before. */
const accountsMatter: readonly RuleId[] = ['unknown-account'];

/** The same from sweep to sweep, so that a finding that was dealt with stays so. */
function fingerprint({ ruleId, regionId, image, accountIds }: Finding, ownerId: string): string {
  const accounts = accountsMatter.includes(ruleId) ? [...accountIds].sort() : [];
  const identity = JSON.stringify([ruleId, ownerId, regionId, image.imageId, ...accounts]);
  return createHash('sha256').update(identity).digest('hex');
}
