import type { Draw } from '#jobs/generate/draw';
import type { Person } from './person.ts';
import type { Brand, Relation, Scene, Shop, Supplier, Trade, Use } from './scene.ts';
import { PEOPLE } from './settings.ts';
import { valueOf, type Kind } from './value.ts';

/** Which of a person's values of each kind an account uses. */
export type Outfit = Readonly<Record<Kind, number>>;

const KINDS: readonly { kind: Kind; carried: number; shared: number }[] = [
  { kind: 'phone', carried: 1, shared: 3 },
  { kind: 'email', carried: 1, shared: 1 },
  { kind: 'account', carried: 1, shared: 3 },
  { kind: 'address', carried: 0.85, shared: 2.5 },
  { kind: 'device', carried: 0.7, shared: 2.5 },
  { kind: 'ip', carried: 0.3, shared: 1 },
  { kind: 'handle', carried: 0.12, shared: 0.4 },
  { kind: 'domain', carried: 0.08, shared: 0.3 },
];

export const FIRST_OUTFIT: Outfit = outfitWith(() => 0);

function outfitWith(indexOf: (kind: Kind) => number): Outfit {
  return Object.fromEntries(KINDS.map(({ kind }) => [kind, indexOf(kind)])) as Outfit;
}

/** Whether a person ever shows a value of a kind. */
function carries(person: Person, kind: Kind): boolean {
  return person.draw
    .at('carries')
    .at(kind)
    .chance(KINDS.find((one) => one.kind === kind)?.carried ?? 0);
}

/** The outfit of a person's next account: some values taken over from earlier ones, the others new. */
export function nextOutfit(draw: Draw, person: Person, earlier: readonly Outfit[], shared: number): Outfit {
  const left = KINDS.filter(({ kind }) => carries(person, kind));
  const taken = new Map<Kind, number>();
  for (let at = 0; at < shared && left.length > 0; at++) {
    const choice = draw
      .at('kind')
      .at(at)
      .weighted(left, (one) => one.shared);
    left.splice(left.indexOf(choice), 1);
    taken.set(choice.kind, draw.at('whose').at(at).pick(earlier)[choice.kind]);
  }
  return outfitWith((kind) => taken.get(kind) ?? earlier.length);
}

export interface Opening {
  readonly draw: Draw;
  readonly person: Person;
  readonly opened: number;
  readonly closed: number | null;
  readonly operator?: string | null;
  readonly racket?: string | null;
  readonly trade?: Partial<Trade>;
}

const NOTHING: Trade = { brands: [], isOdd: false, isCaught: false, pictures: [], supplier: null };

/** Opens an account that shows nothing yet, and puts it in the scene. */
export function openShop(scene: Scene, opening: Opening): Shop {
  const { draw, person, opened, closed, operator = null, racket = null, trade } = opening;
  const id = `pz${draw.at('id').code(10)}`;
  const shop: Shop = { id, draw, person, operator, racket, opened, closed, uses: [], trade: { ...NOTHING, ...trade } };
  scene.shops.push(shop);
  return shop;
}

/** Gives an account the values of its outfit; some kinds may begin only later in its life, or never (null). */
export function dress(shop: Shop, outfit: Outfit, later: Partial<Record<Kind, number | null>> = {}): void {
  for (const { kind } of KINDS) {
    const from = later[kind] === undefined ? shop.opened : later[kind];
    if (from === null || !carries(shop.person, kind)) continue;
    const role = shop.draw.at('role').chance(0.6) ? 'home' : 'return';
    addUse(shop, { value: valueOf(shop.person, kind, outfit[kind]), from, until: null, role });
  }
}

/** Adds a use, cut to the life of the account; nothing where it falls outside. */
export function addUse(shop: Shop, use: Use): void {
  const from = Math.max(use.from, shop.opened);
  const until = shop.closed === null ? use.until : Math.min(use.until ?? shop.closed, shop.closed);
  if (until === null || until > from) shop.uses.push({ ...use, from, until });
}

/** When an honest account was opened, more of them of late than before. */
export function openedOn(scene: Scene, draw: Draw): number {
  return scene.last - 1 - Math.floor(PEOPLE.span * draw.uniform() ** 1.25);
}

/** When an account that is opened on a day gives up, if it has by now. */
export function closedOn(scene: Scene, draw: Draw, opened: number, chance = 0.12): number | null {
  if (!draw.at('closes').chance(chance)) return null;
  const day = opened + draw.at('after').between(70, 800);
  return day < scene.last ? day : null;
}

/** Tells of two sellers in a relation, while both are there. */
export function relate(scene: Scene, type: Relation['type'], from: Shop, to: Shop): void {
  const since = Math.max(from.opened, to.opened);
  const ends = [from.closed, to.closed].filter((day) => day !== null && day > since) as number[];
  const until = ends.length > 0 ? Math.min(...ends) : null;
  scene.relations.push({
    from: { kind: 'seller', id: from.id },
    type,
    to: { kind: 'seller', id: to.id },
    since,
    until,
  });
}

/** Who may sell brands, and since when. */
export function license(scene: Scene, shop: Shop, brands: readonly Brand[]): void {
  for (const { name } of brands) scene.licences.push({ brand: name, seller: shop.id, from: shop.opened });
}

/** Who sends goods from home or from abroad, under a draw. */
export function supplierOf(draw: Draw, isAbroad: boolean): Supplier {
  const places = isAbroad ? ABROAD : INLAND;
  const [origin, country] = draw.at('origin').pick(places);
  const word = draw.at('word').pick(isAbroad ? FIRMS : DEPOTS);
  const name = `${word} ${draw.at('second').pick(isAbroad ? FIRMS : DEPOTS)} ${isAbroad ? 'Trading Co' : 'Sklad'}`;
  const block = `${draw.at('block').pick(['Unit', 'Hall', 'Block'])} ${draw.at('number').between(1, 400)}`;
  return { name: `${name} ${draw.at('code').digits(2)}`, origin: `${block}, ${origin}`, country, isAbroad };
}

const ABROAD: readonly (readonly [string, string])[] = [
  ['Guangzhou Baiyun', 'CN'],
  ['Yiwu Futian', 'CN'],
  ['Putian Chengxiang', 'CN'],
  ['Shenzhen Huaqiang', 'CN'],
  ['Istanbul Laleli', 'TR'],
  ['Istanbul Merter', 'TR'],
  ['Dubai Deira', 'AE'],
];
const INLAND: readonly (readonly [string, string])[] = [
  ['Sofia Iliyantsi', 'BG'],
  ['Dimitrovgrad Pazar', 'BG'],
  ['Novi Pazar', 'RS'],
  ['Kumanovo Zona', 'MK'],
];
const FIRMS = 'Yitong Haoyun Jinda Ruixin Fulai Minghe Anadolu Yildiz Marmara Karadeniz Falcon Gulf'.split(' ');
const DEPOTS = 'Balkan Iztok Zapad Rila Pirin Vardar Nishava Trakia Sever Yug'.split(' ');
