import { EVERYBODYS } from '../links/epochs.ts';
import type { Use } from '../links/use-table.ts';
import { earlier, later, Widened } from './widened.ts';

/** Money that went from one account into another, over all payments between the two. */
export interface Transfer {
  readonly payer: string;
  readonly payee: string;
  /** One of the payments, as evidence. */
  readonly via: string;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
}

/**
 * Who pays into which account, and who is paid there: money that flows from several sellers into one. Whoever is paid
 * through a provider's account, which hundreds of sellers hold, does not pay from it.
 * @param holdersOf the sellers that are paid into an account
 */
export function payeeUses(transfers: Iterable<Transfer>, holdersOf: ReadonlyMap<string, readonly string[]>): Use[] {
  const uses = new Widened();
  const add = (sellers: readonly string[], { payee: value, via, firstSeen, lastSeen }: Transfer) => {
    for (const seller of sellers) uses.add({ seller, value, kind: 'Payee', via, type: 'TO', firstSeen, lastSeen });
  };
  const received = new Map<string, Transfer>();
  for (const transfer of transfers) {
    const { payer, payee } = transfer;
    if (payer === payee) continue;
    const payers = holdersOf.get(payer) ?? [];
    if (payers.length <= EVERYBODYS) add(payers, transfer);
    const known = received.get(payee);
    received.set(payee, known ? widen(known, transfer) : transfer);
  }
  for (const transfer of received.values()) add(holdersOf.get(transfer.payee) ?? [], transfer);
  return uses.all();
}

/** Both as one: seen first and last over both, the lesser key as evidence. */
function widen(one: Transfer, other: Transfer): Transfer {
  return {
    ...one,
    via: one.via < other.via ? one.via : other.via,
    firstSeen: earlier(one.firstSeen, other.firstSeen),
    lastSeen: later(one.lastSeen, other.lastSeen),
  };
}
