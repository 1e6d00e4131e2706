import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOSSIER_FONTS, type DossierFonts } from '../analysis/dossier/print/typesetter.ts';

const { resolve } = createRequire(import.meta.url);

/** Reads the fonts that dossiers are set in from the packages that hold them. */
export function readFonts(): DossierFonts {
  const fonts = Object.entries(DOSSIER_FONTS).map(([name, { package: from, file }]) => {
    return [name, readFileSync(join(dirname(resolve(from)), '..', 'fonts', file))];
  });
  return Object.fromEntries(fonts) as DossierFonts;
}

/** Reads the script by which anybody verifies a dossier. */
export function readVerifier(): string {
  return readFileSync(fileURLToPath(new URL('../../bin/verify-dossier.mjs', import.meta.url)), 'utf8');
}
