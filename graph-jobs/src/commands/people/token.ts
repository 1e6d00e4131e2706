import { Command, InvalidArgumentError } from 'commander';
import { addToken, endToken, readScopes, readSees, tokens } from '@ringbreaker/cypher';
import { Scope } from '@ringbreaker/cypher/domain';
import { minuteOf } from '../../minute-of.ts';
import { openContext, withGraph } from '../context.ts';
import { writeDown } from '../write-down.ts';
import { seesOptions, tellSees, whoSees, type SeesOptions } from '../options.ts';
import { alignColumns, jsonLines } from '../table.ts';

const LONGEST_DAYS = 730;

const EXAMPLES = `Examples:
  ringbreaker token add prometheus --scope metrics:read --sees-everything --days 365
  ringbreaker token add onboarding --scope graph:read --sees acme
  ringbreaker token list
  ringbreaker token revoke 5f0c2b7a91d3e846
`;

/** `ringbreaker token add|list|revoke` */
export function tokenCommand(): Command {
  const command = new Command('token')
    .description('which machines may ask the API, and for what')
    .addHelpText('before', EXAMPLES);
  for (const one of [add(), list(), revoke()]) command.addCommand(one.exitOverride());
  return command;
}

function add(): Command {
  const command = new Command('add')
    .description('make a token; it is shown once, and sent as `Authorization: Bearer TOKEN`')
    .argument('<name>', 'what it is for')
    .requiredOption('--scope <scopes>', `what it may, commas between: ${Scope.options.join(', ')}`, scopesOf)
    .option('--days <n>', `how long it lasts, ${LONGEST_DAYS} at most`, days, 90)
    .action(async (name: string, { scope: scopes, days, ...sees }: SeesOptions & { scope: Scope[]; days: number }) => {
      const contributors = whoSees(sees);
      const context = openContext();
      const { id, text } = await withGraph(context, async (database) => {
        const added = await addToken(database, { name, scopes, contributors, days }, new Date());
        await writeDown(database, { action: 'token_changed', subject: `add ${added.id}, ${scopes.join(' ')}` });
        return added;
      });
      context.print(`${text}\n`);
      context.say(`Token ${id}, for ${days} days. This is the only time that it is shown: the graph keeps a hash.`);
    });
  return seesOptions(command);
}

function revoke(): Command {
  return new Command('revoke')
    .description('end a token at once')
    .argument('<id>', 'as `token list` shows it')
    .action(async (id: string) => {
      const context = openContext();
      await withGraph(context, async (database) => {
        await endToken(database, id, new Date());
        await writeDown(database, { action: 'token_changed', subject: `revoke ${id}` });
      });
      context.say('Revoked: it lets nobody in any more.');
    });
}

function list(): Command {
  return new Command('list')
    .description('every token, and how it stands')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const context = openContext();
      const all = await withGraph(context, (database) => database.run(tokens, {}));
      if (options.json) {
        const shown = all.map((token) => ({ ...token, scopes: readScopes(token.scopes), sees: readSees(token.sees) }));
        return context.print(jsonLines(shown));
      }
      if (all.length === 0) return context.say('There is none yet: ringbreaker token add NAME --scope SCOPE.');
      const now = new Date().toISOString();
      const state = (token: (typeof all)[number]) =>
        token.revokedAt !== null
          ? 'revoked'
          : `${token.expiresAt <= now ? 'over since' : 'until'} ${minuteOf(token.expiresAt)}`;
      const rows = all.map((token) => [
        token.id,
        token.name,
        readScopes(token.scopes).join(', '),
        tellSees(token.sees),
        state(token),
      ]);
      context.print(alignColumns(['id', 'name', 'may', 'sees', 'stands'], rows));
    });
}

function scopesOf(text: string): Scope[] {
  const scopes = text.split(',').map((name) => Scope.safeParse(name.trim()));
  if (scopes.some(({ success }) => !success)) {
    throw new InvalidArgumentError(`It must be of these, commas between: ${Scope.options.join(', ')}.`);
  }
  return scopes.flatMap(({ data }) => data ?? []);
}

function days(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > LONGEST_DAYS) {
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${LONGEST_DAYS}.`);
  }
  return number;
}
