/** What reading and changing stored profiles takes, which is not needed before there are any. */
export * from './mergedIndex';
export * from './profile';
