import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { isInRacket, type Operator } from './model.ts';
import { planMarket } from './plan.ts';
import { sceneOf } from './scribe.ts';
import { LAST_DAY } from './settings.ts';
import { writeAccount } from './write-account.ts';
import { writeContacts } from './write-contacts.ts';
import { writeListings } from './write-goods.ts';
import { writeMoney } from './write-money.ts';
import { writeOutcomes } from './write-outcomes.ts';
import { writeParcels } from './write-parcels.ts';
import { writePlaces } from './write-places.ts';

/** Live streams and chat groups: who has the goods lets others sell them, and honest supply rooms do just the same. */
export const streams: World = {
  name: 'streams',
  habit:
    'Live streams and chat groups: short-lived accounts sell out of supply rooms in shared warehouses, through agencies and pooled purses; honest rooms and store farms come from the same draws.',
  overTime: true,
  deliveries,
};

function deliveries(request: WorldRequest): Iterable<Delivery> {
  const { operators, rooms } = planMarket(request);
  const book = new Book();
  for (const operator of operators) {
    for (const [place, account] of operator.accounts.entries()) {
      const scene = sceneOf(book, request.level, operator, place);
      writeAccount(scene);
      writeContacts(scene);
      writePlaces(scene);
      writeMoney(scene);
      writeListings(scene, rooms);
      writeParcels(scene);
      writeOutcomes(scene);
      book.belongs({ seller: account.id, operator: operatorOf(operator), racket: racketOf(operator) });
    }
  }
  return book.deliveries(monthsUpTo(LAST_DAY, request.deliveries));
}

function operatorOf(operator: Operator): string | null {
  return operator.accounts.length > 1 ? operator.name : null;
}

function racketOf(operator: Operator): string | null {
  return isInRacket(operator) ? (operator.room?.name ?? null) : null;
}
