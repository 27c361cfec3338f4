/** What is done about a sweep is loaded together: each file is a read. */
export { cancelSweep } from './cancelSweep';
export { compareSweep } from './compareSweep';
export { openReport } from './openReport';
export { sweep } from './sweep';
