import type { Draw } from '#jobs/generate/draw';
import { foundAgencies, stayOf, type Agency, type Prospect, type Stay } from '../agencies/agencies.ts';
import { LAST } from './days.ts';
import { valueFrom } from './kits.ts';
import type { Service } from './market.ts';
import { endOf, type Account, type Operator, type Plan, type Racket } from './model.ts';
import type { Channel, Kit } from './values.ts';

/** How many accounts of one seller a desk answers for. */
const MOST_ACCOUNTS = 3;
/** How often a hall's desk stands in a channel, and how often a client's own contact stays beside the desk's. */
const CHANNELS: Readonly<Partial<Record<Channel, number>>> = { phone: 1, email: 0.9, handle: 0.7 };
const ENTERED = 0.92;
const OWN_TOO = 0.4;
/** How often the returns of a client are known to go to the hall. */
const RETURNS = 0.8;
/** Half move in some time after they began; some take their goods elsewhere. */
const STAYS = { comes: 0.5, leaves: 0.2 };

/**
 * Halls that store and send returns answer buyers as well: a desk has a telephone, a mailbox and a name for messages,
 * which stand on the accounts of its clients with the hall's door. What they are paid on is the clients' own.
 */
export function answerForClients(plan: Plan, retired: readonly Account[]): Agency<Account>[] {
  const draw = plan.root.at('desks');
  const agencies = foundAgencies(draw, plan.request.sellers, prospectsIn(plan, new Set(retired)));
  for (const agency of agencies) {
    const hall = hallOf(agency.local);
    if (hall) seat(agency, hall);
  }
  return agencies;
}

/** Clients of halls that stand to this day: an honest seller with the accounts there, of a racket each account. */
function prospectsIn({ circles }: Plan, retired: ReadonlySet<Account>): Prospect<Account>[] {
  return circles.flatMap(({ racket, operators, draw }) => {
    const circle = `${racket ? nameOf(racket, operators) : draw.at('group').code(12)}`;
    return operators.flatMap(({ accounts }) => {
      const stored = accounts.filter((one) => isOwnPaid(one) && one.sold === null && !retired.has(one));
      if (racket) return stored.map((account) => prospectOf(circle, [account], true));
      const hall = stored.map(hallOf).find((service) => service !== undefined);
      const there = stored.filter((account) => hall && hallOf(account) === hall).slice(0, MOST_ACCOUNTS);
      return there.length > 0 ? [prospectOf(circle, there, false)] : [];
    });
  });
}

/** Who is paid through a lender has one account with strangers. */
function isOwnPaid({ services }: Account): boolean {
  return services.every(({ kind }) => kind !== 'factor');
}

/** Rackets that merge are one in the end, and those that part were one. */
function nameOf({ name, story }: Racket, operators: readonly Operator[]): string {
  return (story === 'merging' && operators[0]?.move?.racket) || name;
}

function hallOf({ services }: Account): Service | undefined {
  return services.find(({ kind, source }) => kind === 'prep' && !source.until && !source.from);
}

function prospectOf(group: string, accounts: readonly Account[], isBad: boolean): Prospect<Account> {
  const [first] = accounts;
  const place = (first && hallOf(first)?.source.key) ?? '';
  return { key: first?.id ?? '', accounts, place, region: first?.person.land.code ?? '', group, isBad };
}

function seat({ draw, clients }: Agency<Account>, { name, source }: Service): void {
  const desk: Kit = { draw: draw.at('desk'), land: source.kit.land, name, size: 1 };
  const channels = Object.entries(CHANNELS) as [Channel, number][];
  const open = channels.flatMap(([channel, chance]) => (draw.at('has').at(channel).chance(chance) ? [channel] : []));
  for (const account of clients.flatMap(({ accounts }) => accounts)) {
    const one = draw.at('for').at(account.id);
    const stay = stayOf(one, [account.opened, endOf(account)], STAYS);
    for (const channel of open) answer(one.at(channel), account, { channel, desk, stay });
    if (!one.at('returns').chance(RETURNS)) continue;
    account.uses.push({ value: valueFrom(source.kit, 'address', one), ...stay });
  }
}

/** The desk's contact, in place of the client's where the client does not answer too. */
function answer(draw: Draw, account: Account, of: { channel: Channel; desk: Kit; stay: Stay }): void {
  const { channel, desk, stay } = of;
  if (!draw.at('entered').chance(ENTERED)) return;
  if (!draw.at('own').chance(OWN_TOO)) {
    for (const use of account.uses) {
      if (use.value.channel !== channel) continue;
      // A client that came later was reached by its own before.
      if (use.from < stay.from) use.until = Math.min(use.until ?? LAST, stay.from);
      else use.from = Math.max(use.from, stay.until ?? LAST + 1);
    }
  }
  account.uses.push({ value: valueFrom(desk, channel, draw), ...stay });
}
