import { t } from '@vscode/l10n';
import { EcsError } from './ecsError';

/** Serves DescribeRegions for every account, and any region that names no endpoint of its own. */
export const centralEcsEndpoint = 'https://ecs.aliyuncs.com';
export const centralStsEndpoint = 'https://sts.aliyuncs.com';

const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);
const officialHost = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.aliyuncs\.com$/;

/**
 * The origin for a `RegionEndpoint` that DescribeRegions named. Credentials are sent there, so only hosts under
 * `aliyuncs.com` are accepted.
 * @throws EcsError of kind `endpoint`
 */
export function officialEndpoint(host: string, regionId: string): string {
  if (!officialHost.test(host)) {
    throw new EcsError({
      kind: 'endpoint',
      regionId,
      reason: t('The endpoint "{0}" is not under aliyuncs.com.', host.slice(0, 100)),
    });
  }
  return `https://${host}`;
}

/**
 * The origin for the `ecsImageSharing.endpoint` setting, or undefined when it is empty.
 * HTTPS anywhere (the person chose it), HTTP on loopback only.
 * @throws EcsError of kind `endpoint`
 */
export function customEndpoint(setting: string): string | undefined {
  const text = setting.trim();
  if (text === '') {
    return undefined;
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !isTrustworthy(url) || url.username || url.password || url.search || url.hash || url.pathname !== '/') {
    throw new EcsError({
      kind: 'endpoint',
      reason: t('The setting ecsImageSharing.endpoint must be an https:// origin, or http:// on loopback.'),
    });
  }
  return url.origin;
}

/** HTTPS anywhere, HTTP on loopback only: elsewhere it shows whatever is sent or answered to all on the way. */
export function isTrustworthy({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname));
}

/** Where a region answers that DescribeRegions has not been asked about yet. */
export function conventionalEndpoint(regionId: string): string {
  return officialEndpoint(`ecs.${regionId}.aliyuncs.com`, regionId);
}
