import { createHash } from 'node:crypto';
import { VALUE_KINDS, valueKinds, type ValueKind } from '../domain/kinds.ts';

const MAX_KEY_BYTES = 512;

/** What the keys of each kind begin with. */
export const LABEL_PREFIX = Object.fromEntries<readonly string[]>(
  valueKinds.map((kind) => [kind, VALUE_KINDS[kind].prefixes]),
) as Record<ValueKind, readonly string[]>;

/** Joins prefix and normalised value; a key over 512 bytes keeps its prefix and the value's SHA-256 in hex. */
export function makeKey(prefix: string, body: string): string {
  const key = prefix + body;
  if (key.length * 3 <= MAX_KEY_BYTES || Buffer.byteLength(key) <= MAX_KEY_BYTES) return key;
  return prefix + createHash('sha256').update(body).digest('hex');
}

/** The label whose keys begin as this one does, or undefined for a text that is no key. */
export function labelOfKey(key: string): ValueKind | undefined {
  return valueKinds.find((kind) => LABEL_PREFIX[kind].some((prefix) => key.startsWith(prefix)));
}
