import { aliyunCommand, type CommandOption, type Shell } from './aliyunCommand';
import type { SharePermissionRequest } from './request';

interface CommandReader {
  /** Without it, a line that both shells read alike. */
  readonly shell?: Shell;
  /** Whose credentials the CLI is to use; its current profile when left out. */
  readonly cliProfile?: string;
}

/**
 * The same request for the Alibaba Cloud CLI.
 * @throws EcsError of kind `invalid` for what cannot stand in such a line
 */
export function sharePermissionCommand(request: SharePermissionRequest, reader: CommandReader = {}): string {
  const { regionId, imageId, pageNumber, pageSize } = request;
  const { shell, cliProfile } = reader;
  const profile: CommandOption[] = cliProfile === undefined ? [] : [['profile', cliProfile]];
  const options: CommandOption[] = [
    ['RegionId', regionId],
    ['ImageId', imageId],
    ['PageNumber', pageNumber],
    ['PageSize', pageSize],
    ...profile,
  ];
  return aliyunCommand('DescribeImageSharePermission', options, shell);
}
