import { isCommandValue } from '../ecs/aliyunCommand';
import type { Finding } from './findings';
import { removeAccountsCommands, removeGroupCommand, unpublishCommand } from './removalCommands';
import { everybody } from './sharedWith';

/**
 * The commands of the Alibaba Cloud CLI that take an image from all whom a finding concerns, those for accounts last.
 * Leaves out what is no ID, and so can stand in no command.
 */
export function findingCommands({
  regionId,
  image,
  accountIds,
  groups,
}: Pick<Finding, 'regionId' | 'image' | 'accountIds' | 'groups'>): string[] {
  const { imageId, isPublic } = image;
  if (!isCommandValue(regionId) || !isCommandValue(imageId)) {
    return [];
  }
  const others = groups.filter((group) => isCommandValue(group) && (group !== everybody || !isPublic));
  return [
    ...(isPublic && groups.length > 0 ? [unpublishCommand(regionId, imageId)] : []),
    ...others.map((group) => removeGroupCommand(regionId, imageId, group)),
    ...removeAccountsCommands(regionId, imageId, accountIds.filter(isCommandValue)),
  ];
}
