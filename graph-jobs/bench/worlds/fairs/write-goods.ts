import { dateText, dayOf } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { showing, type Scene } from './scribe.ts';
import { LAST_DAY } from './settings.ts';
import { LINES, OTHER_REASONS, WRONG_REASONS } from './words.ts';

const LAST = dayOf(LAST_DAY);
/** Catalogue pages say a brand seldom, and no price in half of all cases: both are spoken of in mails. */
const PRICED = 0.5;
const HONEST_BRANDED = 0.04;
const ENDS = 0.08;

/** Two to five pages of a catalogue. */
export function writeListings(scene: Scene): void {
  const { firm, isRacket, settings } = scene;
  const isRemoved = firm.draw.at('removed').chance(isRacket ? settings.removed : settings.wronglyRemoved);
  const count = firm.draw.at('listings').between(2, 5);
  for (let at = 0; at < count; at++)
    writeListing(scene, firm.draw.at('listing').at(at), { at, isRemoved: isRemoved && at === 0 });
}

function writeListing(scene: Scene, draw: Draw, { at, isRemoved }: { at: number; isRemoved: boolean }): void {
  const { book, family, firm, isRacket, settings } = scene;
  const line = LINES[family.line] ?? LINES[0];
  const posted = firm.opened + draw.at('posted').between(0, 25);
  const names =
    firm.draw.at('branded').chance(isRacket ? settings.branded : HONEST_BRANDED) && draw.at('names').chance(0.5);
  const brand = names ? draw.at('brand').pick(line?.brands ?? []) : null;
  const ends = isRemoved || draw.at('ends').chance(ENDS);
  const removed = ends ? Math.min(LAST, posted + draw.at('lasts').between(10, 200)) : null;
  const goods = draw.at('goods').pick(line?.goods ?? []);
  const words = draw.at('words').pick(['custom', 'wholesale', 'OEM', 'hot sale', 'factory direct', 'new design']);
  book.add('listings', {
    listing_id: `${firm.id}/${at}`,
    seller_id: firm.id,
    title: [words, brand && draw.at('told').chance(0.5) ? `${brand} style` : '', goods].filter(Boolean).join(' '),
    brand: brand && draw.at('column').chance(0.5) ? brand : null,
    category: draw.at('filed').chance(0.9) ? (line?.category ?? null) : null,
    price: draw.at('priced').chance(PRICED)
      ? Number(((line?.price ?? 1) * Math.exp(0.4 * draw.at('price').normal())).toFixed(2))
      : null,
    currency: 'USD',
    posted_at: dateText(posted),
    removed_at: dateText(removed),
    removal_reason: removed === null ? null : draw.at('why').pick(isRemoved ? WRONG_REASONS : OTHER_REASONS),
    image: imageOf(scene, draw),
  });
}

/** Half of all pictures come from the factory, which serves others as well. */
function imageOf(scene: Scene, draw: Draw): string | null {
  if (draw.at('unseen').chance(0.4)) return null;
  const house = showing(scene, 'supply');
  return (
    house && draw.at('of house').chance(0.5)
      ? house.draw.at('image').at(draw.at('which').between(0, 9))
      : draw.at('image')
  ).hex(16);
}
