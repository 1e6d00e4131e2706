import { Command } from 'commander';
import { givePin, readPins } from '@ringbreaker/cypher';
import { entityKey, type MembershipPin } from '@ringbreaker/cypher/domain';
import { JobError } from '../../job/job-error.ts';
import { openContext, withGraph } from '../context.ts';
import { authorOption, reasonOption } from '../options.ts';
import { writeDown } from '../write-down.ts';
import { minuteOf } from '../../minute-of.ts';
import { alignColumns, jsonLines } from '../table.ts';

interface Options {
  readonly reason?: string;
  readonly author: string;
  readonly remove?: boolean;
  readonly list?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `Examples:
  ringbreaker pin 4711 rk-oy3lsx64oq --reason "named by two others at the raid"
  ringbreaker pin 4711 rk-oy3lsx64oq --remove --reason "another man of that name"
  ringbreaker pin --list
`;

/** `ringbreaker pin SELLER RACKET` */
export function pinCommand(): Command {
  return new Command('pin')
    .description('keep a seller in a racket whatever the data says; heeded from the next detect on')
    .argument('[seller]', 'id of the seller, as in the tables')
    .argument('[racket]', 'id of a racket of the current run')
    .addOption(reasonOption())
    .addOption(authorOption())
    .option('--remove', 'let the seller go: the data decides again')
    .option('--list', 'list all that was said, the latest first')
    .option('--json', 'print JSON')
    .addHelpText('before', EXAMPLES)
    .action(async (seller: string | undefined, racket: string | undefined, options: Options) => {
      const context = openContext();
      const print = (pins: readonly MembershipPin[]) => {
        context.print(options.json ? jsonLines(pins) : tell(pins));
      };
      if (options.list) return print(await withGraph(context, (database) => readPins(database, null)));
      const { reason, author, remove = false } = options;
      if (!seller || !racket || !reason?.trim()) {
        throw new JobError('usage', 'A pin needs a seller, a racket and --reason; or else --list.');
      }
      const said = { seller: toKey(seller), racket, pinned: !remove, reason, author };
      const pin = await withGraph(context, async (database) => {
        const given = await givePin(database, said, { at: new Date(), contributors: null });
        const subject = `${said.seller} ${racket} ${remove ? 'let go' : 'pinned'}`;
        await writeDown(database, { action: 'pinned', subject, by: author });
        return given;
      });
      print([pin]);
      context.say('Kept. It is heeded from the next `ringbreaker detect` on.');
    });
}

const PREFIX = entityKey('Seller', '');

function toKey(seller: string): string {
  return seller.startsWith(PREFIX) ? seller : PREFIX + seller;
}

const HEAD = ['given', 'by', 'seller', 'racket', 'what', 'reason'];

function tell(pins: readonly MembershipPin[]): string {
  if (pins.length === 0) return 'Nobody has been pinned.\n';
  const last = new Map([...pins].reverse().map(({ seller, id }) => [seller, id]));
  const rows = pins.map(({ id, at, author, seller, racket, pinned, reason }) => {
    const isLast = last.get(seller) === id;
    const what = `${pinned ? 'pinned' : 'let go'}${isLast ? '' : ', before the last word'}`;
    return [minuteOf(at), author, seller.slice(PREFIX.length), racket, what, reason ?? ''];
  });
  return alignColumns(HEAD, rows);
}
