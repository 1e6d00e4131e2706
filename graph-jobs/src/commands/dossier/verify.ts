import { readFileSync, statSync } from 'node:fs';
import { Command } from 'commander';
import { readDossierFolder, readTrusted, tellVerified, verifyDossier } from '../../../bin/verify-dossier.mjs';
import { readZip } from '../../dossier/read-archived.ts';
import { EXIT } from '../../job/exit-status.ts';
import { JobError } from '../../job/job-error.ts';

interface Options {
  readonly key?: string;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker verify racket-rk-oy3lsx64oq_run-3_2026-11-27.zip
  ringbreaker verify dossier.zip --key public-key.pem        the key that the sender gave you by another way
  ringbreaker verify unpacked/ --key 3f0a…                   or its fingerprint, 64 hex digits
`;

/** `ringbreaker verify FILE`: needs no database, no archive and no configuration. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'tell whether a dossier is as it was signed; ends with 1 and names the first bad entry where it is not',
    )
    .argument('<file>', 'a dossier, or a folder into which one was unpacked')
    .option('--key <public>', 'the public key in PEM, or its fingerprint, by which it has to be signed')
    .option('--json', 'print JSON')
    .addHelpText('before', EXAMPLES)
    .action((file: string, { key, json }: Options) => {
      const trusted = key === undefined ? undefined : readKey(key);
      const verified = verifyDossier(readEntries(file), trusted);
      const { fingerprint, bad } = verified;
      process.stdout.write(
        json ? `${JSON.stringify({ ok: bad.length === 0, fingerprint, bad })}\n` : tellVerified(verified, trusted),
      );
      if (bad.length > 0) process.exitCode = EXIT.failed;
    });
}

function readKey(named: string): string {
  try {
    return readTrusted(named);
  } catch {
    throw new JobError(
      'usage',
      '--key takes a file with an Ed25519 public key in PEM, or its fingerprint of 64 hex digits.',
    );
  }
}

function readEntries(file: string): Map<string, Uint8Array> {
  try {
    if (statSync(file).isDirectory()) return readDossierFolder(file);
    return readZip(readFileSync(file));
  } catch (error) {
    if (error instanceof JobError) throw error;
    throw new JobError('usage', `${file} can't be read: name a dossier, or the folder into which it was unpacked.`);
  }
}
