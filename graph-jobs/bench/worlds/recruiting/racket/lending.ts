import type { Person } from '../person.ts';
import type { Scene, Shop } from '../scene.ts';
import { addUse, dress, FIRST_OUTFIT, relate } from '../shop.ts';
import type { Recruit } from '../tree.ts';
import { valueOf, type Value } from '../value.ts';
import { ERA, type Racket } from './racket.ts';

type Lent = 'account' | 'address' | 'handle';

/** From here on a lender's values are those that he keeps for lending. */
const FIRST_LENT = 100;
/** Days for which somebody lends; after that another takes his turn. */
const TERM = 500;

/** Ties an operator's first account to the racket: what is lent for the first months, what is told, what is paid. */
export function tieBeginner(scene: Scene, racket: Racket, { shop, recruit }: { shop: Shop; recruit: Recruit }): void {
  const founder = racket.tree[0] as Recruit;
  const sponsor = recruit.sponsor ?? (recruit === founder ? null : founder);
  if (!sponsor) {
    dress(shop, FIRST_OUTFIT);
    return;
  }
  const lender = lenderOn(racket, recruit.draw.at('lender').chance(0.2) ? founder : sponsor, shop.opened);
  const later: Partial<Record<Lent, number | null>> = {};
  for (const kind of lentKinds(scene, recruit)) later[kind] = lend(scene, racket, { shop, lender, kind });
  dress(shop, FIRST_OUTFIT, later);
  tellAndPay(scene, racket, { shop, sponsor, draw: recruit.draw });
}

/** Payout account and place for returns as it happens, one of them for sure in most cases. */
function lentKinds(scene: Scene, { draw, sponsor }: Recruit): ('account' | 'address')[] {
  const { ties } = scene.settings;
  const kinds = (['account', 'address'] as const).filter((kind) => {
    return draw
      .at('lent')
      .at(kind)
      .chance(kind === 'account' ? ties.payout : ties.address);
  });
  const isSure = sponsor === null || draw.at('sure').chance(ties.sure);
  return kinds.length > 0 || !isSure ? kinds : [draw.at('which').chance(0.6) ? 'account' : 'address'];
}

/** Lends a value for two to nine months, and says from when on the borrower has one of his own. */
function lend(
  scene: Scene,
  racket: Racket,
  { shop, lender, kind }: { shop: Shop; lender: Recruit; kind: 'account' | 'address' },
): number {
  const until = shop.opened + shop.draw.at('months').at(kind).between(60, 270);
  addUse(shop, {
    value: valueInTurn(scene, racket, { lender, kind, day: shop.opened }),
    from: shop.opened,
    until,
    role: 'return',
  });
  return until - shop.draw.at('overlap').between(0, 20);
}

/** The value that a lender lends on a day; his own account of those days shows it too. */
function valueInTurn(
  scene: Scene,
  racket: Racket,
  { lender, kind, day }: { lender: Recruit; kind: Lent; day: number },
): Value {
  const carrier = carrierOf(racket, lender, day);
  const alive = Math.min(day, (carrier.closed ?? day) - 1);
  const era = Math.max(0, Math.floor((alive - lender.joined) / ERA));
  const value = valueOf(racket.people.get(lender) as Person, kind, FIRST_LENT + era);
  const isShown = carrier.uses.some((use) => use.value.kind === kind && use.value.text === value.text);
  if (!isShown && lender.draw.at('carries').at(kind).at(era).chance(scene.settings.ties.carried)) {
    const from = lender.joined + era * ERA;
    addUse(carrier, { value, from, until: Math.max(from, carrier.opened) + ERA + 60, role: 'return' });
  }
  return value;
}

/** Who lends on a day: one who is in business and has not lent for too long, else a lieutenant who takes his turn. */
function lenderOn(racket: Racket, wanted: Recruit, day: number): Recruit {
  const isThere = (one: Recruit) => (racket.shops.get(one) ?? []).some((shop) => isOpen(shop, day));
  const isInTurn = (one: Recruit) => one.joined > day - TERM && one.joined < day && isThere(one);
  if (isInTurn(wanted)) return wanted;
  return racket.tree.find(isInTurn) ?? racket.tree.findLast((one) => one.joined < day && isThere(one)) ?? wanted;
}

function isOpen({ opened, closed }: Shop, day: number): boolean {
  return opened <= day && (closed === null || closed > day);
}

/** The account a lender works with on a day: the latest that is open, else the latest of all. */
function carrierOf(racket: Racket, lender: Recruit, day: number): Shop {
  const shops = (racket.shops.get(lender) ?? []).filter(({ opened }) => opened <= day);
  return (shops.findLast((shop) => isOpen(shop, day)) ?? shops.at(-1)) as Shop;
}

function tellAndPay(
  scene: Scene,
  racket: Racket,
  { shop, sponsor, draw }: { shop: Shop; sponsor: Recruit; draw: Recruit['draw'] },
): void {
  const { ties } = scene.settings;
  const day = shop.opened;
  const own = draw.at('told');
  if (own.at('chat').chance(ties.chat)) {
    const lender = lenderOn(racket, racket.tree[0] as Recruit, day);
    const until = day + own.at('months').between(60, 270);
    addUse(shop, { value: valueInTurn(scene, racket, { lender, kind: 'handle', day }), from: day, until });
  }
  if (own.at('relation').chance(ties.relation)) {
    relate(scene, own.at('type').chance(0.7) ? 'associate' : 'supplies', carrierOf(racket, sponsor, day), shop);
  }
  if (!own.at('fee').chance(ties.fee)) return;
  const lender = lenderOn(racket, sponsor, day);
  const to = valueInTurn(scene, racket, { lender, kind: 'account', day });
  const from = valueOf(shop.person, 'account', 0);
  const paid = day + own.at('paid').between(20, 200);
  const amount = own.at('sum').between(60, 900);
  scene.fees.push({ draw: own, from, to, paid, amount, reference: own.at('text').pick(['course', 'kit', 'дял', '']) });
}
