import { heavyTail, type Draw } from '#jobs/generate/draw';
import { BRANDS, PLAIN_CLOSURES } from './goods.ts';
import type { Hubs } from './hubs.ts';
import { quarrels, takesOver } from './incidents.ts';
import { accountsOf, type Person, type Racket } from './model.ts';
import { newRecruit, opensFront } from './openings.ts';
import { COASTAL, COUNTRIES } from './places.ts';
import { HABITS, MONTHS } from './settings.ts';
import { isOpen, type Town } from './town.ts';

const SMALLEST = 3;
const AMBITION = { low: SMALLEST, alpha: 0.85 };
/** The largest racket grows with the root of the marketplace: about 170 accounts at 20,000 sellers. */
const LARGEST = (sellers: number) => Math.max(14, 1.2 * Math.sqrt(sellers));
/** Accounts that one operator wants to run. */
const APPETITE = { low: 1, high: 16, alpha: 0.85 };
const FIRST_MONTHS = 2;
const LIE_LOW = [3, 6] as const;

/** The counterfeiters' side: rackets are founded, grow, quarrel, take over and lie low. */
export class DarkSide {
  readonly #planned: Racket[] = [];

  constructor(
    private readonly town: Town,
    private readonly hubs: Hubs,
  ) {
    let budget = town.request.honest ? 0 : town.request.sellers * town.settings.racketShare;
    for (let number = 0; budget >= SMALLEST; number++) {
      const racket = this.#plan(number, town.draw.at('racket').at(number));
      racket.left = Math.min(racket.left, Math.ceil(budget));
      budget -= racket.left;
      this.#planned.push(racket);
    }
  }

  #plan(number: number, draw: Draw): Racket {
    const { sellers } = this.town.request;
    const isFirst = number === 0;
    const drawn = heavyTail(draw.at('ambition').uniform(), { ...AMBITION, high: LARGEST(sellers) });
    const ambition = Math.round(isFirst ? LARGEST(sellers) * (0.7 + 0.3 * draw.at('ambition').uniform()) : drawn);
    const country = draw.at('country').weighted(COUNTRIES, ({ code, weight }) => (code === 'CN' ? 3 : 1) * weight);
    const city = draw.at('city').weighted(country.cities, ({ region }) => (COASTAL.has(region) ? 3 : 1));
    const born = Math.floor((isFirst ? 6 : MONTHS - 4) * draw.at('born').uniform() ** 1.3);
    const isSilent = draw.at('silent').chance(this.town.settings.silent);
    return {
      name: `racket-${number}`,
      draw,
      born,
      ripe: Math.min(MONTHS - 1, born + draw.at('ripe').between(3, 30)),
      country,
      city,
      brands: [0, 1, 2]
        .slice(0, draw.at('brands').between(1, 3))
        .map((at) => draw.at(at).weighted(BRANDS, (one) => one.faked)),
      loud: this.town.settings.loud * (isSilent ? 0.1 : 0.6 + 0.9 * draw.at('loud').uniform()),
      isSilent,
      people: [],
      left: ambition,
      dormantUntil: 0,
    };
  }

  /** Lives through this month. */
  month(): void {
    const { month, rackets } = this.town;
    rackets.push(...this.#planned.filter(({ born }) => born === month));
    for (const racket of [...rackets]) {
      if (racket.left + racket.people.length === 0 || racket.dormantUntil > month) continue;
      const draw = racket.draw.at(month);
      this.#incident(racket, draw);
      if (racket.dormantUntil <= month) this.#grows(racket, draw);
    }
  }

  #grows(racket: Racket, draw: Draw): void {
    const { month } = this.town;
    const soon = month < racket.born + FIRST_MONTHS ? SMALLEST / FIRST_MONTHS : 0;
    const pace = Math.max(soon, (racket.left / Math.max(1, racket.ripe - month + 1)) * 2 * draw.at('pace').uniform());
    const count = Math.min(racket.left, Math.floor(pace) + Number(draw.at('rest').chance(pace % 1)));
    for (let at = 0; at < count; at++) opensFront(this.town, this.hubs, this.#who(racket, draw.at('who').at(at)));
  }

  /** An operator who wants more accounts, or else a new acquaintance. */
  #who(racket: Racket, draw: Draw): Person {
    const eager = racket.people.filter(({ accounts, wants }) => accounts.length < wants);
    if (eager.length > 0 && draw.at('again').chance(0.7)) return draw.at('eager').pick(eager);
    const recruiter = racket.people.length > 0 ? draw.at('recruiter').pick(racket.people) : null;
    return newRecruit(this.town, racket, {
      recruiter,
      wants: Math.round(heavyTail(draw.at('wants').uniform(), APPETITE)),
      draw: draw.at('person'),
    });
  }

  #incident(racket: Racket, draw: Draw): void {
    const isCampaign = this.town.month >= MONTHS - HABITS.campaignMonths;
    let fate = draw.at('fate').uniform() / (isCampaign ? HABITS.campaignFactor : 1);
    const happens = (part: number) => {
      fate -= part;
      return fate < 0;
    };
    if (happens(HABITS.quarrels)) quarrels(this.town, racket, draw.at('quarrel'));
    else if (happens(HABITS.takesOver)) takesOver(this.town, racket, draw.at('takeover'));
    else if (happens(HABITS.liesLow)) this.#liesLow(racket, draw.at('low'));
    else this.#tires(racket, draw);
  }

  /** Some who lie low close all they have, and come back with old things in new names. */
  #liesLow(racket: Racket, draw: Draw): void {
    racket.dormantUntil = this.town.month + draw.at('months').between(...LIE_LOW);
    if (!draw.at('under').chance(HABITS.goesUnder)) return;
    for (const account of accountsOf(racket).filter(isOpen)) {
      account.closes(this.town.day('end', account.draw.at('closes')), account.draw.at('why').pick(PLAIN_CLOSURES));
    }
    racket.left = Math.max(racket.left, SMALLEST);
  }

  #tires(racket: Racket, draw: Draw): void {
    for (const [at, account] of accountsOf(racket).filter(isOpen).entries()) {
      if (!draw.at('tires').at(at).chance(HABITS.quietlyCloses)) continue;
      account.closes(this.town.day('end', account.draw.at('closes')), account.draw.at('why').pick(PLAIN_CLOSURES));
    }
  }
}
