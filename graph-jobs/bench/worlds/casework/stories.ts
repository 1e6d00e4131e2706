import { dateText } from '#jobs/generate/days';
import type { Account } from './account.ts';
import type { Files } from './files.ts';
import { idOf } from './names.ts';
import type { Channel, Racket } from './racket.ts';
import { freshValue } from './values.ts';

/** Share of the accounts that may leave with the wholesaler's partner. */
const LEAVES = { least: 0.2, most: 0.6, accounts: 3 };

/** How many operators of each side take part in what is common after a story has turned. */
const WORKSHOP = { share: 0.5, least: 3 };

/** The channels that leave with the partner where a racket splits: one channel and all that buy from it. */
export function leavingChannels({ plan, channels }: Racket): ReadonlySet<Channel> {
  if (plan.story !== 'splits') return new Set();
  const sides = channels.slice(1).map((top) => new Set(channels.filter((channel) => isUnder(channel, top))));
  const early = (side: Iterable<Channel>) => accountsOf(side).filter(({ opened }) => opened < plan.turn).length;
  const all = early(channels);
  const fit = sides.filter((side) => {
    const count = early(side);
    return count >= LEAVES.accounts && count >= LEAVES.least * all && count <= LEAVES.most * all;
  });
  return fit.sort((a, b) => early(b) - early(a))[0] ?? new Set();
}

function isUnder(channel: Channel | null, top: Channel): boolean {
  return channel !== null && (channel === top || isUnder(channel.parent, top));
}

/** All accounts that sell through some channels. */
function accountsOf(channels: Iterable<Channel>): Account[] {
  return [...channels].flatMap(({ operators }) => operators.flatMap(({ accounts }) => accounts));
}

/** Writes down whose the accounts of a racket are, before and after it has split. */
export function tellMembers({ book }: Files, { plan, operators }: Racket, leaving: ReadonlySet<Channel>): void {
  const [turn, away] = [dateText(plan.turn) ?? '', `${plan.name}-2`];
  for (const { name, channel, accounts } of operators) {
    for (const account of accounts) {
      const seller = idOf(account);
      if (!leaving.has(channel)) book.belongs({ seller, operator: name, racket: plan.name });
      else {
        book.belongs({ seller, operator: name, racket: plan.name, until: turn });
        book.belongs({ seller, operator: name, racket: away, from: turn });
      }
    }
  }
}

/** Writes down whose the accounts are of a racket that another one takes in. */
export function tellJoining({ book }: Files, { plan, operators }: Racket, into: Racket): void {
  const turn = dateText(plan.turn) ?? '';
  for (const { name, accounts } of operators) {
    for (const account of accounts) {
      const seller = idOf(account);
      book.belongs({ seller, operator: name, racket: plan.name, until: turn });
      book.belongs({ seller, operator: name, racket: into.plan.name, from: turn });
    }
  }
}

/**
 * From a day on, operators of one or two sides let one workshop make and send their goods and one nominee take their
 * money: those who leave together, those who come together.
 */
export function shareWorkshop(sides: readonly (readonly Channel[])[], day: number): void {
  const [channel] = sides[0] ?? [];
  if (!channel) return;
  const draw = channel.draw.at('workshop');
  const values = (['origin', 'payee', 'sender'] as const).map((kind) => {
    return { kind, value: freshValue(kind, accountsOf([channel])[0]?.country ?? 'CN', draw) };
  });
  for (const side of sides) {
    const open = side
      .flatMap(({ operators }) => operators)
      .flatMap(({ accounts }) => accounts.filter((account) => account.isOpenOn(day)).slice(0, 1));
    for (const account of open.slice(0, Math.max(WORKSHOP.least, Math.ceil(open.length * WORKSHOP.share)))) {
      const own = account.draw.at('workshop');
      const used = values.filter(({ kind }) => own.at(kind).chance(0.5));
      for (const { kind, value } of used.length > 0 ? used : values.slice(0, 2)) account.use(kind, value, day);
      // Who takes part first has all of it, so that the others have it in common with somebody.
      if (account === open[0]) for (const { kind, value } of values) account.use(kind, value, day);
    }
  }
}
