export { type Dossier, makeDossier, type DossierToPrint } from './dossier/dossier.ts';
export { evidenceLinks, ROWS_A_LINK } from './dossier/evidence-links.ts';
export { type DossierFonts, fontsBy } from './dossier/print/fonts.ts';
export { printDossier } from './dossier/print-when-asked.ts';
export { explain } from './explain/explain.ts';
export { LEAD_LIMITS, LEAD_STOP } from './grow/grow-lead.ts';
export { leadFrom } from './grow/lead-from.ts';
export { LEAD_READS } from './grow/lead-reader.ts';
export { SIGNAL_READS } from './grow/own-signals-of.ts';
export { linkWeight, stepCost } from './link-weight.ts';
export {
  compareLinks,
  drawPicture,
  knownDay,
  PICTURE_CAPS,
  type PictureLink,
  type PictureNode,
  type PlainLink,
} from './picture/picture.ts';
export { layOut } from './picture/lay-out.ts';
export { positionColumns, stampOf, writeLayout } from './picture/layout-columns.ts';
export { drawRacket } from './picture/racket-picture.ts';
export { weighLinks } from './picture/weigh-links.ts';
export { GazetteerBuilder, type Gazetteer } from './places/gazetteer.ts';
export { placeAll } from './places/place-all.ts';
export { SHARES } from './shared-values.ts';
export { type FoundPath, pathsInOrder, shortestPaths } from './shortest-paths.ts';
export { nextSlots } from '../schedule/slots.ts';
export { showVerdicts } from '../resolution/verdicts/judge-verdicts.ts';
export { accountsNamed, withoutAccounts } from './screening/accounts-named.ts';
export { screen } from './screening/screen.ts';
export { ScreeningReference } from './screening/screening-reference.ts';
export { buildNetwork, networkLinks } from './what-if/build-network.ts';
export { LARGE_NETWORK, whatIf, type WhatIfMaterial, type WhatIfQuestion } from './what-if/what-if.ts';
