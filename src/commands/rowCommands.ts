/** What is done with a row of a view is loaded together: each file is a read. */
export { copyAllAccountIds } from './copyAllAccountIds';
export { copyCommand } from './copyCommand';
export { copyIds } from './copyIds';
export { copyLink } from './copyLink';
export { copyRemedy } from './copyRemedy';
export { nameAccount } from './nameAccount';
export { openImageInConsole } from './openImageInConsole';
export { revealImage } from './revealImage';
