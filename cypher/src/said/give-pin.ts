import { saying } from '../domain/saying.ts';
import { randomUUID } from 'node:crypto';
import type { MembershipPin, NewPin } from '../domain/said/pin.ts';
import type { Database } from '../connection/driver.ts';
import { writeSees } from '../access/sees.ts';
import { GraphError } from '../errors.ts';
import { things } from '../queries/explore/links.ts';
import { membershipPins, savePin } from '../queries/review/review.ts';

/**
 * Keeps a person's word that a seller belongs to a racket, or, where `pinned` is false, that it need not any more;
 * detection heeds it from the next run on.
 * @param by when, and whose facts they may see (null = everybody's)
 * @throws GraphError `refused` where the seller or the racket is not known, or what is let go was not pinned
 */
export async function givePin(
  database: Database,
  said: NewPin & Pick<MembershipPin, 'author'>,
  by: { readonly at: Date; readonly contributors: string[] | null },
): Promise<MembershipPin> {
  const { seller, racket, pinned } = said;
  const found = await database.run(things, {
    contributors: by.contributors,
    keys: [seller, racket],
    run: null,
    withFacts: false,
  });
  const kindOf = (key: string) => found.find((thing) => thing.key === key)?.kind;
  if (kindOf(seller) !== 'Seller') throw new GraphError('refused', saying`No seller has this id.`);
  if (pinned) {
    const isCurrent = found.some(({ key, kind, degree }) => key === racket && kind === 'Racket' && degree > 0);
    if (!isCurrent) {
      throw new GraphError('refused', saying`The current run has no such racket: it may have dissolved or merged.`);
    }
  } else {
    const last = (await database.run(membershipPins, {})).find((pin) => pin.seller === seller);
    if (!last?.pinned) throw new GraphError('refused', saying`This seller is not pinned: there is nothing to let go.`);
  }
  const pin = { ...said, reason: said.reason.trim(), id: `pin-${randomUUID()}`, at: by.at.toISOString() };
  await database.run(savePin, { ...pin, sees: writeSees(by.contributors) });
  return pin;
}
