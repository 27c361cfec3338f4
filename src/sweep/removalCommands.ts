import { aliyunCommand, type CommandOption } from '../ecs/aliyunCommand';

/** How many accounts one request takes; ECS ignores the rest without a word. */
export const mostAccountsPerRequest = 10;

/**
 * Commands that take an image from accounts, ten at a time. Nothing here runs them.
 * @throws EcsError of kind `invalid`, as all of these, for what is no ID; see `isCommandValue`
 */
export function removeAccountsCommands(regionId: string, imageId: string, accountIds: readonly string[]): string[] {
  const requests = Math.ceil(accountIds.length / mostAccountsPerRequest);
  return Array.from({ length: requests }, (_, request) => {
    const first = request * mostAccountsPerRequest;
    const accounts = accountIds.slice(first, first + mostAccountsPerRequest);
    return modify(
      regionId,
      imageId,
      accounts.map((accountId, index) => [`RemoveAccount.${index + 1}`, accountId]),
    );
  });
}

/** For a community image. */
export function unpublishCommand(regionId: string, imageId: string): string {
  return modify(regionId, imageId, [['IsPublic', false]]);
}

/** The one action for groups; it is old, but has no successor. */
export function removeGroupCommand(regionId: string, imageId: string, group: string): string {
  return aliyunCommand('ModifyImageShareGroupPermission', [
    ['RegionId', regionId],
    ['ImageId', imageId],
    ['RemoveGroup.1', group],
  ]);
}

function modify(regionId: string, imageId: string, options: readonly CommandOption[]): string {
  return aliyunCommand('ModifyImageSharePermission', [['RegionId', regionId], ['ImageId', imageId], ...options]);
}
