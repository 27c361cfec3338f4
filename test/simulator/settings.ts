/** How this simulator answers where the real service is known to vary, or may. Changed between requests at will. */
export interface SimulatorSettings {
  /** How `AliyunId` is written; both are seen in the documentation. */
  aliyunIds: 'string' | 'number';
  /** `"True"`, `"true"`, `true`, or no such field. */
  isSelfShared: 'text' | 'lowerCase' | 'boolean' | 'absent';
  /** `sample`: with seconds or without, by image. */
  sharedTime: 'sample' | 'minutes' | 'absent';
  /** Whether an empty list is written in its wrapper, or not at all. */
  emptyLists: 'wrapped' | 'absent';
  /** `self` is this simulator; a function may name any host for a region. */
  regionEndpoint: 'official' | 'self' | ((regionId: string) => string);
  /** Larger pages than this are refused or cut to it. */
  largestPage: number;
  oversizedPage: 'refuse' | 'clamp';
  wrongSecretCode: 'SignatureDoesNotMatch' | 'IncompleteSignature';
  /** How far the server's clock is ahead of this machine's. */
  clockOffsetMs: number;
}

export function defaultSettings(): SimulatorSettings {
  return {
    aliyunIds: 'string',
    isSelfShared: 'text',
    sharedTime: 'sample',
    emptyLists: 'wrapped',
    regionEndpoint: 'official',
    largestPage: 100,
    oversizedPage: 'refuse',
    wrongSecretCode: 'SignatureDoesNotMatch',
    clockOffsetMs: 0,
  };
}
