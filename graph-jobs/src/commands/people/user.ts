import { Command, Option } from 'commander';
import { addUser, readSees, setDisabled, setPassword, setRole, users, type Database } from '@ringbreaker/cypher';
import { PersonRole } from '@ringbreaker/cypher/domain';
import { JobError } from '../../job/job-error.ts';
import { minuteOf } from '../../minute-of.ts';
import { openContext, withGraph, type Context } from '../context.ts';
import { writeDown } from '../write-down.ts';
import { seesOptions, tellSees, whoSees, type SeesOptions } from '../options.ts';
import { readNewPassword } from './read-secret.ts';
import { alignColumns, jsonLines } from '../table.ts';

const EXAMPLES = `Examples:
  ringbreaker user add vera --role analyst --sees acme,market     asks for a password
  ringbreaker user add boss --role admin --sees-everything
  ringbreaker user add ben --role viewer --sees acme --by-provider     comes by the identity provider
  ringbreaker user role vera lead
  ringbreaker user password vera                                  ends their sessions, and a lock
  ringbreaker user disable vera
  ringbreaker user enable vera                                    lets in again who was disabled or locked
  ringbreaker user list
`;

/** `ringbreaker user add|list|role|password|disable|enable` */
export function userCommand(): Command {
  const command = new Command('user').description('who may sign in to the explorer').addHelpText('before', EXAMPLES);
  for (const one of [add(), list(), role(), password(), standing('disable'), standing('enable')]) {
    command.addCommand(one.exitOverride());
  }
  return command;
}

const byName = (verb: string, does: string) =>
  new Command(verb).description(does).argument('<name>', 'what they sign in as');

function add(): Command {
  const command = byName('add', 'let somebody in; the password is typed, or the first line of standard input')
    .addOption(new Option('--role <role>', 'what they may do').choices(PersonRole.options).makeOptionMandatory())
    .option('--by-provider', 'they come by the identity provider, and have no password')
    .action(async (name: string, options: SeesOptions & { role: PersonRole; byProvider?: boolean }) => {
      const contributors = whoSees(options);
      const context = openContext();
      const password = options.byProvider ? null : await readNewPassword(context.say);
      const user = { name, role: options.role, contributors, password };
      await changeUser(context, `add ${name}, ${options.role}`, (database) => addUser(database, user, new Date()));
      context.say(`${name} may sign in now, as ${options.role}.`);
    });
  return seesOptions(command);
}

function role(): Command {
  return byName('role', 'change what somebody may do; it holds at once')
    .argument('<role>', PersonRole.options.join(', '))
    .action(async (name: string, given: string) => {
      const context = openContext();
      const wanted = PersonRole.safeParse(given);
      if (!wanted.success) throw new JobError('usage', `There is no such role: ${PersonRole.options.join(', ')}.`);
      await changeUser(context, `${name} is ${wanted.data}`, (database) => setRole(database, name, wanted.data));
      context.say(`${name} is ${wanted.data} now.`);
    });
}

function password(): Command {
  return byName('password', 'set a password; it ends their sessions, and a lock').action(async (name: string) => {
    const context = openContext();
    const given = await readNewPassword(context.say);
    await changeUser(context, `new password of ${name}`, (database) => setPassword(database, name, given, new Date()));
    context.say(`${name} has a new password; whoever was signed in by the old one is out.`);
  });
}

function standing(verb: 'disable' | 'enable'): Command {
  const does = {
    disable: 'let somebody in no more; they are out at once',
    enable: 'let in again who was disabled or locked',
  };
  return byName(verb, does[verb]).action(async (name: string) => {
    const context = openContext();
    await changeUser(context, `${verb} ${name}`, (database) =>
      setDisabled(database, name, verb === 'disable', new Date()),
    );
    context.say(verb === 'disable' ? `${name} is out, and may not sign in.` : `${name} may sign in again.`);
  });
}

function list(): Command {
  return new Command('list')
    .description('who may sign in, and as what')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const context = openContext();
      const all = await withGraph(context, (database) => database.run(users, {}));
      if (options.json) return context.print(jsonLines(all.map((user) => ({ ...user, sees: readSees(user.sees) }))));
      if (all.length === 0) return context.say('Nobody is there yet: ringbreaker user add NAME.');
      const state = (user: (typeof all)[number]) =>
        user.disabled ? 'disabled' : user.lockedUntil > Date.now() ? 'locked' : 'may sign in';
      const rows = all.map((user) => [
        user.name,
        user.role,
        tellSees(user.sees),
        state(user),
        user.subject === null ? '' : 'by the provider',
        minuteOf(user.createdAt),
      ]);
      context.print(alignColumns(['name', 'role', 'sees', 'stands', 'came', 'since'], rows));
    });
}

/** Changes who may sign in, and writes it down. */
async function changeUser(
  context: Context,
  subject: string,
  change: (database: Database) => Promise<unknown>,
): Promise<void> {
  await withGraph(context, async (database) => {
    await change(database);
    await writeDown(database, { action: 'user_changed', subject });
  });
}
