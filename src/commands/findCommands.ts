/** The ways to find images are loaded together: each file is a read. */
export { chooseRegions } from './chooseRegions';
export { filterImages } from './filterImages';
export { goToImage } from './goToImage';
