import { createHash } from 'node:crypto';
import type { ValueLabel } from './cleaned-value.ts';

const MAX_KEY_BYTES = 512;

/** What the keys of each label begin with. */
export const LABEL_PREFIX: Record<ValueLabel, string[]> = {
  Phone: ['tel:'],
  Email: ['email:'],
  Handle: ['handle:'],
  Device: ['device:'],
  Ip: ['ip:'],
  Domain: ['domain:'],
  Image: ['image:'],
  Address: ['addr:'],
  PaymentAccount: ['iban:', 'bank:', 'card:', 'wallet:', 'psp:', 'crypto:'],
  Name: ['name:'],
};

/** Joins prefix and normalised value; a key over 512 bytes keeps its prefix and the value's SHA-256 in hex. */
export function makeKey(prefix: string, body: string): string {
  const key = prefix + body;
  if (key.length * 3 <= MAX_KEY_BYTES || Buffer.byteLength(key) <= MAX_KEY_BYTES) return key;
  return prefix + createHash('sha256').update(body).digest('hex');
}

/** The label whose keys begin as this one does, or undefined for a text that is no key. */
export function labelOfKey(key: string): ValueLabel | undefined {
  const labels = Object.keys(LABEL_PREFIX) as ValueLabel[];
  return labels.find((label) => LABEL_PREFIX[label].some((prefix) => key.startsWith(prefix)));
}
