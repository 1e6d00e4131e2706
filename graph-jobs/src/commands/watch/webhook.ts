import { isIP } from 'node:net';
import {
  addWebhook,
  type Database,
  dropWebhook,
  findWebhook,
  listWebhooks,
  outboxMessages,
  replay,
  rotateSecret,
  setWebhookEnabled,
  tryWebhook,
} from '@ringbreaker/cypher';
import { NewWebhook, OVERLAP_HOURS, type WebhookView } from '@ringbreaker/cypher/domain';
import { Command, Option } from 'commander';
import { isPublicAddress, PrivateAddressError } from '../../deliver/public-address.ts';
import { JobError } from '../../job/job-error.ts';
import { minuteOf } from '../../minute-of.ts';
import { atDesk } from '../context.ts';
import { writeDown } from '../write-down.ts';
import { authorOption, wholeNumberUpTo } from '../options.ts';
import { tellMessages } from './messages.ts';
import { alignColumns, jsonLines } from '../table.ts';

const EXAMPLES = `Examples:
  ringbreaker webhook add https://desk.example.org/alerts --kind new_member --brand Rolex
  ringbreaker webhook list
  ringbreaker webhook list wh_1f…                   its last messages
  ringbreaker webhook rotate wh_1f… --overlap 48    a new key; the old one signs too for 48 hours
  ringbreaker webhook test wh_1f…                   a trial message
  ringbreaker webhook replay wh_1f…                 what is dead is sent again
  ringbreaker webhook off wh_1f…                    nothing is sent to it; what comes meanwhile waits
  ringbreaker webhook on wh_1f…
  ringbreaker webhook remove wh_1f…

Messages are sent by \`ringbreaker schedule\`, and signed by the rules of Standard Webhooks (https://www.standardwebhooks.com).
`;

/** `ringbreaker webhook add|list|rotate|test|replay|on|off|remove` */
export function webhookCommand(): Command {
  const command = new Command('webhook')
    .description('tell other systems of alerts: where to, with which key, and what became of it')
    .addHelpText('before', EXAMPLES);
  const switches = [switchCommand('on', 'send to a webhook again, also what waited'), switchCommand('off', 'send nothing to a webhook')]; // oxfmt-ignore
  const keeping = [addCommand(), listCommand(), rotateCommand(), ...switches, removeCommand()];
  for (const one of [...keeping, testCommand(), replayCommand()]) command.addCommand(one.exitOverride());
  return command;
}

interface AddOptions {
  readonly kind: string[];
  readonly brand: string[];
  readonly country: string[];
  readonly racket: string[];
  readonly author: string;
}

const several = (value: string, all: string[]) => [...all, value];

function addCommand(): Command {
  return new Command('add')
    .description('have new alerts sent to an address; prints the key that signs them, once')
    .argument('<url>', 'address that takes a POST')
    .option('--kind <kind>', 'only this kind of alert; may be given again', several, [])
    .option('--brand <name>', 'only of rackets with this brand; may be given again', several, [])
    .option('--country <code>', 'only of rackets in this country; may be given again', several, [])
    .option('--racket <id>', 'only of this racket; may be given again', several, [])
    .addOption(authorOption())
    .action(async (url: string, { kind, brand, country, racket, author }: AddOptions) => {
      const wanted = NewWebhook.safeParse({ url, kinds: kind, brands: brand, countries: country, rackets: racket });
      if (!wanted.success) {
        const [issue] = wanted.error.issues;
        throw new JobError('usage', `This can't be a webhook: ${issue?.path.join('.')}: ${issue?.message}.`);
      }
      await atDesk(async (database, context) => {
        if (!context.config.webhookPrivate) refusePrivate(url);
        const key = context.config.secretsKey;
        const { id, secret } = await addWebhook(database, wanted.data, { name: author, at: new Date(), key });
        await writeDown(database, { action: 'webhook_changed', subject: `add ${id}`, by: author });
        context.print(`${id}\n${secret}\n`);
        context.say('Keep the key where the receiver has its secrets: it is not shown again.');
      });
    });
}

/** A name is looked up when something is sent; an address can be told at once. */
function refusePrivate(url: string): void {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) > 0 && !isPublicAddress(host)) throw new JobError('usage', new PrivateAddressError().message);
}

function listCommand(): Command {
  return new Command('list')
    .description('every webhook, or the last messages of one')
    .argument('[id]', 'id of a webhook')
    .option('--json', 'print JSON')
    .action(async (id: string | undefined, { json }: { json?: boolean }) => {
      await atDesk(async (database, context) => {
        if (id === undefined) {
          const found = await listWebhooks(database, new Date());
          return context.print(json ? jsonLines(found) : tellWebhooks(found));
        }
        await findWebhook(database, id);
        const found = await database.run(outboxMessages, { receiver: id, state: null, skip: 0, limit: 50 });
        context.print(json ? jsonLines(found) : tellMessages(found));
      });
    });
}

function rotateCommand(): Command {
  return new Command('rotate')
    .description('give a webhook a new key; the one before signs too for a while')
    .argument('<id>', 'id of the webhook')
    .addOption(
      new Option('--overlap <hours>', 'how long both sign; 0 where the old one is known to others')
        .default(OVERLAP_HOURS.usual)
        .argParser(wholeNumberUpTo(OVERLAP_HOURS.most)),
    )
    .action(async (id: string, { overlap }: { overlap: number }) => {
      await atDesk(async (database, context) => {
        const key = context.config.secretsKey;
        const { secret, until } = await rotateSecret(database, id, { at: new Date(), key, overlapHours: overlap });
        await writeDown(database, { action: 'webhook_changed', subject: `new secret of ${id}` });
        context.print(`${secret}\n`);
        context.say(overlap > 0 ? `The key before signs too until ${minuteOf(until)}.` : 'The key before is over.');
      });
    });
}

function testCommand(): Command {
  return new Command('test')
    .description('send a trial message')
    .argument('<id>', 'id of the webhook')
    .action(async (id: string) => {
      await atDesk(async (database, context) => {
        context.print(`${await tryWebhook(database, id)}\n`);
        context.say(await whenSent(database, id));
      });
    });
}

function replayCommand(): Command {
  return new Command('replay')
    .description('send messages again: those that are dead, or the ones that are named')
    .argument('<id>', 'id of the webhook')
    .argument('[messages...]', 'ids of messages, also of delivered ones')
    .action(async (id: string, messages: string[]) => {
      await atDesk(async (database, context) => {
        const when = await whenSent(database, id);
        const replayed = await replay(database, id, messages.length > 0 ? messages : null);
        await writeDown(database, { action: 'webhook_changed', subject: `replay of ${id}` });
        context.say(replayed > 0 ? `${replayed} in the queue again. ${when}` : 'There is none to be sent again.');
      });
    });
}

/** What has to be for messages to be sent. @throws GraphError `refused` where there is no such webhook */
async function whenSent(database: Database, id: string): Promise<string> {
  const { enabled } = await findWebhook(database, id);
  return enabled
    ? `\`ringbreaker schedule\` sends it; \`ringbreaker webhook list ${id}\` tells what became of it.`
    : `The webhook is off, and nothing is sent to it before \`ringbreaker webhook on ${id}\`.`;
}

function switchCommand(to: 'on' | 'off', description: string): Command {
  return new Command(to)
    .description(description)
    .argument('<id>', 'id of the webhook')
    .addOption(authorOption())
    .action((id: string, { author }: { author: string }) =>
      atDesk(async (database, context) => {
        await setWebhookEnabled(database, id, to === 'on');
        await writeDown(database, { action: 'webhook_changed', subject: `${to} ${id}`, by: author });
        context.say(`It is ${to}.`);
      }),
    );
}

function removeCommand(): Command {
  return new Command('remove')
    .description('remove a webhook and its messages')
    .argument('<id>', 'id of the webhook')
    .action((id: string) =>
      atDesk(async (database) => {
        await dropWebhook(database, id);
        await writeDown(database, { action: 'webhook_changed', subject: `remove ${id}` });
      }),
    );
}

const HEAD = ['webhook', 'sends to', 'wants', 'keys', 'waiting', 'delivered', 'dead'];

function tellWebhooks(found: readonly WebhookView[]): string {
  if (found.length === 0) return 'There is no webhook.\n';
  const rows = found.map(({ id, url, keys, waiting, delivered, dead, ...webhook }) => {
    const { kinds, brands, countries, rackets, enabled, disabledFor } = webhook;
    const wants = [...kinds, ...brands, ...countries, ...rackets].join(', ') || 'all alerts';
    return [id, url, enabled ? wants : `off: ${disabledFor ?? 'by hand'}`, keys, waiting, delivered, dead];
  });
  return alignColumns(HEAD, rows);
}
