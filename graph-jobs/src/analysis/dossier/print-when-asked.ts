import type { DossierToPrint } from './dossier.ts';
import type { DossierFonts } from './print/fonts.ts';

/**
 * Prints a dossier as PDF; the same dossier makes the same bytes. What prints is loaded when somebody first asks: to load it
 * took a sixth of the time in which the API begins, which prints in threads that load it for themselves.
 */
export async function printDossier(dossier: DossierToPrint, fonts: DossierFonts): Promise<Uint8Array> {
  const printer = await import('./print/print-dossier.ts');
  return printer.printDossier(dossier, fonts);
}
