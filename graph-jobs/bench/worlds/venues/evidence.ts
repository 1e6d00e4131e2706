import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Seller } from './model.ts';
import { dayText, lastDayOf } from './life.ts';

/** What came to light about a seller's goods, rightly or not. */
export interface Evidence {
  readonly removed: boolean;
  readonly tested: boolean;
  readonly seized: boolean;
  /** Its prices alone give it away. */
  readonly cheap: boolean;
}

const FIRST = [
  { what: 'removed', weight: 5 },
  { what: 'tested', weight: 2 },
  { what: 'seized', weight: 3 },
] as const;
const FURTHER = 0.25;
const CHEAP = 0.6;
/** An honest seller tested in passing. */
const CHECKED = 0.004;

/** What came to light about a seller. */
export function evidenceOf({ conduct, draw }: Seller): Evidence {
  const own = draw.at('evidence');
  if (conduct === 'wronged')
    return { removed: true, tested: own.at('tested').chance(0.15), seized: false, cheap: false };
  if (conduct !== 'loud')
    return { removed: false, tested: own.at('checked').chance(CHECKED), seized: false, cheap: false };
  const first = own.at('first').weighted(FIRST, ({ weight }) => weight).what;
  const has = (what: string) => what === first || own.at(what).chance(FURTHER);
  return {
    removed: has('removed'),
    tested: has('tested'),
    seized: has('seized'),
    cheap: own.at('cheap').chance(CHEAP),
  };
}

/** Writes down what brands, customs and the police found. */
export function writeOutcomes(book: Book, seller: Seller, { removed, tested, seized }: Evidence): void {
  const { conduct, draw } = seller;
  const own = draw.at('outcomes');
  const isFake = conduct === 'loud';
  const told =
    isFake && own.at('clear').chance(0.9) ? 'counterfeit' : own.at('doubt').chance(0.5) ? 'unclear' : 'genuine';
  const write = (type: string, finding: string) => outcome(book, seller, { type, finding, draw: own.at(type) });
  if (tested) write('test_buy', told);
  if (removed && own.at('noted').chance(0.25)) write('removal', isFake ? 'counterfeit' : 'unclear');
  if (seized && own.at('fined').chance(0.5)) write('seizure', 'counterfeit');
  if (isFake && own.at('raided').chance(0.04)) write('raid', 'counterfeit');
  if (isFake && seller.closed !== null) write('closure', 'counterfeit');
}

function outcome(book: Book, seller: Seller, what: { type: string; finding: string; draw: Draw }): void {
  const { type, finding, draw } = what;
  const end = lastDayOf(seller);
  const isWorth = type === 'raid' || type === 'seizure';
  book.add('outcomes', {
    outcome_id: `outcome:${draw.at('id').code(11)}`,
    owner_kind: 'seller',
    owner_id: seller.id,
    type,
    occurred_at: dayText(type === 'closure' ? end : draw.at('day').between(seller.opened + 5, end)),
    value: isWorth ? draw.at('value').between(900, 90_000) : null,
    currency: isWorth ? 'USD' : null,
    suspects: type === 'raid' ? draw.at('suspects').between(1, 6) : null,
    finding,
  });
}
