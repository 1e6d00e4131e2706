import { createPublicKey, verify } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { canonicalize } from 'json-canonicalize';
import { z } from 'zod';
import { GraphError } from '../errors.ts';
import { syncPath } from '../archive/durable.ts';
import type { SigningKey } from '../access/signing-key.ts';

/** What each line has beside what it says: who changes the graph can't make one. */
const Signed = z.looseObject({
  at: z.string().describe('ISO 8601 in UTC'),
  key: z.string().describe('SHA-256 of the public key’s SPKI in DER, hex'),
  signature: z.string().describe('Ed25519 over all the rest as canonical JSON, base64'),
});

/** Adds a line to those that are kept outside the graph, signed and on the disk. */
export function keepSigned(file: string, said: object, { key, at }: { key: SigningKey; at: Date }): void {
  const whole = { ...said, at: at.toISOString(), key: key.fingerprint };
  const signature = Buffer.from(key.sign(Buffer.from(canonicalize(whole)))).toString('base64');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  appendFileSync(file, `${JSON.stringify({ ...whole, signature })}\n`, { mode: 0o600 });
  syncPath(file);
}

/**
 * Reads the lines that were kept; null where there is no such file.
 * @param what what a line is, for the message on one that is none
 * @throws GraphError `archive` for a line that is none, or that the key did not sign
 */
export function readSigned<T>(file: string, schema: z.ZodType<T>, of: { key: SigningKey; what: string }): T[] | null {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [readLine(line, schema, { ...of, file, where: `Line ${at + 1} of ${file}` })],
  );
}

interface Reading {
  readonly key: SigningKey;
  readonly what: string;
  readonly file: string;
  readonly where: string;
}

function readLine<T>(line: string, schema: z.ZodType<T>, { key, what, file, where }: Reading): T {
  let signed: z.infer<typeof Signed>;
  let said: T;
  try {
    signed = Signed.parse(JSON.parse(line));
    said = schema.parse(signed);
  } catch {
    throw new GraphError('archive', `${where} is ${what}. Bring the file back from a backup.`);
  }
  const { signature, ...whole } = signed;
  if (signed.key !== key.fingerprint) {
    throw new GraphError(
      'archive',
      `${where} was signed by another key, ${signed.key}. Name that key's file by RINGBREAKER_DOSSIER_KEY_FILE; where the key is gone for good, move ${file} aside, and keep it.`,
    );
  }
  const publicKey = createPublicKey(key.publicKey);
  const fits = verify(null, Buffer.from(canonicalize(whole)), publicKey, Buffer.from(signature, 'base64'));
  if (!fits) throw new GraphError('archive', `${where} is not what was signed: somebody changed it.`);
  return said;
}
