import { Book } from '../book.ts';
import type { WorldRequest } from '../world.ts';
import { writeAccount } from './accounts.ts';
import { populate } from './cast.ts';
import { camouflage, equipCooperatives, reissueNumbers } from './chance.ts';
import { judgeConduct } from './conduct.ts';
import { writeListings } from './goods.ts';
import { serveStrangers } from './hubs.ts';
import { giveKits } from './kits.ts';
import type { Ledger } from './ledger.ts';
import { writePayments } from './money.ts';
import { writeAuthorisation, writeOutcomes } from './outcomes.ts';
import { writeShipments } from './parcels.ts';
import { writeParties } from './registers.ts';
import { Scribe } from './scribe.ts';
import { tieRackets } from './ties.ts';

/** Lets a country live and writes all of it down; the clerks remember meanings only where asked, for that takes time. */
export function liveThrough(request: WorldRequest, remembers = false): Ledger {
  const country = populate(request);
  giveKits(country);
  tieRackets(country);
  reissueNumbers(country);
  equipCooperatives(country);
  serveStrangers(country);
  camouflage(country);
  judgeConduct(country);
  const ledger: Ledger = {
    book: new Book(),
    scribe: new Scribe(country.settings.manner, remembers),
    country,
    persons: new Map(),
  };
  for (const member of country.accounts) {
    writeAccount(ledger, member);
    writeParties(ledger, member);
    writeListings(ledger, member);
    writeShipments(ledger, member);
    writePayments(ledger, member);
    writeOutcomes(ledger, member);
    writeAuthorisation(ledger, member);
  }
  return ledger;
}
