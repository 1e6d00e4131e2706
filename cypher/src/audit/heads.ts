import { createPublicKey, verify } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canonicalize } from 'json-canonicalize';
import { z } from 'zod';
import { GraphError } from '../errors.ts';
import { syncPath } from '../archive/durable.ts';
import type { SigningKey } from '../access/signing-key.ts';
import type { AuditHead } from './chain.ts';

/** The end of a trail, signed: who changes the graph can't make one. */
const SignedHead = z.object({
  number: z.number().int().min(0),
  hash: z.string(),
  at: z.string().describe('ISO 8601 in UTC'),
  key: z.string().describe('SHA-256 of the public key’s SPKI in DER, hex'),
  signature: z.string().describe('Ed25519 over number, hash, at and key as canonical JSON, base64'),
});
type SignedHead = z.infer<typeof SignedHead>;

/** Where the ends of the trail are kept, one a line: in the archive of the same graph, beside its deliveries. */
export const placeOfHeads = (archive: string): string => join(archive, 'audit-heads.jsonl');

/** Adds the end of a trail to those that are kept outside the graph. */
export function keepHead(file: string, { number, hash }: AuditHead, { key, at }: { key: SigningKey; at: Date }): void {
  const said = { number, hash, at: at.toISOString(), key: key.fingerprint };
  const signature = Buffer.from(key.sign(Buffer.from(canonicalize(said)))).toString('base64');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  appendFileSync(file, `${JSON.stringify({ ...said, signature })}\n`, { mode: 0o600 });
  syncPath(file);
}

/**
 * Reads the ends of a trail that were kept; none where there is no such file.
 * @throws GraphError `archive` for a line that is none, or that the key did not sign
 */
export function readHeads(file: string, key: SigningKey): AuditHead[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [readHead(line, key, `Line ${at + 1} of ${file}`)]));
}

function readHead(line: string, key: SigningKey, where: string): AuditHead {
  let head: SignedHead;
  try {
    head = SignedHead.parse(JSON.parse(line));
  } catch {
    throw new GraphError('archive', `${where} is no kept end of the audit trail. Bring the file back from a backup.`);
  }
  const { signature, ...said } = head;
  if (head.key !== key.fingerprint) {
    throw new GraphError(
      'archive',
      `${where} was signed by another key, ${head.key}. Name that key's file by RINGBREAKER_DOSSIER_KEY_FILE.`,
    );
  }
  const fits = verify(
    null,
    Buffer.from(canonicalize(said)),
    createPublicKey(key.publicKey),
    Buffer.from(signature, 'base64'),
  );
  if (!fits) throw new GraphError('archive', `${where} is not what was signed: somebody changed it.`);
  return { number: head.number, hash: head.hash };
}
