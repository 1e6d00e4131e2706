export { linkWeight, stepCost } from './link-weight.ts';
export {
  compareLinks,
  drawPicture,
  PICTURE_CAPS,
  type PictureLink,
  type PictureNode,
  type PlainLink,
} from './picture.ts';
export { contract, joinMembers, keepShared, SHARES, type Ends } from './shared-values.ts';
export { shortestPaths, type FoundPath, type PathLink, type PathQuestion } from './shortest-paths.ts';
export { combineWeights, valueWeight } from './value-weight.ts';
export { showVerdicts } from '../resolution/verdicts/judge-verdicts.ts';
