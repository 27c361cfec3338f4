/** How many accounts one request takes; ECS ignores the rest without a word. */
export const mostAccountsPerRequest = 10;

/** Commands that take an image from accounts, ten at a time. Nothing here runs them. */
export function removeAccountsCommands(regionId: string, imageId: string, accountIds: readonly string[]): string[] {
  const requests = Math.ceil(accountIds.length / mostAccountsPerRequest);
  return Array.from({ length: requests }, (_, request) => {
    const first = request * mostAccountsPerRequest;
    const accounts = accountIds.slice(first, first + mostAccountsPerRequest);
    return modify(
      regionId,
      imageId,
      accounts.map((accountId, index) => `--RemoveAccount.${index + 1} ${quoted(accountId)}`),
    );
  });
}

/** For a community image. */
export function unpublishCommand(regionId: string, imageId: string): string {
  return modify(regionId, imageId, ['--IsPublic false']);
}

/** The one action for groups; it is old, but has no successor. */
export function removeGroupCommand(regionId: string, imageId: string, group: string): string {
  return command('ModifyImageShareGroupPermission', regionId, imageId, [`--RemoveGroup.1 ${quoted(group)}`]);
}

function modify(regionId: string, imageId: string, options: readonly string[]): string {
  return command('ModifyImageSharePermission', regionId, imageId, options);
}

function command(action: string, regionId: string, imageId: string, options: readonly string[]): string {
  return [`aliyun ecs ${action}`, `--RegionId ${quoted(regionId)}`, `--ImageId ${quoted(imageId)}`, ...options].join(
    ' ',
  );
}

/** For POSIX shells and PowerShell alike. */
function quoted(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
