import { join } from 'node:path';
import { z } from 'zod';
import type { SigningKey } from '../access/signing-key.ts';
import type { AuditHead } from './chain.ts';
import { keepSigned, readSigned } from './signed-lines.ts';

const Head = z.object({ number: z.number().int().min(0), hash: z.string() });
const Erased = z.object({ erased: z.array(z.number().int()).describe('numbers of entries') });

/** Where the ends of the trail are kept, one a line: in the archive of the same graph, beside its deliveries. */
export const placeOfHeads = (archive: string): string => join(archive, 'audit-heads.jsonl');

/** Where it is kept of which entries an erasure took the subject. */
export const placeOfErased = (archive: string): string => join(archive, 'audit-erased.jsonl');

/** Adds the end of a trail to those that are kept outside the graph. */
export function keepHead(file: string, { number, hash }: AuditHead, by: { key: SigningKey; at: Date }): void {
  keepSigned(file, { number, hash }, by);
}

/**
 * Reads the ends of a trail that were kept; none where there is no such file.
 * @throws GraphError `archive` for a line that is none, or that the key did not sign
 */
export function readHeads(file: string, key: SigningKey): AuditHead[] {
  return readSigned(file, Head, { key, what: 'no kept end of the audit trail' }) ?? [];
}

/** Keeps of which entries an erasure takes the subject: a subject that somebody else took away is found. */
export function keepErased(file: string, numbers: readonly number[], by: { key: SigningKey; at: Date }): void {
  keepSigned(file, { erased: numbers }, by);
}

/**
 * Of which entries an erasure took the subject; null where nothing was ever kept of that.
 * @throws GraphError `archive` for a line that is none, or that the key did not sign
 */
export function readErased(file: string, key: SigningKey): ReadonlySet<number> | null {
  const lines = readSigned(file, Erased, { key, what: 'no word of an erasure' });
  return lines && new Set(lines.flatMap(({ erased }) => erased));
}
