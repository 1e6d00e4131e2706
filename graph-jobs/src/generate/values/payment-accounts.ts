import { drawAccount, drawProviderAccount, type AccountNumber } from './account-numbers.ts';
import { seenDays } from '../time/activity.ts';
import { bondAccountRows } from '../rackets/bonds.ts';
import { dateText } from '../days.ts';
import type { Draw } from '../draw.ts';
import type { LevelSettings } from '../levels.ts';
import { makeOwner, operatorPerson, ownerOf } from '../people/owners.ts';
import { isSeen, sourceOf } from './sharing.ts';
import type { Row } from '../tables/tables.ts';
import type { Racket, Seller, World } from '../model.ts';

/** The payment_accounts rows of a seller: where its money goes, and the pooled account of its payment provider. */
export function* accountRows(seller: Seller, world: World): Generator<Row> {
  const given = seller.draw.at('given').at('account').chance(world.options.settings.presence);
  const payee = seller.cover?.kind === 'account' ? seller.cover.of : seller;
  const payout = given ? payoutOf(payee, world.options.settings) : null;
  if (payout) yield row(seller, payout, 'payout');
  yield* bondAccountRows(seller);
  const { provider } = seller.hubs;
  if (!provider) return;
  const account = drawProviderAccount(provider.draw.at('account'));
  yield row(seller, { ...account, holder: account.institution }, 'provider');
}

type HeldAccount = AccountNumber & { holder: string };

/** The payout account of a seller: of its racket, its operator, or its own; null where nobody has ever seen it. */
function payoutOf(seller: Seller, settings: LevelSettings): HeldAccount | null {
  const { operator } = seller;
  if (operator.racket && operator.payout !== null) {
    const source = racketAccount(operator.racket, operator.payout + (seller.position % 2));
    return isSeen(source, settings) ? racketPayout(operator.racket, source) : null;
  }
  const own = seller.draw.at('account');
  const source = sourceOf({ ...seller, cover: null }, 'account', settings);
  if (!source.isSeen) return null;
  const holder = source.draw.isSame(own) ? ownHolder(seller) : sharedHolder(seller);
  return { ...drawAccount(source.draw, operator.country.code), holder };
}

// Two operators and half of the next share each payout account, so that no account sees more than a few sellers.
function racketAccount({ draw }: Racket, place: number): Draw {
  return draw.at('payout').at(place >> 1);
}

function racketPayout({ suppliers }: Racket, source: Draw): HeldAccount {
  const country = suppliers[0]?.country.code ?? 'CN';
  return { ...drawAccount(source, country), holder: makeOwner(source.at('holder'), country).name };
}

function sharedHolder(seller: Seller): string {
  return seller.operator.kind === 'company' ? ownerOf(seller).name : operatorPerson(seller.operator).name;
}

// A spouse or a bookkeeper holds a few honest accounts.
function ownHolder(seller: Seller): string {
  const other = seller.draw.at('other holder');
  if (other.chance(0.03)) return makeOwner(other.at('holder'), seller.operator.country.code, 'person').name;
  return ownerOf(seller).name;
}

function row(seller: Seller, held: HeldAccount, use: string): Row {
  const [first, last] = seenDays(seller.draw.at('seen').at(use), seller);
  const { scheme, account, holder, institution, country } = held;
  return ['seller', seller.id, scheme, account, holder, institution, country, dateText(first), dateText(last)];
}
