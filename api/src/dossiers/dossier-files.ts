import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type DossierFonts, fontsBy } from '@ringbreaker/graph-jobs/analysis';

const { resolve } = createRequire(import.meta.url);

/** Reads the fonts that dossiers are set in from the packages that hold them. */
export function readFonts(): DossierFonts {
  return fontsBy((from, file) => readFileSync(join(dirname(resolve(from)), '..', 'fonts', file)));
}

/** Reads the script by which anybody verifies a dossier. */
export function readVerifier(): string {
  return readFileSync(resolve('@ringbreaker/graph-jobs/verify-dossier.mjs'), 'utf8');
}
