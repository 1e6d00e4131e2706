import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { planFair } from './plan.ts';
import { sceneOf } from './scribe.ts';
import { LAST_DAY, SETTINGS } from './settings.ts';
import { writeContacts } from './write-contacts.ts';
import { writeListings } from './write-goods.ts';
import { writeMoney } from './write-money.ts';
import { writeRaids, writeSample } from './write-outcomes.ts';
import { writeFirm, writeOthers } from './write-register.ts';
import { writeTrade } from './write-trade.ts';

/** Exporters at fairs: what is found out is found at factories and importers that sell nothing on the marketplace. */
export const fairs: World = {
  name: 'fairs',
  habit:
    'Exporters of industrial districts: fakes are found with factories and importers that have no account; clans, buying offices, bookkeepers and exporting agencies tie honest companies in the same ways.',
  overTime: true,
  deliveries,
};

function deliveries(request: WorldRequest): Iterable<Delivery> {
  const fair = planFair(request);
  const settings = SETTINGS[request.level];
  const book = new Book();
  writeOthers(book, fair, settings);
  writeRaids(book, fair, settings);
  for (const family of fair.families) {
    for (const firm of family.firms) {
      const scene = sceneOf({ book, level: request.level, fair }, family, firm);
      writeFirm(scene);
      writeContacts(scene);
      writeMoney(scene);
      writeListings(scene);
      writeTrade(scene);
      writeSample(scene);
      const operator = family.firms.length > 1 ? family.name : null;
      const racket = family.house?.kind === 'racket' ? family.house.name : null;
      book.belongs({ seller: firm.id, operator, racket });
    }
  }
  return book.deliveries(monthsUpTo(LAST_DAY, request.deliveries));
}
