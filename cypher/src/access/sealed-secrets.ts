import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { GraphError } from '../errors.ts';

/** The key under which the graph keeps secrets that have to be read again; null: it keeps them as they are. */
export type SecretsKey = Buffer | null;

/** So many characters of what an operator sets as the key, at least. */
export const SECRETS_KEY_CHARACTERS = 32;

/** What an operator without a key is told at each start. */
export const NO_SECRETS_KEY =
  'WARNING: the keys that sign webhooks are kept in the graph unencrypted. Set RINGBREAKER_SECRETS_KEY_FILE, the same for the API and the jobs.';

const SEALED = 'sealed:1:';
const CIPHER = 'aes-256-gcm';
const [IV_BYTES, TAG_BYTES] = [12, 16];

/** Makes the key of what an operator set; the same text makes the same key. */
export function secretsKeyOf(text: string): Buffer {
  return Buffer.from(hkdfSync('sha256', text, '', 'ringbreaker secrets in the graph', 32));
}

/** Whether a secret is kept encrypted. */
export function isSealed(kept: string): boolean {
  return kept.startsWith(SEALED);
}

/** Encrypts a secret for the graph (AES-256-GCM); it can be opened for the same owner alone. */
export function sealSecret(secret: string, key: SecretsKey, owner: string): string {
  if (key === null || isSealed(secret)) return secret;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(owner));
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return SEALED + Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

/**
 * Reads a secret as the graph keeps it; one from the time before there was a key is kept as it is.
 * @throws GraphError `credentials` where there is no key, or another one than it was sealed with
 */
export function openSecret(kept: string, key: SecretsKey, owner: string): string {
  if (!isSealed(kept)) return kept;
  if (key === null) throw cannotOpen('no key is set');
  const bytes = Buffer.from(kept.slice(SEALED.length), 'base64url');
  const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
  try {
    const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(owner));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch (error) {
    throw cannotOpen('the one that is set is another, or what is kept was changed', error);
  }
}

function cannotOpen(why: string, cause?: unknown): GraphError {
  return new GraphError(
    'credentials',
    `A secret in the graph is encrypted, and ${why}. Set RINGBREAKER_SECRETS_KEY_FILE to the key that it was kept with, or give the webhook a new key: \`ringbreaker webhook rotate ID --overlap 0\`.`,
    { cause },
  );
}
