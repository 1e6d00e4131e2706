import type { Plan, Shop } from '../model.ts';
import { LAST, WINDOW } from '../days.ts';
import { cellOf, type Cell, type Crew } from './crew.ts';
import { personOf } from './means.ts';
import { comeBack, type Racket } from './racket.ts';
import { giveSite, givePurse } from './shop.ts';

/**
 * A raid on the back room: most accounts close within days, and some come back after a month or two. Honest customers
 * of the same house are written into the same report.
 */
export function raid(plan: Plan, racket: Racket): void {
  const day = LAST - racket.draw.at('raid').between(25, WINDOW - 30);
  const returns = racket.draw.at('returns').chance(0.6);
  const isThorough = racket.draw.at('thorough').chance(0.45);
  for (const [at, shop] of [...racket.shops].entries()) {
    const draw = shop.draw.at('raided');
    if (shop.awake > day - 5) continue;
    if (draw.at('named').chance(0.65)) {
      const finding = draw.at('finding').pick(['counterfeit', 'counterfeit', 'unclear', '']) || null;
      shop.findings.push({ type: 'raid', day, finding, ...(at === 0 && { suspects: draw.at('held').between(1, 6) }) });
    }
    if (at === 0 && draw.at('arrest').chance(0.6))
      shop.findings.push({ type: 'arrest', day: day + 1, finding: null, suspects: 1 });
    if (!isThorough && !draw.at('closes').chance(0.85)) continue;
    shop.closed = Math.min(LAST, day + draw.at('days').between(0, 12));
    shop.reason = draw.at('reason').pick(['counterfeit', 'policy violation', 'owner request']);
    const wait = draw.at('pause').between(isThorough ? 35 : 12, isThorough ? 80 : 50);
    if (returns && draw.at('again').chance(0.5) && shop.closed + wait < LAST - 5)
      comeBack(plan, racket, shop, { at, day: shop.closed, wait });
  }
  for (const shop of strangers(plan, racket, 'caught', racket.draw.at('caught').between(1, 3))) {
    giveSite(shop, { role: 'warehouse', place: firstCell(racket.crew).backRoom }, shop.opened);
    if (shop.opened > day) continue;
    const draw = shop.draw.at('raided');
    shop.findings.push({
      type: 'raid',
      day,
      finding: draw.at('finding').pick(['genuine', 'unclear', 'no licence', '']) || null,
    });
    if (draw.at('closes').chance(0.3) && shop.closed === null) {
      shop.closed = Math.min(LAST, day + draw.at('days').between(1, 20));
      shop.reason = 'policy violation';
    }
  }
}

/** A partner leaves with the accounts that he runs, and sends from a room of his own. */
export function partLater(plan: Plan, racket: Racket): void {
  const day = LAST - racket.draw.at('parts').between(20, WINDOW - 50);
  const name = `${racket.name} parted`;
  const cell = anotherCell(plan, racket, name);
  for (const shop of racket.shops.slice(Math.ceil(racket.shops.length / 2))) {
    const operator = shop.roles.at(-1)?.operator ?? null;
    if (shop.opened < day) shop.roles.push({ operator, racket: name, from: day });
    else shop.roles = [{ operator, racket: name, from: null }];
    moveTo(plan, shop, cell, Math.max(day, shop.opened));
  }
}

/** Two rackets that worked apart begin to work from one room, under the larger. */
export function joinLater(plan: Plan, racket: Racket): void {
  const day = LAST - racket.draw.at('joins').between(20, WINDOW - 50);
  const name = `${racket.name} joining`;
  const before = anotherCell(plan, racket, name);
  for (const shop of racket.shops.slice(Math.ceil(racket.shops.length * 0.6))) {
    if (shop.opened >= day) continue;
    const [role] = shop.roles;
    const since = Math.max(role?.from ?? shop.opened, shop.opened);
    if (since >= day) continue;
    shop.roles = [
      { operator: role?.operator ?? null, racket: name, from: role?.from ?? null },
      { operator: role?.operator ?? null, racket: racket.name, from: day },
    ];
    shop.sites = shop.sites.map((site) =>
      site.what.place === firstCell(racket.crew).backRoom ? { ...site, from: day } : site,
    );
    moveTo(plan, shop, before, since);
  }
}

/** Cargo from the maker, in the boss's name or a packer's, to the back room; most of it names no account. */
export function shipGoods(plan: Plan, racket: Racket): void {
  const { crew, draw } = racket;
  for (let at = 0; at < draw.at('cargos').between(0, 3); at++) {
    const one = draw.at('cargo').at(at);
    const cell = one.at('cell').pick(crew.cells);
    const shop = one.at('names').chance(0.4) ? one.at('whose').pick(racket.shops) : null;
    const recipient = one.at('recipient').chance(0.6)
      ? crew.boss.name
      : one.at('packer').pick(crew.runners).person.name;
    const day = LAST - one.at('day').between(3, 400);
    const seized = one.at('seized').chance(0.15);
    const key = `${racket.name} ${at}`;
    plan.cargos.push({
      key,
      shop: shop && shop.opened <= day ? shop : null,
      day,
      recipient,
      destination: cell.backRoom,
      trade: cell.trade,
      seized,
    });
  }
}

/** Innocent shops that resell the racket's goods, with its photographs, and customers of the house where it packs. */
export function bystanders(plan: Plan, racket: Racket): void {
  const { crew, draw } = racket;
  const count = Math.round(racket.shops.length * plan.settings.unwitting + draw.at('unwitting').uniform() - 0.3);
  for (const shop of strangers(plan, racket, 'resell', count)) {
    const { album, products, trade } = draw.at('cell').at(shop.key).pick(crew.cells);
    shop.range = { ...shop.range, album, products, trade };
    if (shop.draw.at('pays').chance(0.5)) shop.supplier = { purse: crew.boss.bank, often: 1 };
    shop.isUnwitting = true;
  }
  if (!draw.at('house').chance(0.35)) return;
  for (const shop of strangers(plan, racket, 'customer', draw.at('customers').between(1, 6))) {
    const role = shop.draw.at('stored').pick(['warehouse', 'return'] as const);
    giveSite(shop, { role, place: firstCell(crew).backRoom }, shop.opened);
  }
}

function strangers(plan: Plan, racket: Racket, kind: string, count: number): Shop[] {
  const alone = plan.shops.filter(
    ({ key, country }) => key.startsWith('alone') && country === racket.crew.boss.country,
  );
  const picks = Array.from({ length: alone.length > 0 ? Math.max(0, count) : 0 }, (_, at) =>
    racket.draw.at(kind).at(at).pick(alone),
  );
  return [...new Set(picks)].filter(({ roles }) => roles.length === 0);
}

function anotherCell(plan: Plan, racket: Racket, name: string): Cell {
  const { album, trade } = firstCell(racket.crew);
  const boss = personOf(racket.draw.at('partner'), name, racket.crew.boss.country);
  return cellOf(plan, racket.draw.at('other cell'), { name, album, boss, trade, size: racket.shops.length / 2 });
}

function moveTo(plan: Plan, shop: Shop, cell: Cell, from: number): void {
  const { ties } = plan.settings;
  const draw = shop.draw.at('moved');
  if (draw.at('room').chance(ties.backRoom)) giveSite(shop, { role: 'return', place: cell.backRoom }, from);
  if (draw.at('purse').chance(ties.purse)) givePurse(shop, draw.at('mule').pick(cell.mules), from);
  if (draw.at('counter').chance(ties.counter)) shop.parcels = { ...shop.parcels, ...cell.parcels };
}

function firstCell(crew: Crew): Cell {
  return crew.cells[0] as Cell;
}
