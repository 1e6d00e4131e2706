export { linkWeight, stepCost } from './link-weight.ts';
export {
  compareLinks,
  drawPicture,
  PICTURE_CAPS,
  type PictureLink,
  type PictureNode,
  type PlainLink,
} from './picture.ts';
export { contract, joinMembers, keepShared, SHARES } from './shared-values.ts';
export { shortestPaths } from './shortest-paths.ts';
export { nextSlots } from '../schedule/slots.ts';
export { showVerdicts } from '../resolution/verdicts/judge-verdicts.ts';
export { screen } from './screening/screen.ts';
export { ScreeningReference } from './screening/screening-reference.ts';
