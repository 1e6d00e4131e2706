import { dateText, dayOf } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Fair } from './model.ts';
import type { Scene } from './scribe.ts';
import { LAST_DAY, type Settings } from './settings.ts';

const LAST = dayOf(LAST_DAY);
/** A sample bought at a stand: rare, and of honest firms seldomer. */
const SAMPLED = { racket: 0.015, honest: 0.002 };

/**
 * What was found out stands at factories and importers, which sell nothing here: a factory is raided, an importer's
 * container is opened. Honest ones are raided too, and mostly cleared.
 */
export function writeRaids(book: Book, { houses, chains, workshops }: Fair, settings: Settings): void {
  const tell = (id: string, draw: Draw, told: { type: string; finding: string | null }) =>
    book.add('outcomes', {
      outcome_id: `${told.type}-${id}`,
      owner_kind: 'party',
      owner_id: id,
      type: told.type,
      occurred_at: dateText(LAST - draw.at('day').between(5, 400)),
      value: told.finding === 'counterfeit' ? draw.at('value').between(20_000, 900_000) : null,
      currency: told.finding === 'counterfeit' ? 'USD' : null,
      suspects: told.type === 'raid' && told.finding === 'counterfeit' ? draw.at('suspects').between(1, 6) : null,
      finding: told.finding,
    });
  for (const house of houses) {
    const isRacket = house.kind === 'racket';
    for (const { id, draw } of house.factories) {
      if (draw.at('raided').chance(isRacket ? settings.factoryRaided : settings.factoryWronglyRaided))
        tell(id, draw, { type: 'raid', finding: findingOf(draw, isRacket) });
    }
    for (const { id, draw } of house.importers) {
      if (draw.at('named').chance(isRacket ? settings.importerNamed : settings.factoryWronglyRaided))
        tell(id, draw, { type: 'seizure', finding: findingOf(draw, isRacket) });
    }
  }
  // Chains get so much that something is found with most of them in time, whoever sent it.
  for (const { id, draw } of chains)
    if (draw.at('named').chance(0.25))
      tell(id, draw, { type: 'seizure', finding: draw.at('said').pick(['counterfeit', 'unclear', 'genuine']) });
  for (const { id, draw } of workshops)
    if (draw.at('raided').chance(settings.factoryWronglyRaided))
      tell(id, draw, { type: 'raid', finding: findingOf(draw, false) });
}

function findingOf(draw: Draw, isRacket: boolean): string | null {
  const at = draw.at('finding').uniform();
  if (isRacket) return at < 0.8 ? 'counterfeit' : at < 0.9 ? 'pending' : 'unclear';
  return at < 0.5 ? 'genuine' : at < 0.85 ? 'unclear' : 'counterfeit';
}

/** The few samples that somebody bought of the firm itself. */
export function writeSample({ book, firm, isRacket }: Scene): void {
  const draw = firm.draw.at('sample');
  if (!draw.chance(isRacket ? SAMPLED.racket : SAMPLED.honest)) return;
  const occurred = Math.min(LAST, firm.opened + draw.at('day').between(10, 200));
  const finding = findingOf(draw, isRacket);
  book.add('outcomes', {
    outcome_id: `sample-${firm.id}`,
    owner_kind: 'seller',
    owner_id: firm.id,
    type: 'test_buy',
    occurred_at: dateText(occurred),
    finding,
  });
}
