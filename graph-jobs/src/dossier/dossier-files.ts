import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DossierFonts, fontsBy } from '../analysis/dossier/print/fonts.ts';

const { resolve } = createRequire(import.meta.url);

/** Reads the fonts that dossiers are set in from the packages that hold them. */
export function readFonts(): DossierFonts {
  return fontsBy((from, file) => readFileSync(join(dirname(resolve(from)), '..', 'fonts', file)));
}

/** Reads the script by which anybody verifies a dossier. */
export function readVerifier(): string {
  return readFileSync(fileURLToPath(new URL('../../bin/verify-dossier.mjs', import.meta.url)), 'utf8');
}
