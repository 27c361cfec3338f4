/** What the Images view takes to show an account, loaded together when there is one: each file is a read. */
export { accountRoot } from './accountRoot';
export { viewMessage } from './filter/viewMessage';
export { selectImage } from './selectImage';
