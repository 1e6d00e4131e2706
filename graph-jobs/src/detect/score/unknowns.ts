import { saying } from '@ringbreaker/cypher/domain';
import type { Community } from '../evidence/community.ts';

/** What the data could not say, in sentences: a low part of a score may be a gap and no virtue. */
export function findUnknowns({ sellers, signals, members, ties, goods }: Community): string[] {
  const unknown: string[] = [];
  const say = (isUnknown: boolean, words: string) => isUnknown && unknown.push(words);
  say(signals.listings.length === 0, saying`No listings are on record: what is sold is not known.`);
  const silent = goods?.operators.filter(({ tied, listings }) => tied > 0 && listings === 0).length ?? 0;
  say(
    silent > 0 && signals.listings.length > 0,
    saying`${silent} ${silent === 1 ? 'operator names' : 'operators name'} no brand: whether these sell what the others sell is not known.`,
  );
  say(signals.outcomes.length === 0, saying`No test purchase, seizure or removal is on record.`);
  say(signals.payees.length === 0, saying`Who holds the payment accounts is not known.`);
  const seesParcels = signals.parcels.length > 0 || ties.some(({ kind }) => kind === 'Origin' || kind === 'Sender');
  say(!seesParcels, saying`No parcels are on record: where goods come from is not known.`);
  say(!ties.some(({ kind }) => kind === 'Supplier'), saying`Who supplies the members is not known.`);
  const undated = sellers.filter(({ openedAt }) => !openedAt).length;
  say(undated > 0, saying`${undated} ${undated === 1 ? 'seller has' : 'sellers have'} no opening date.`);
  const placeless = sellers.filter(({ country }) => !country).length;
  say(placeless > 0, saying`${placeless} ${placeless === 1 ? 'seller has' : 'sellers have'} no country.`);
  const loose = members.filter(({ role }) => role === 'fringe').length;
  say(loose > 0, saying`${loose} ${loose === 1 ? 'seller hangs' : 'sellers hang'} on by little and may not belong.`);
  return unknown;
}
