import type { SigningKey } from '@ringbreaker/cypher';
import { strToU8 } from 'fflate';
import { maskMaterial } from './mask.ts';
import type { DossierMaterial, DossierOrder } from './material.ts';
import { MANIFEST, SIGNATURE, writeManifest, zipFiles } from './pack.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { writeReadme } from './readme.ts';
import { writeSaid } from './said.ts';
import { writeEvidence, writeGraph, writeMembers } from './tables.ts';

/** What is printed: plain data, so that another thread may print it. */
export interface DossierToPrint {
  readonly material: DossierMaterial;
  readonly order: DossierOrder;
  /** Of the key that signs it. */
  readonly fingerprint: string;
}

/** What a dossier is made with. */
interface DossierTools {
  readonly signer: SigningKey;
  /** The script by which anybody verifies a dossier, as text. */
  readonly verifier: string;
  print(dossier: DossierToPrint): Promise<Uint8Array>;
}

/** A dossier as one file. */
export interface Dossier {
  readonly name: string;
  readonly zip: Uint8Array;
  /** Of the key that signed it. */
  readonly fingerprint: string;
}

/** Makes a signed dossier on a racket. */
export async function makeDossier(
  material: DossierMaterial,
  order: DossierOrder,
  { signer, verifier, print }: DossierTools,
): Promise<Dossier> {
  // 1. Who may not be named is not in what follows.
  const shown = order.profile === 'masked' ? maskMaterial(material, new Pseudonyms(order.salt)) : material;
  // 2. What is read by machines.
  const files = new Map<string, Uint8Array>([
    ['members.csv', strToU8(writeMembers(shown))],
    ['evidence.csv', strToU8(writeEvidence(shown))],
    ['said.csv', strToU8(writeSaid(shown))],
    ['graph.json', strToU8(writeGraph(shown))],
  ]);
  // 3. What is read by people, and how both are verified.
  files.set('dossier.pdf', await print({ material: shown, order, fingerprint: signer.fingerprint }));
  files.set('README.txt', strToU8(writeReadme(shown, signer.fingerprint)));
  files.set('public-key.pem', strToU8(signer.publicKey));
  files.set('verify.mjs', strToU8(verifier));
  // 4. What names them all, and its signature.
  const manifest = writeManifest(files, { material: shown, order, signer });
  files.set(MANIFEST, manifest);
  files.set(SIGNATURE, signer.sign(manifest));
  return { name: nameOf(shown, order), zip: zipFiles(files), fingerprint: signer.fingerprint };
}

/** As every export is called: racket, run and day. */
function nameOf({ racket }: DossierMaterial, { madeAt }: DossierOrder): string {
  return `racket-${racket.id}_run-${racket.runSeq}_${madeAt.slice(0, 10)}.zip`;
}
