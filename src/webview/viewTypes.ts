/** Pages of one query each. */
export const resultViewType = 'ecsImageSharing.results';

/** The report of an account's sweep. */
export const reportViewType = 'ecsImageSharing.report';
