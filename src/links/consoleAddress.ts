/** Alibaba Cloud has two sites, each with accounts and a console of its own. */
export type ConsoleSite = 'china' | 'international';

const hosts: Readonly<Record<ConsoleSite, string>> = {
  china: 'ecs.console.aliyun.com',
  international: 'ecs.console.alibabacloud.com',
};

/**
 * The list of custom images of a region in the ECS console: the documentation names no address of a single image. For
 * the international site it names the page without the region; the rest is taken to be as on the China site.
 */
export function consoleAddress(regionId: string, site: ConsoleSite): string {
  return `https://${hosts[site]}/image/region/${encodeURIComponent(regionId)}/imageList`;
}

/** The site that a person probably has an account of, by the language of the editor. A guess: nothing in an answer tells. */
export function siteFor(language: string): ConsoleSite {
  return /^zh(-cn|-hans\b.*)?$/i.test(language) ? 'china' : 'international';
}
