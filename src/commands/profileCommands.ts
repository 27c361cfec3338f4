/** What is done about profiles is loaded together: each file is a read. */
export { addProfile } from './addProfile';
export { exploreSample } from './exploreSample';
export { removeProfile } from './removeProfile';
export { renameProfile } from './renameProfile';
export { switchProfile } from './switchProfile';
export { useCliProfile } from './useCliProfile';
export { useEcsRole } from './useEcsRole';
export { useEnvironment } from './useEnvironment';
