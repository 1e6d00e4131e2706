import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Workbench, type Row } from '../../ingest/stage.ts';
import { testFolder } from '../../ingest/test-ingest.ts';
import { once } from '../../ingest/workbench/iterate.ts';
import { KINDS } from '../columns/columns.ts';
import { EPOCH_GAP_DAYS } from '../links/epochs.ts';
import { project, usersOf } from '../links/projection.ts';
import { tabulate, UNKNOWN_DAY, type Use } from '../links/use-table.ts';
import { drawSeed } from '../save/stable-ids.ts';
import { FIND_TIED } from './tied-uses.ts';

const SELLERS = 900;
const DRAWN = ['Phone', 'Address', 'Email', 'Owner'];
/** A quarter of the pause that parts epochs, so that many are just as long. */
const STEP = EPOCH_GAP_DAYS / 4;
const MORE_USE = 'n integer, seller varchar, kind varchar, value varchar, via varchar, type varchar';

/** Uses of values by some, by many and by nearly everybody, at times known and not known, and some under another's name. */
function drawUses(seed: number): { uses: Use[]; sameAs: Map<string, string> } {
  const draw = (key: string, below: number) => drawSeed(seed, key) % below;
  const uses = Array.from({ length: SELLERS * 6 }, (_, at): Use => {
    const kind = DRAWN[draw(`kind ${at}`, DRAWN.length)] as string;
    const isHub = draw(`hub ${at}`, 2) === 0;
    const value = isHub ? `${kind}:hub` : `${kind}:${draw(`value ${at}`, 200)}`;
    const day = isHub ? 7_000 * draw(`day ${at}`, 2) : STEP * draw(`day ${at}`, 66);
    const firstSeen = !isHub && draw(`known ${at}`, 60) === 0 ? null : day;
    const lastSeen = firstSeen === null ? null : firstSeen + STEP * draw(`days ${at}`, 3);
    const seller = `seller:${draw(`seller ${at}`, SELLERS)}`;
    return { seller, value, kind, via: seller, type: 'USES', firstSeen, lastSeen };
  });
  return {
    uses,
    sameAs: new Map([
      ['Phone:1', 'Phone:2'],
      ['Owner:3', 'Owner:4'],
    ]),
  };
}

// Seen red without the alias of what the job tells, with pauses a day longer, and with values of everybody parted.
it('ties by the values and epochs that one machine ties by', async () => {
  const { uses, sameAs } = drawUses(7);
  const bench = await Workbench.open({ spillFolder: join(testFolder(), '.spill'), memoryMegabytes: 200, threads: 2 });
  await bench.run(`create table more_use (${MORE_USE}, first_seen varchar, last_seen varchar);
    create table alias (n integer, value varchar, name varchar);
    create table used (seller varchar, value varchar, kind utinyint, via varchar, type varchar, first_seen integer, last_seen integer)`);
  await bench.append('alias', 2, once([...sameAs].map(([value, name]): Row => [0, value, name])));
  const text = (day: number | null) => (day === null ? null : String(day));
  const rows = uses.map((use): Row => {
    const { seller, kind, value, via, type, firstSeen, lastSeen } = use;
    return [KINDS.indexOf(kind), seller, kind, value, via, type, text(firstSeen), text(lastSeen)];
  });
  await bench.append('more_use', 7, once(rows));
  // What the cluster reads itself has kinds as numbers, and no holder where that is the seller.
  await bench.run(`insert into used select seller, value, n, nullif(via, seller), type,
      coalesce(first_seen::integer, ${UNKNOWN_DAY}), coalesce(last_seen::integer, ${UNKNOWN_DAY})
    from more_use where n >= 0;
    delete from more_use where n >= 0`);
  await bench.run(FIND_TIED);
  const tied = await bench.rows('select distinct kind, key, epoch, users, hub, seller from tied');

  const projection = project(tabulate(uses, sameAs));
  const { kinds, keys, epochs } = projection.values;
  const wanted = keys.flatMap((key, value) => {
    const users = Array.from(usersOf(projection, value), (seller) => projection.sellers[seller] as string);
    return users.map((seller) => [kinds[value], key, epochs[value], users.length, users[0], seller].join(' '));
  });
  expect(new Set(epochs).size).toBeGreaterThan(3);
  expect(tied.map((row) => row.join(' ')).sort()).toEqual(wanted.sort());
  bench.close();
});
