import { dayOf } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Company } from '../model.ts';
import type { Person, Place } from '../people.ts';
import { SERVICES } from '../settings.ts';
import { countryOf } from '../words/countries.ts';
import { tradeWord, type Trade } from '../words/goods.ts';
import { coined, slug } from '../words/spelling.ts';
import { anyAgent, newPlace, type Agent, type Market } from './market.ts';

export interface Founding {
  readonly draw: Draw;
  readonly country: string;
  readonly founded: number;
  readonly trade: Trade;
  /** Who directs it, unless a director of the agent does. */
  readonly director: Person;
  readonly owner?: Person | null;
  /** The agent that forms it; left out: as chance has it. */
  readonly agent?: Agent | null;
  /** Where it is registered without an agent; left out: at a place of its own. */
  readonly seat?: Place;
  readonly name?: string;
}

/** A company as the register enters it, with the service firms it hires. */
export function foundCompany(market: Market, founding: Founding): Company {
  const { draw, director, owner = director } = founding;
  const agent = agentOf(market, founding);
  const country = countryOf(agent?.country ?? founding.country);
  const form = draw.at('form').pick(country.forms);
  const isLent = agent !== null && draw.at('lent').chance(SERVICES.serviceDirector);
  return {
    agent,
    owner,
    id: draw.at('id').code(10),
    name: `${founding.name ?? companyName(founding)} ${form}`,
    country: country.code,
    number: registerNumber(founding, country.code, agent),
    founded: founding.founded,
    dissolved: null,
    registered: agent ? suiteIn(draw, agent) : (founding.seat ?? newPlace(draw.at('seat'), country)),
    directors: [isLent ? draw.at('service').pick(agent.directors) : director],
    accountant: draw.at('hasAccountant').chance(SERVICES.accountant)
      ? nearby(draw.at('accountant'), market.accountants, country.code)
      : null,
    logistics: draw.at('hasLogistics').chance(SERVICES.logistics) ? draw.at('logistics').pick(market.logistics) : null,
  };
}

function agentOf(market: Market, { draw, agent, country }: Founding): Agent | null {
  if (agent !== undefined) return agent;
  return draw.at('formed').chance(SERVICES.agent) ? anyAgent(draw, market, country) : null;
}

function companyName({ draw, director, trade }: Founding): string {
  const first = draw.at('ofFamily').chance(0.3) ? (director.name.split(' ').at(-1) ?? '') : coined(draw.at('coined'));
  const kind = draw
    .at('kind')
    .pick(['Trading', 'Handel', 'Import', 'Distribution', 'Retail', 'Group', 'International']);
  return `${first} ${draw.at('ofTrade').chance(0.5) ? tradeWord(draw.at('trade'), trade) : kind}`;
}

/** A box in an agent's office: some have no number, and some of the numbers are given twice. */
function suiteIn(draw: Draw, { office }: Agent): Place {
  const unit = draw.at('boxed').chance(0.6) ? `Suite ${draw.at('suite').between(1, 420)}` : null;
  return { ...office, unit };
}

const FIRST_DAY = dayOf('2014-01-01');
const NUMBERS_A_DAY = 900;

/** Registers count up by the day, and what one agent files lies together. */
function registerNumber({ founded, draw }: Founding, country: string, agent: Agent | null): string {
  const place = agent
    ? (agent.desk * 29 + draw.at('queue').between(0, 19)) % NUMBERS_A_DAY
    : draw.at('queue').between(0, 899);
  const number = 1_000_000 + Math.max(0, founded - FIRST_DAY) * NUMBERS_A_DAY + place;
  if (country === 'DE') return `HRB ${number % 1_000_000} ${draw.at('court').pick(['B', 'HH', 'K', 'L'])}`;
  if (country === 'GB' || country === 'NL') return String(number + 10_000_000);
  return `${country}${number}`;
}

function nearby<T extends { readonly country: string }>(draw: Draw, all: readonly T[], country: string): T {
  const near = all.filter((one) => one.country === country);
  return draw.pick(near.length > 0 ? near : all);
}

/** What a merchant calls a shop of a company, or of its own. */
export function shopName(draw: Draw, trade: Trade, name: string): string {
  const word = tradeWord(draw.at('word'), trade);
  const own = name.split(' ')[0] ?? '';
  const tail = draw.at('tail').pick(['24', ' Outlet', ' Shop', ' Direct', '-Store', ' Deals', '']);
  return draw
    .at('how')
    .pick([
      `${own} ${word}${tail}`,
      `${word}${tail} ${own}`,
      `${coined(draw.at('coined'))}${tail}`,
      `${slug(own)}_${slug(word)}`,
    ]);
}
