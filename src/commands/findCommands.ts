/** The ways to find images and accounts are loaded together: each file is a read. */
export { chooseRegions } from './chooseRegions';
export { filterImages } from './filterImages';
export { goToAccount } from './goToAccount';
export { goToImage } from './goToImage';
