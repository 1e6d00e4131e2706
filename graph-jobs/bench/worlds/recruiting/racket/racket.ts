import type { Draw } from '#jobs/generate/draw';
import { copiedBrands } from '../brands.ts';
import { stockPictures } from '../hubs.ts';
import type { Person } from '../person.ts';
import { personOf } from '../person.ts';
import type { Scene, Shop, Trade } from '../scene.ts';
import { dress, FIRST_OUTFIT, nextOutfit, openShop, supplierOf } from '../shop.ts';
import { growTree, type Recruit } from '../tree.ts';
import { closingDays, fateOf, openingDays, type Fate } from './fate.ts';

/** A racket as it is planted: who brought in whom, and which accounts each runs. */
export interface Racket {
  readonly name: string;
  readonly draw: Draw;
  readonly fate: Fate;
  readonly tree: readonly Recruit[];
  readonly people: Map<Recruit, Person>;
  readonly shops: Map<Recruit, Shop[]>;
}

/** Days for which a chat, a set of pictures, a supplier or a lent value stays the same. */
export const ERA = 150;
/** Operators by their number of accounts. */
const ACCOUNTS = [27, 33, 19, 10, 5, 3, 2, 1];

/** Plans a racket of a size: its life and its tree; nothing is opened yet. */
export function planRacket(scene: Scene, draw: Draw, { name, size }: { name: string; size: number }): Racket {
  const fate = fateOf(scene, draw.at('fate'), size);
  const founders = size > 12 ? draw.at('founders').between(1, 3) : 1;
  const growth = { size, founders, from: fate.from, until: fate.until, accounts: ACCOUNTS };
  const tree = growTree(draw.at('tree'), growth);
  const people = new Map(tree.map((recruit) => [recruit, personOf(recruit.draw.at('person'), { hasAliases: true })]));
  return { name, draw, fate, tree, people, shops: new Map() };
}

/** Opens an operator's accounts; all but the first are dressed, for the first waits for what is lent. */
export function openAccounts(scene: Scene, racket: Racket, recruit: Recruit): Shop[] {
  const person = racket.people.get(recruit) as Person;
  const days = openingDays(scene, racket.fate, recruit);
  const ends = closingDays(scene, racket.fate, recruit.draw, days);
  const operator = days.length > 1 ? `operator ${recruit.draw.code(7)}` : null;
  const outfits = [FIRST_OUTFIT];
  const shops = days.map((opened, at) => {
    const draw = recruit.draw.at('account').at(at);
    const trade = dealsOf(scene, racket, { recruit, draw, opened });
    const closed = ends[at] ?? null;
    const shop = openShop(scene, { draw, person, opened, closed, operator, racket: racket.name, trade });
    if (at === 0) return shop;
    const [fewest, most] = scene.settings.again;
    const shared = draw.at('fresh').chance(scene.settings.fresh) ? 0 : draw.at('shared').between(fewest, most);
    const outfit = nextOutfit(draw, person, outfits, shared);
    outfits.push(outfit);
    dress(shop, outfit);
    return shop;
  });
  racket.shops.set(recruit, shops);
  return shops;
}

/** What a member deals in; pictures and supplier change with the years and are handed on to some only. */
function dealsOf(
  scene: Scene,
  { draw: all, fate, tree }: Racket,
  { recruit, draw, opened }: { recruit: Recruit; draw: Draw; opened: number },
): Partial<Trade> {
  const { ties } = scene.settings;
  const era = all.at('era').at(Math.floor((recruit.joined - fate.from) / ERA));
  const hasPictures = recruit.draw.at('pictures').chance(ties.pictures);
  const isSupplied = recruit.draw.at('supplied').chance(ties.sender);
  const caught = isCaught(scene, all, { draw, opened }) || isUnlucky(all, recruit, { size: tree.length, opened });
  const brands = copiedBrands(all.at('brands'), all.at('how many').between(2, 5));
  return {
    brands: !caught && draw.at('covers').chance(0.2) ? [] : brands,
    isCaught: caught,
    pictures: hasPictures
      ? [0, 1, 2].map((at) => era.at('picture').at(at).hex(16))
      : stockPictures(scene, draw.at('stock')),
    supplier: isSupplied ? supplierOf(era.at('supplier'), true) : null,
  };
}

/** A racket has its own luck; one in eight is hardly ever caught at anything. */
function isCaught(scene: Scene, all: Draw, { draw, opened }: { draw: Draw; opened: number }): boolean {
  const luck = all.at('luck');
  const rate = scene.settings.caught * (luck.at('hush').chance(0.12) ? 0.1 : 0.75 + 0.7 * luck.at('much').uniform());
  // A newcomer has had little time to be caught.
  const share = Math.min(1, (scene.last - opened + 30) / 90);
  return draw.at('caught').chance(rate * share);
}

/** Somebody is caught in nearly every racket: one of those who joined early. */
function isUnlucky(all: Draw, recruit: Recruit, { size, opened }: { size: number; opened: number }): boolean {
  const luck = all.at('luck');
  const unlucky = luck.at('unlucky').between(0, Math.min(5, size - 1));
  return recruit.rank === unlucky && recruit.joined === opened && !luck.at('hush').chance(0.12);
}
