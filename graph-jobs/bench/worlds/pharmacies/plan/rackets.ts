import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { Plan, Shop } from '../model.ts';
import { LAST, WINDOW } from '../days.ts';
import { openChain } from './chain.ts';
import { crewOf, type Crew } from './crew.ts';
import { enlist } from './enlist.ts';
import { companyOf, personOf } from './means.ts';
import { comeBack, type Racket } from './racket.ts';
import { countryFor, openShop } from './shop.ts';
import { bystanders, joinLater, partLater, raid, shipGoods } from './stories.ts';

type Story = 'steady' | 'young' | 'raided' | 'parted' | 'joined' | 'branch';

const STORIES: readonly (readonly [Story, number])[] = [
  ['steady', 26],
  ['young', 16],
  ['raided', 14],
  ['parted', 13],
  ['joined', 13],
  ['branch', 18],
];
/** Two racket halves of three accounts each. */
const SMALLEST_TO_PART = 8;

/** Plants rackets with so many accounts in all. */
export function plantRackets(plan: Plan, accounts: number): void {
  let left = accounts;
  for (let at = 0; left >= 3; at++) {
    const draw = plan.root.at('racket').at(at);
    const high = Math.max(7, Math.min(52, accounts / 3));
    const size = Math.min(left, Math.round(heavyTail(draw.at('size').uniform(), { low: 3.6, high, alpha: 1.05 })));
    const before = plan.shops.length;
    plant(plan, `racket ${at}`, draw, size);
    left -= Math.max(
      size,
      3,
      plan.shops.slice(before).filter(({ roles }) => roles.some(({ racket }) => racket)).length,
    );
  }
}

function plant(plan: Plan, name: string, draw: Draw, size: number): void {
  const [story] = draw.at('story').weighted(STORIES, ([, weight]) => weight);
  const country = countryFor(draw);
  const isBranch = story === 'branch' && size < 16;
  const crew = crewOf(plan, draw.at('crew'), { name, size, country });
  const racket: Racket = { name, draw, crew, shops: [] };
  if (isBranch) turnBranch(plan, racket, size);
  else openAccounts(plan, racket, { size, isYoung: story === 'young' });
  if (story !== 'raided') takeDownSome(plan, racket);
  if (story === 'raided') raid(plan, racket);
  if (story === 'parted' && size >= SMALLEST_TO_PART) partLater(plan, racket);
  if (story === 'joined' && size >= SMALLEST_TO_PART) joinLater(plan, racket);
  shipGoods(plan, racket);
  bystanders(plan, racket);
}

/** Accounts in the names of bought identity cards, opened a few at a time; some were bought asleep and wake. */
function openAccounts(plan: Plan, racket: Racket, { size, isYoung }: { size: number; isYoung: boolean }): void {
  const { crew, draw } = racket;
  const [earliest, latest] = isYoung ? [WINDOW - 20, 25] : [900, WINDOW + 15];
  for (let at = 0; at < size; at++) {
    const one = draw.at('account').at(at);
    const batch =
      LAST -
      draw
        .at('batch')
        .at(Math.floor(at / 3))
        .between(latest, earliest);
    const from = batch + one.at('late').between(0, 6);
    const sleeps = one.at('sleeps').chance(0.2);
    const opened = sleeps ? from - one.at('slept').between(200, 1_400) : from;
    const isOwn = at === 0 && one.at('own').chance(0.3);
    const holder = isOwn ? { holder: crew.boss } : {};
    const country = crew.boss.country;
    const shop = openShop(plan, `${racket.name} account ${at}`, { country, opened, ...holder });
    shop.closed = null;
    shop.reason = null;
    shop.awake = from;
    if (one.at('shell').chance(0.1)) hideBehind(plan, racket, shop, Math.floor(at / 6));
    serve(plan, racket, shop, { at, from, isLate: sleeps });
  }
}

/** A shell company of the racket's stands behind a shop, some with the licence number of a pharmacy that knows nothing. */
function hideBehind(plan: Plan, racket: Racket, shop: Shop, at: number): void {
  const draw = racket.draw.at('shell').at(at);
  const key = `${racket.name} shell ${at}`;
  const director = personOf(plan.root.at('person').at(key), key, shop.country);
  shop.company = companyOf(draw, key, director, LAST - 1_500);
  const pharmacies = plan.shops.filter(({ licence, country }) => licence !== null && country === shop.country);
  if (draw.at('licence').chance(0.4) && pharmacies.length > 0) shop.licence = draw.at('whose').pick(pharmacies).licence;
}

/** The part of a stockist's agents who have begun to fill boxes themselves; the others know nothing of it. */
function turnBranch(plan: Plan, racket: Racket, size: number): void {
  const { draw, crew } = racket;
  const honest = 3 + draw.at('honest').between(0, 8);
  const { agents } = openChain(plan, `chain of ${racket.name}`, {
    size: size + honest + 1,
    country: crew.boss.country,
  });
  const start = LAST - draw.at('turned').between(30, 600);
  for (const [at, shop] of agents.slice(-size).entries()) {
    shop.closed = null;
    shop.reason = null;
    const from = Math.max(shop.opened, Math.min(LAST - 3, start + draw.at('later').at(at).between(0, 40)));
    serve(plan, racket, shop, { at, from, isLate: from > shop.opened });
  }
}

function serve(
  plan: Plan,
  racket: Racket,
  shop: Shop,
  { at, from, isLate }: { at: number; from: number; isLate: boolean },
): void {
  const { crew } = racket;
  const runner = crew.runners[crew.runnerOf[at] ?? 0] as Crew['runners'][number];
  const cell = crew.cells[Math.floor((at * crew.cells.length) / crew.runnerOf.length)] as Crew['cells'][number];
  enlist(plan, shop, { crew, cell, runner, from });
  shop.roles.push({ operator: runner.name, racket: racket.name, from: isLate ? from : null });
  racket.shops.push(shop);
}

/** The platform finds some accounts; most of those who ran them come back under a like name and another card. */
function takeDownSome(plan: Plan, racket: Racket): void {
  for (const [at, shop] of [...racket.shops].entries()) {
    const draw = shop.draw.at('found');
    const day = shop.awake + 10 + Math.floor((LAST - shop.awake) * draw.at('day').uniform());
    if (!draw.chance(0.08 + 0.25 * plan.settings.removed) || day > LAST - 4) continue;
    shop.closed = day;
    shop.reason = draw.at('reason').pick(['counterfeit', 'prohibited item', 'policy violation']);
    if (draw.at('back').chance(0.6) && day < LAST - 12) comeBack(plan, racket, shop, { at, day });
  }
}
