import {
  describeImageSharePermissionAnswer,
  describeImagesAnswer,
  describeRegionsAnswer,
  getCallerIdentityAnswer,
  type PageFacts,
} from './answerSchemas';
import { centralEcsEndpoint, centralStsEndpoint, conventionalEndpoint, officialEndpoint } from './endpoints';
import type { CallerIdentity, Image, Page, Region, SharePermissionPage } from './model';
import { parseAnswer } from './parseAnswer';
import {
  checkImageId,
  checkPage,
  checkRegionId,
  type ImagesRequest,
  type PageRequest,
  type SharePermissionRequest,
} from './request';
import type { Action, EcsTransport, Params } from './transport';

export interface EcsClientOptions {
  /** Asked before every request: an origin that replaces every endpoint, STS included; see `customEndpoint`. */
  readonly customEndpoint?: () => string | undefined;
  /** What DescribeRegions said, shared between the clients of one account. */
  readonly regionEndpoints?: Map<string, string>;
  /** Language of region and system names; `zh-CN` is the API's own default. */
  readonly acceptLanguage: 'zh-CN' | 'en-US';
}

/** Own images in every state: without this the API lists available ones only. */
const everyStatus = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated';

/**
 * The few questions this product asks, typed. Every method rejects with `EcsError`; parameters are checked
 * before anything is sent.
 */
export class EcsClient {
  private readonly regionEndpoints: Map<string, string>;

  constructor(
    private readonly transport: EcsTransport,
    private readonly options: EcsClientOptions,
  ) {
    this.regionEndpoints = options.regionEndpoints ?? new Map();
  }

  /**
   * All regions open to the account, in the API's order.
   * @see https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-describeregions
   */
  async regions(signal?: AbortSignal): Promise<readonly Region[]> {
    const params = { AcceptLanguage: this.options.acceptLanguage };
    const body = await this.send('DescribeRegions', params, () => centralEcsEndpoint, signal);
    const answer = parseAnswer('DescribeRegions', describeRegionsAnswer, body);
    for (const region of answer.Regions) {
      this.regionEndpoints.set(region.RegionId, region.RegionEndpoint);
    }
    return answer.Regions.map((region) => ({
      regionId: region.RegionId,
      localName: region.LocalName || region.RegionId,
      regionEndpoint: region.RegionEndpoint || undefined,
    }));
  }

  /**
   * One page of the account's own images in a region, in every status; of all, or of those with an ID or a name.
   * @see https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-describeimages
   */
  async images(regionId: string, page: ImagesRequest, signal?: AbortSignal): Promise<Page<Image>> {
    const { imageId, imageName } = page;
    checkRegionId(regionId);
    checkPage(page);
    if (imageId !== undefined) {
      checkImageId(imageId);
    }
    const params = {
      RegionId: regionId,
      ImageOwnerAlias: 'self',
      Status: everyStatus,
      ...(imageId === undefined ? {} : { ImageId: imageId }),
      ...(imageName === undefined ? {} : { ImageName: imageName }),
      PageNumber: page.pageNumber,
      PageSize: page.pageSize,
    };
    const body = await this.send('DescribeImages', params, () => this.endpointOf(regionId), signal);
    const answer = parseAnswer('DescribeImages', describeImagesAnswer, body, params);
    return {
      items: answer.images.map(({ osNameEn, ...image }) => ({
        ...image,
        osName: (this.options.acceptLanguage === 'en-US' && osNameEn) || image.osName,
      })),
      ...pageOf(answer, page),
    };
  }

  /**
   * One page of the accounts that an image is shared with, and its share groups. The image must be the caller's own.
   * @see https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-describeimagesharepermission
   */
  async sharePermission(request: SharePermissionRequest, signal?: AbortSignal): Promise<SharePermissionPage> {
    const { regionId, imageId, pageNumber, pageSize } = request;
    checkRegionId(regionId);
    checkImageId(imageId);
    checkPage(request);
    const params = { RegionId: regionId, ImageId: imageId, PageNumber: pageNumber, PageSize: pageSize };
    const body = await this.send('DescribeImageSharePermission', params, () => this.endpointOf(regionId), signal);
    const answer = parseAnswer('DescribeImageSharePermission', describeImageSharePermissionAnswer, body, params);
    return {
      regionId,
      imageId,
      groups: [...new Set(answer.groups.map(({ group }) => group))],
      items: answer.accounts,
      ...pageOf(answer, request),
      raw: body,
    };
  }

  /**
   * Whose credentials these are. Needs no permission.
   * @see https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-getcalleridentity
   */
  async callerIdentity(signal?: AbortSignal): Promise<CallerIdentity> {
    const body = await this.send('GetCallerIdentity', {}, () => centralStsEndpoint, signal);
    const answer = parseAnswer('GetCallerIdentity', getCallerIdentityAnswer, body);
    return { accountId: answer.AccountId, arn: answer.Arn, identityType: answer.IdentityType };
  }

  private async send(action: Action, params: Params, endpoint: () => string, signal?: AbortSignal): Promise<unknown> {
    return this.transport.send(action, params, { endpoint: this.options.customEndpoint?.() ?? endpoint(), signal });
  }

  private endpointOf(regionId: string): string {
    const host = this.regionEndpoints.get(regionId);
    return host ? officialEndpoint(host, regionId) : conventionalEndpoint(regionId);
  }
}

function pageOf(answer: PageFacts, asked: PageRequest): PageFacts & Pick<Page<never>, 'pageNumber' | 'pageSize'> {
  return {
    pageNumber: answer.pageNumber || asked.pageNumber,
    // A server may use a smaller page than asked for; one that claims a larger must not make the reader skip.
    pageSize: Math.min(answer.pageSize || asked.pageSize, asked.pageSize),
    totalCount: answer.totalCount,
    requestId: answer.requestId,
  };
}
