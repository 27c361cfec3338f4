import { EcsClient, type EcsClientOptions } from './client';
import type { Image, Page, SharePermissionPage } from './model';
import type { ImagesRequest, SharePermissionRequest } from './request';
import type { SeenImages } from './seenImages';
import type { EcsTransport } from './transport';

/** A client that keeps what its answers say of images. */
export class RememberingClient extends EcsClient {
  constructor(
    transport: EcsTransport,
    options: EcsClientOptions,
    private readonly seen: SeenImages,
  ) {
    super(transport, options);
  }

  override async images(regionId: string, page: ImagesRequest, signal?: AbortSignal): Promise<Page<Image>> {
    const answer = await super.images(regionId, page, signal);
    this.seen.listed(regionId, answer.items);
    return answer;
  }

  override async sharePermission(request: SharePermissionRequest, signal?: AbortSignal): Promise<SharePermissionPage> {
    const answer = await super.sharePermission(request, signal);
    this.seen.shared(answer);
    return answer;
  }
}
