import {
  type Archive,
  type Database,
  readDossier,
  readRacket,
  type SigningKey,
  visibleDeliveries,
} from '@ringbreaker/cypher';
import { type Dossier, makeDossier } from '../analysis/dossier/dossier.ts';
import { evidenceLinks, ROWS_A_LINK } from '../analysis/dossier/evidence-links.ts';
import type { DossierOrder } from '../analysis/dossier/material.ts';
import { printDossier } from '../analysis/dossier/print/print-dossier.ts';
import { JobError } from '../job/job-error.ts';
import { readFonts, readVerifier } from './dossier-files.ts';

/** What a dossier is read from, and by which key it is signed. */
interface DossierPlace {
  readonly database: Database;
  readonly archive: Archive;
  readonly key: SigningKey;
}

/**
 * Makes a dossier of all that is known of a racket of the current run, whoever delivered it.
 * @throws JobError `nothing` where there is no such racket
 */
export async function orderDossier(
  { database, archive, key }: DossierPlace,
  id: string,
  order: DossierOrder,
): Promise<Dossier> {
  const racket = await readRacket(database, { id, contributors: null, brandsSeen: [] });
  if (!racket) {
    throw new JobError('nothing', `The current run has no racket ${id}: \`ringbreaker export rackets\` lists them.`);
  }
  const parts = await readDossier(database, { racket, contributors: null });
  const deliveries = await database.run(visibleDeliveries, { contributors: null });
  const evidence = await archive.evidenceOfMany(evidenceLinks(parts), ROWS_A_LINK, deliveries);
  const fonts = readFonts();
  return makeDossier({ ...parts, evidence }, order, {
    signer: key,
    verifier: readVerifier(),
    print: (dossier) => printDossier(dossier, fonts),
  });
}
