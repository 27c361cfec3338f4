import type { SharePermissionRequest } from '../ecs/request';

/** The same request for the Alibaba Cloud CLI, quoted for POSIX shells and PowerShell alike. */
export function aliyunCommand(request: SharePermissionRequest): string {
  const { regionId, imageId, pageNumber, pageSize } = request;
  return [
    'aliyun ecs DescribeImageSharePermission',
    `--RegionId ${quoted(regionId)}`,
    `--ImageId ${quoted(imageId)}`,
    `--PageNumber ${pageNumber}`,
    `--PageSize ${pageSize}`,
  ].join(' ');
}

function quoted(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
