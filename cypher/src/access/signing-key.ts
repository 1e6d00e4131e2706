import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GraphError } from '../errors.ts';

/** Where the key lies that signs dossiers, and whether it may be made there. */
export interface SigningKeyPlace {
  readonly file: string;
  /** False where an operator named the file: then it has to be there. */
  readonly mayMake: boolean;
}

/** The file that an operator named; else one below our home, which may be made. */
export function placeOfSigningKey(named: string | undefined, home: string): SigningKeyPlace {
  return named ? { file: named, mayMake: false } : { file: join(home, 'secrets', 'dossier'), mayMake: true };
}

/** The key that signs dossiers (Ed25519, RFC 8032). */
export interface SigningKey {
  /** SPKI in PEM. */
  readonly publicKey: string;
  /** SHA-256 of the public key's SPKI in DER, in hex. */
  readonly fingerprint: string;
  /** The signature, 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

/**
 * Reads the key; where there is none yet it is made, readable by its owner alone.
 * @throws GraphError `credentials` where it is missing and may not be made, or is no Ed25519 key
 */
export function openSigningKey(place: SigningKeyPlace): SigningKey {
  if (!existsSync(place.file)) {
    if (!place.mayMake) throw unusable(place, 'is not there', MAKE_ONE);
    makeKey(place);
  }
  return signBy(readKey(place));
}

/** What signs by a private key, Ed25519. */
export function signBy(key: KeyObject): SigningKey {
  const publicKey = createPublicKey(key);
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: createHash('sha256').update(der).digest('hex'),
    sign: (bytes) => sign(null, bytes, key),
  };
}

const MAKE_ONE = 'make it by `openssl genpkey -algorithm ed25519 -out FILE`, readable by its owner alone.';

function readKey(place: SigningKeyPlace): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(readFileSync(place.file));
  } catch {
    throw unusable(place, "can't be read as a private key in PEM", MAKE_ONE);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw unusable(place, 'is no Ed25519 key', MAKE_ONE);
  return key;
}

/** Two that make it at once keep the key of the first: the file appears whole, under a name that nobody has. */
function makeKey(place: SigningKeyPlace): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = `${place.file}.${process.pid}.draft`;
  try {
    mkdirSync(dirname(place.file), { recursive: true, mode: 0o700 });
    writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true });
    linkSync(draft, place.file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw unusable(place, "can't be made", 'let RINGBREAKER_DOSSIER_KEY_FILE name one, or make its folder writable.');
  } finally {
    rmSync(draft, { force: true });
  }
}

function unusable({ file }: SigningKeyPlace, what: string, todo: string): GraphError {
  return new GraphError('credentials', `The key that signs dossiers, ${file}, ${what}: ${todo}`);
}
