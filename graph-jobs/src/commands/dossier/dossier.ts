import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Command, Option } from 'commander';
import { openArchive, openSigningKey } from '@ringbreaker/cypher';
import { DossierProfile, NewDossier } from '@ringbreaker/cypher/domain';
import { orderDossier } from '../../dossier/order-dossier.ts';
import { JobError } from '../../job/job-error.ts';
import { openContext, withGraph } from '../context.ts';
import { writeDown } from '../write-down.ts';
import { authorOption } from '../options.ts';

interface Options {
  readonly for: string;
  readonly profile: DossierProfile;
  readonly out?: string;
  readonly author: string;
}

const EXAMPLES = `Examples:
  ringbreaker dossier rk-oy3lsx64oq --for "Customs of Hamburg"
  ringbreaker dossier rk-oy3lsx64oq --for "Brand protection" --profile masked --out rolex.zip
  ringbreaker key                                  what a recipient compares the signature with
`;

/** `ringbreaker dossier RACKET` */
export function dossierCommand(): Command {
  return new Command('dossier')
    .description('write a signed dossier on a racket: PDF, tables, evidence with hashes, and what verifies them')
    .argument('<racket>', 'id of a racket of the current run')
    .requiredOption('--for <recipient>', 'for whom it is: stands on its cover and in its manifest')
    .addOption(
      new Option('--profile <profile>', 'masked: pseudonyms in place of names and values')
        .choices(DossierProfile.options)
        .default('full'),
    )
    .option('--out <file>', 'where it is written; else racket-<id>_run-<n>_<date>.zip in this folder')
    .addOption(authorOption())
    .addHelpText('before', EXAMPLES)
    .action(async (racket: string, { for: named, profile, out, author }: Options) => {
      const context = openContext();
      const wanted = NewDossier.safeParse({ recipient: named, profile });
      if (!wanted.success) throw new JobError('usage', '--for takes one line of up to 120 signs.');
      const key = openSigningKey(context.config.signingKey);
      const archive = openArchive(context.config.archive);
      const salt = randomBytes(32).toString('hex');
      const order = { ...wanted.data, madeBy: author, madeAt: new Date().toISOString(), sees: null, salt };
      const dossier = await withGraph(context, async (database) => {
        const made = await orderDossier({ database, archive, key }, racket, order);
        const subject = `${racket}, ${profile}, for ${wanted.data.recipient}`;
        await writeDown(database, { action: 'dossier_made', subject, by: author });
        return made;
      }).finally(() => archive.close());
      const file = out ?? dossier.name;
      writeWhole(file, dossier.zip);
      context.print(`${file}\n`);
      context.say(`Signed by the key ${key.fingerprint}. Tell it to the recipient by another way than the file.`);
    });
}

/** Writes a file that is there whole or not at all. @throws JobError `failed` where it can't be written */
function writeWhole(file: string, bytes: Uint8Array): void {
  const draft = `${file}.draft`;
  try {
    const descriptor = openSync(draft, 'w', 0o600);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new JobError('failed', `${file} can't be written (${code}): nothing is left of it. Name another by --out.`);
  }
}
