import { Command } from 'commander';
import { openSigningKey } from '@ringbreaker/cypher';
import { openContext } from '../context.ts';

/** `ringbreaker key` */
export function keyCommand(): Command {
  return new Command('key')
    .description('print the public key by which dossiers are signed; it is made where there is none yet')
    .option('--fingerprint', 'print its fingerprint alone')
    .addHelpText('before', 'Examples:\n  ringbreaker key > public-key.pem\n  ringbreaker key --fingerprint\n')
    .action(({ fingerprint }: { fingerprint?: boolean }) => {
      const context = openContext();
      const key = openSigningKey(context.config.signingKey);
      context.print(fingerprint ? `${key.fingerprint}\n` : key.publicKey);
      if (!fingerprint) context.say(`Fingerprint: ${key.fingerprint}`);
    });
}
