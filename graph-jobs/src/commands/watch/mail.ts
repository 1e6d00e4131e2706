import { type Database, mailReaders, outboxMessages, readerId, replay } from '@ringbreaker/cypher';
import { Command } from 'commander';
import { JobError } from '../../job/job-error.ts';
import { Mailer } from '../../deliver/mail/mailer.ts';
import { atDesk, openContext } from '../context.ts';
import { tellMessages } from './messages.ts';
import { alignColumns, jsonLines } from '../table.ts';

const EXAMPLES = `Examples:
  ringbreaker mail test ada@desk.example     a trial mail: are SMTP_URL and MAIL_FROM right?
  ringbreaker mail list                      who gets mail, and what became of it
  ringbreaker mail list vera                 her last mails
  ringbreaker mail replay vera               what is dead is sent again

Mail is sent by \`ringbreaker schedule\`. People say in the explorer which alerts they want by mail.
`;

/** `ringbreaker mail test|list|replay` */
export function mailCommand(): Command {
  const command = new Command('mail')
    .description('alerts by mail: try the server, see what became of mails, send again')
    .addHelpText('before', EXAMPLES);
  for (const one of [testCommand(), listCommand(), replayCommand()]) command.addCommand(one.exitOverride());
  return command;
}

function testCommand(): Command {
  return new Command('test')
    .description('send a trial mail at once')
    .argument('<address>', 'where to')
    .action(async (address: string) => {
      const { config, say } = openContext();
      if (!config.mail) throw new JobError('config', 'No mail is sent: set SMTP_URL, MAIL_FROM and PUBLIC_URL.');
      const mailer = new Mailer(config.mail, config.webhookTimeoutMs);
      const text = 'This is a trial mail of Ringbreaker. Nothing has to be done.\n';
      const mail = { subject: 'Ringbreaker: a trial mail', text, html: `<p>${text}</p>`, manage: null };
      const { error } = await mailer.send({ id: `trial ${process.hrtime.bigint()}`, to: address }, mail);
      mailer.close();
      if (error) throw new JobError('failed', error);
      say('The mail server took it.');
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('everybody who has alert rules, or the last mails of one')
    .argument('[name]', 'name of a user')
    .option('--json', 'print JSON')
    .action(async (name: string | undefined, { json }: { json?: boolean }) => {
      await atDesk(async (database, context) => {
        if (name === undefined) {
          const found = await database.run(mailReaders, {});
          return context.print(json ? jsonLines(found) : tellReaders(found));
        }
        const receiver = await receiverOf(database, name);
        const found = await database.run(outboxMessages, { receiver, state: null, skip: 0, limit: 50 });
        context.print(json ? jsonLines(found) : tellMessages(found));
      });
    });
}

function replayCommand(): Command {
  return new Command('replay')
    .description('send mails again: those that are dead, or the ones that are named')
    .argument('<name>', 'name of a user')
    .argument('[messages...]', 'ids of messages, also of delivered ones')
    .action(async (name: string, messages: string[]) => {
      await atDesk(async (database, context) => {
        const receiver = await receiverOf(database, name);
        const replayed = await replay(database, receiver, messages.length > 0 ? messages : null);
        context.say(`${replayed} in the queue again.`);
      });
    });
}

/** Who gets the mails of a user. @throws JobError `usage` where nobody of this name has alert rules */
async function receiverOf(database: Database, name: string): Promise<string> {
  const readers = await database.run(mailReaders, {});
  if (readers.some(({ reader }) => reader === name)) return readerId(name);
  throw new JobError('usage', `Nobody called ${name} has alert rules: \`ringbreaker mail list\` shows who has.`);
}

type Readers = readonly { reader: string; tell: string; hour: number; zone: string; waiting: number; delivered: number; dead: number }[]; // oxfmt-ignore

const TELLS: Record<string, string> = { inbox: 'inbox alone', at_once: 'at once' };

function tellReaders(found: Readers): string {
  if (found.length === 0) return 'Nobody has alert rules yet.\n';
  const rows = found.map(({ reader, tell, hour, zone, waiting, delivered, dead }) => [
    reader,
    TELLS[tell] ?? `each day at ${hour}:00, ${zone}`,
    waiting,
    delivered,
    dead,
  ]);
  return alignColumns(['user', 'is told', 'waiting', 'delivered', 'dead'], rows);
}
