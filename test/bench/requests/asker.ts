/** Asks once for a page of the accounts that one image is shared with, over and over; resolves with their number. */
export type Ask = () => Promise<number>;

/** What each contender's module exports: makes its client for an endpoint and an image. */
export type MakeAsker = (url: string, regionId: string, imageId: string) => Ask;

export const pageSize = 100;

/** So many are measured, after those that warm up. */
export const requests = 3000;
