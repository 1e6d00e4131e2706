#!/usr/bin/env node
// Verifies a dossier of Ringbreaker: plain Node.js, no packages, no network. It reads a folder into which one was unpacked.
//
//   node verify.mjs                                 the folder in which this script lies
//   node verify.mjs FOLDER --key public-key.pem     with the key that you got by another way, or its fingerprint
//
// Exit status: 0 everything is as it was signed, 1 something is not, 2 it could not be asked so.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const MANIFEST = 'manifest.json';
const SIGNATURE = 'manifest.sig';
const FORMAT = 'ringbreaker-dossier@1';
/** What desktops leave in folders. */
const LITTER = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const bad = (name, problem) => ({ name, problem });

/** The fingerprint of a public key: SHA-256 of its SPKI in DER, in hex. */
function fingerprintOf(pem) {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('It is no Ed25519 key.');
  return sha256(key.export({ type: 'spki', format: 'der' }));
}

/**
 * Holds every entry of a dossier against its manifest, and the manifest against its signature.
 * @param {ReadonlyMap<string, Uint8Array>} entries bytes by name
 * @param {string} [trusted] fingerprint of the key that it has to be signed by; else that of its own manifest
 * @returns {{ manifest: object | null, fingerprint: string | null, bad: { name: string, problem: string }[] }}
 */
export function verifyDossier(entries, trusted) {
  const bytes = entries.get(MANIFEST);
  if (!bytes) return { manifest: null, fingerprint: null, bad: [bad(MANIFEST, 'It is missing.')] };
  const read = readManifest(bytes);
  if (!read)
    return { manifest: null, fingerprint: null, bad: [bad(MANIFEST, 'It is not what a manifest looks like.')] };
  const { manifest, fingerprint } = read;
  const found = [];
  if (trusted && fingerprint !== trusted) found.push(bad(MANIFEST, `It is signed by another key: ${fingerprint}.`));
  const signature = entries.get(SIGNATURE);
  if (!signature) found.push(bad(SIGNATURE, 'It is missing.'));
  else if (!isSigned(bytes, manifest, signature))
    found.push(bad(MANIFEST, 'It, or its signature manifest.sig, was changed after it was signed.'));
  const listed = new Set([MANIFEST, SIGNATURE]);
  for (const { name, bytes: size, sha256: wanted } of manifest.files) {
    listed.add(name);
    const entry = entries.get(name);
    if (!entry) found.push(bad(name, 'It is missing.'));
    else if (entry.length !== size) found.push(bad(name, `It has ${entry.length} bytes and had ${size}.`));
    else if (sha256(entry) !== wanted) found.push(bad(name, 'It was changed: its SHA-256 is another.'));
  }
  for (const name of entries.keys()) if (!listed.has(name)) found.push(bad(name, 'It is no part of this dossier.'));
  return { manifest, fingerprint, bad: found };
}

function isSigned(bytes, manifest, signature) {
  if (signature.length !== 64) return false;
  return verify(null, bytes, createPublicKey(manifest.key.publicKey), signature);
}

function readManifest(bytes) {
  try {
    const manifest = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const fingerprint = fingerprintOf(manifest.key.publicKey);
    const isFile = (file) =>
      typeof file.name === 'string' && typeof file.bytes === 'number' && file.sha256.length === 64;
    const isWhole = manifest.format === FORMAT && Array.isArray(manifest.files) && manifest.files.every(isFile);
    return isWhole && manifest.key.fingerprint === fingerprint ? { manifest, fingerprint } : null;
  } catch {
    return null;
  }
}

/** What was found, in sentences; the first bad entry stands first. */
export function tellVerified({ manifest, fingerprint, bad: found }, trusted) {
  if (found.length > 0) {
    const lines = found.map(({ name, problem }) => `  ${name}: ${problem}`);
    return `NOT AS IT WAS SIGNED. First bad entry: ${found[0].name}\n${lines.join('\n')}\n`;
  }
  const { racket, run, made, profile, files } = manifest;
  const key = trusted
    ? `It is signed by the key that you named (${fingerprint}).`
    : `It is signed by the key ${fingerprint}.\nCompare that with the fingerprint that its sender told you by another way: without that, anybody may have signed it.`;
  return `As it was signed: ${files.length} files on racket ${racket.id}, run ${run.seq}, profile ${profile}.
Made on ${made.at} by ${made.by} for ${made.for}.
${key}
`;
}

/** The fingerprint that was named: 64 hex digits, or a file with a public key in PEM. @throws Error where it is neither */
export function readTrusted(named) {
  const digits = named.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : fingerprintOf(readFileSync(named));
}

/** The files of a folder by their names. */
export function readDossierFolder(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !LITTER.includes(name));
  return new Map(
    files.map((file) => [file.name, file.isFile() ? readFileSync(join(folder, file.name)) : new Uint8Array()]),
  );
}

function main(args) {
  // Strictly: a key that was passed by would be a dossier that nobody vouches for.
  const { values, positionals } = parseArgs({ args, options: { key: { type: 'string' } }, allowPositionals: true });
  const trusted = values.key === undefined ? undefined : readTrusted(values.key);
  const verified = verifyDossier(readDossierFolder(positionals[0] ?? dirname(fileURLToPath(import.meta.url))), trusted);
  process.stdout.write(tellVerified(verified, trusted));
  process.exitCode = verified.bad.length > 0 ? 1 : 0;
}

const started = process.argv[1] ? realpathSync(process.argv[1]) : '';
if (started === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
