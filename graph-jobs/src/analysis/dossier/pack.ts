import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SigningKey } from '@ringbreaker/cypher';
import { strToU8, zipSync } from 'fflate';
import { compareTexts } from '../../compare-texts.ts';
import type { DossierMaterial, DossierOrder } from './material.ts';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
const FORMAT = 'ringbreaker-dossier@1';
/** What differs between two dossiers on one racket, run and profile: all else is the same, byte for byte. */
const DIFFERING = ['made', 'the recipient', 'the day and hour on the cover', 'pseudonyms', 'the key and the signature'];

/** What a manifest says beside its files. */
interface About {
  readonly material: DossierMaterial;
  readonly order: DossierOrder;
  readonly signer: SigningKey;
}

/** Names each file with its size and SHA-256, says what the dossier is of, and by which key it is signed. */
export function writeManifest(files: ReadonlyMap<string, Uint8Array>, { material, order, signer }: About): Uint8Array {
  const { racket, run } = material;
  const entries = [...files].sort(([a], [b]) => compareTexts(a, b));
  const manifest = {
    format: FORMAT,
    racket: { id: racket.id, title: racket.title, score: racket.score, band: racket.band },
    run: { seq: racket.runSeq, asOf: racket.asOf, engine: run?.engine, seed: run?.seed, codeVersion: run?.codeVersion },
    made: { at: order.madeAt, by: order.madeBy, for: order.recipient, sees: order.sees ?? 'everything' },
    profile: order.profile,
    files: entries.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) })),
    key: { algorithm: 'Ed25519', fingerprint: signer.fingerprint, publicKey: signer.publicKey },
    differsFromMakingToMaking: DIFFERING,
  };
  return strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** Puts files into one ZIP, sorted by name and without a time, so that the same files make the same bytes. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => compareTexts(a, b));
  // The format keeps local time without a zone: this is the first that it can say, in each zone.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime });
}
