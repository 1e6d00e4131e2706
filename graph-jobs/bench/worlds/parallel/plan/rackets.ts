import { heavyTail, type Draw } from '#jobs/generate/draw';
import {
  within,
  type Company,
  type Operator,
  type Plan,
  type Purse,
  type Racket,
  type Story,
  type Workshop,
} from '../model.ts';
import { LAST, type Person } from '../people.ts';
import { PLANTED, RACKET_SIZE, type Range } from '../settings.ts';
import { countryOf } from '../words/countries.ts';
import { TRADES } from '../words/goods.ts';
import { coined } from '../words/spelling.ts';
import { newOperator, openAccount } from './accounts.ts';
import { foundCompany } from './companies.ts';
import { newKit, newPurse } from './kits.ts';
import { anyAgent, anyCountry, newPerson } from './market.ts';

/** How many accounts are to be planted where rackets are. */
export function plantedAccounts({ root, request }: Plan): number {
  return Math.round(request.sellers * within(root.at('planted'), PLANTED));
}

/** Rackets with so many accounts in all, and nobody where honest people alone are asked for. */
export function planRackets(plan: Plan): Racket[] {
  const budget = plan.request.honest ? 0 : plantedAccounts(plan);
  const rackets: Racket[] = [];
  for (let count = 0; count < budget;) {
    const draw = plan.root.at('racket').at(rackets.length);
    // No racket is a whole marketplace's.
    const high = Math.min(RACKET_SIZE.high, Math.max(8, budget / 3));
    const size = Math.floor(heavyTail(draw.at('size').uniform(), { ...RACKET_SIZE, high }));
    const racket = newRacket(plan, draw, Math.min(size, Math.max(RACKET_SIZE.low, budget - count)));
    openSeries(plan, racket);
    plan.operators.push(...racket.cells);
    rackets.push(racket);
    count += racket.size;
  }
  return rackets;
}

const STORIES = { steady: 28, growing: 18, born: 14, ended: 12, shrinking: 9, parting: 13, merging: 9 };

function newRacket(plan: Plan, draw: Draw, size: number): Racket {
  const { market } = plan;
  const story = draw.at('story').weighted(Object.keys(STORIES) as Story[], (one) => STORIES[one]);
  const agents = [0, 1].map((at) => anyAgent(draw.at('agent').at(at), market));
  const home = countryOf((agents[0] ?? anyAgent(draw, market)).country);
  const racket: Racket = {
    name: `racket-${draw.at('name').code(8)}`,
    draw,
    size,
    story,
    agents,
    trade: draw.at('trade').pick(TRADES),
    nominees: Array.from({ length: 1 + Math.ceil(size / 8) }, (_, at) => newPerson(draw.at('nominee').at(at), home)),
    workshop: newWorkshop(draw.at('workshop')),
    times: timesOf(draw, story),
    cells: [],
  };
  const cells =
    size < 9 ? 1 : Math.min(5, draw.at('cells').between(story === 'parting' ? 2 : 1, 1 + Math.floor(size / 7)));
  for (let at = 0; at < cells; at++) racket.cells.push(newCell(plan, racket, draw.at('cell').at(at)));
  return racket;
}

const ORIGINS = ['Guangzhou CN', 'Yiwu CN', 'Istanbul TR', 'Plovdiv BG', 'Shenzhen CN', 'Karachi PK', 'Hong Kong HK'];

function newWorkshop(draw: Draw): Workshop {
  const origins = Array.from({ length: draw.at('origins').between(1, 3) }, (_, at) =>
    draw.at('origin').at(at).pick(ORIGINS),
  );
  const kinds = ['Industry Co', 'Plastic Factory', 'Trading Co', 'Export', 'Kozmetik San', 'Tekstil', 'Electronics'];
  return {
    origins: [...new Set(origins)].map((text) => ({ city: text.slice(0, -3), country: text.slice(-2) })),
    senders: Array.from({ length: draw.at('senders').between(2, 5) }, (_, at) => {
      const one = draw.at('sender').at(at);
      return `${coined(one)} ${one.at('kind').pick(kinds)}`;
    }),
  };
}

function timesOf(draw: Draw, story: Story): Range {
  const end = story === 'ended' ? LAST - draw.at('end').between(8, 135) : LAST;
  if (story === 'born') return [LAST - draw.at('start').between(75, 160), end];
  return [end - draw.at('start').between(220, 1300), end];
}

function newCell({ settings }: Plan, racket: Racket, draw: Draw): Operator {
  const land = anyCountry(draw.at('land'));
  const person = newPerson(draw.at('person'), land);
  const count = 1 + Math.floor(racket.size / racket.cells.length / 12 || 0);
  const size = { phones: Math.min(3, count), devices: Math.min(3, count), purses: draw.at('purses').between(1, 2) };
  return newOperator({
    key: draw.at('key').code(10),
    kind: 'racket',
    draw,
    racket,
    trade: racket.trade,
    country: land.code,
    kit: newKit(draw.at('hand'), land.code, person.name, size),
    sharing: settings.sharing,
    spans: [{ racket: racket.name, from: null, collecting: collectingOf(racket.draw.at('collecting'), racket.size) }],
  });
}

/** Accounts that the money goes on to; who holds them sells nothing. */
export function collectingOf(draw: Draw, size: number): Purse[] {
  return Array.from({ length: 1 + Math.floor(size / 20) }, (_, at) => {
    const one = draw.at(at);
    return newPurse(one, anyCountry(one).code, `${coined(one.at('holder'))} Consulting`);
  });
}

/** Companies in waves, those of a wave formed within days, each with shops on several platforms. */
function openSeries(plan: Plan, racket: Racket): void {
  const { draw, size, times, story } = racket;
  const waves = Math.max(1, Math.round(size / draw.at('wave').between(4, 9)));
  const [start, end] = times;
  let opened = 0;
  for (let at = 0; opened < size; at++) {
    const one = draw.at('firm').at(at);
    const wave = Math.floor((opened / size) * waves);
    const passed = (wave / waves) ** (story === 'growing' ? 0.3 : 1);
    const founded = Math.floor(start + (end - 25 - start) * passed) + one.at('late').between(0, 9);
    const cell = racket.cells[at % racket.cells.length] as Operator;
    opened += openFirm(plan, cell, { draw: one, founded, most: size - opened });
  }
}

interface Formed {
  readonly draw: Draw;
  readonly founded: number;
  readonly most: number;
}

function openFirm(plan: Plan, cell: Operator, { draw, founded, most }: Formed): number {
  const { settings, market } = plan;
  const racket = cell.racket as Racket;
  const isOwn = draw.at('isOwn').chance(settings.agent);
  const agent = isOwn ? racket.agents[draw.at('second').chance(0.2) ? 1 : 0] : undefined;
  const land = agent?.country ?? cell.country;
  const director = nomineeOf(settings.nominee, racket, draw, land);
  const owner = draw.at('owner').chance(0.3) ? director : null;
  const company = foundCompany(market, { draw, country: land, founded, trade: racket.trade, director, owner, agent });
  const shops = Math.min(
    most,
    draw.at('shops').weighted([1, 2, 3], (count) => 4 - count),
  );
  const first = draw.at('first').between(0, 3);
  const end = endOf(draw, founded, racket);
  for (let at = 0; at < shops; at++) {
    const one = draw.at('shop').at(at);
    const opened = Math.min(racket.times[1] - 3, founded + one.at('opened').between(4, 50));
    const closed =
      end === null ? null : Math.max(opened + 1, Math.min(end + one.at('closed').between(0, 15), racket.times[1]));
    const isOpen = closed === null || closed > LAST;
    openAccount(cell, {
      draw: one,
      person: director,
      company,
      opened,
      platform: first + at,
      closed: isOpen ? null : closed,
    });
  }
  dissolve(draw, company, cell);
  return shops;
}

function nomineeOf(rate: number, { nominees }: Racket, draw: Draw, country: string): Person {
  if (draw.at('again').chance(rate)) return draw.at('nominee').pick(nominees);
  return newPerson(draw.at('straw'), countryOf(country));
}

/** A company is let go after some months and another one goes on, until all end. */
function endOf(draw: Draw, founded: number, { times, story }: Racket): number | null {
  const [, end] = times;
  const own = founded + draw.at('life').between(130, 620);
  if (story === 'ended') return Math.min(own, end);
  return own < end - 10 ? own : null;
}

function dissolve(draw: Draw, company: Company, { accounts }: Operator): void {
  const ends = accounts.filter((account) => account.company === company).map(({ closed }) => closed ?? LAST + 1);
  const last = Math.max(...ends);
  if (last <= LAST) company.dissolved = last + draw.at('struck').between(0, 90);
}
