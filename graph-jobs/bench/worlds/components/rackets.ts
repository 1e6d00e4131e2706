import { AS_OF } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { crowdBonds, type Town } from './crowd.ts';
import { copyOf, craftOf, heirBonds, OWN, ownBond, tied } from './crafts.ts';
import { planFates, TOLD, type Plan } from './fates.ts';
import type { Trade } from './goods.ts';
import { homeOf, tradeOf, USUAL } from './honest.ts';
import { sharesOf, within, type Bond, type Closing, type Conduct, type Firm, type Side } from './model.ts';
import { countryOf } from './places.ts';
import type { Settings } from './settings.ts';

const CLOSES = 0.32;
const BY_MARKET = 0.3;
const HAS_HEIR = 0.6;

/** All accounts that work for rackets; `victims` are those as whom some of them pose. */
export function planRackets(town: Town, settings: Settings, victims: readonly Firm[]): Firm[] {
  return planFates(town.root, town.sellers, settings).flatMap((plan) => {
    return new Racket(plan, settings, town).members(victims);
  });
}

class Racket {
  private readonly trade: Trade;
  private readonly bond: Bond;
  private readonly operators: number;

  constructor(
    private readonly plan: Plan,
    private readonly settings: Settings,
    private readonly town: Town,
  ) {
    const { draw, size } = plan;
    this.trade = tradeOf(draw);
    this.bond = ownBond(plan, settings);
    const fewest = plan.fate === 'split' ? 2 : 1;
    this.operators = Math.max(fewest, Math.round(size / within(draw.at('operators'), craftOf(draw).accounts)));
  }

  members(victims: readonly Firm[]): Firm[] {
    const firms: Firm[] = [];
    let heirOf: Firm | null = null;
    for (let at = 0; at < this.plan.size; at++) {
      const firm = this.member(at, heirOf, victims);
      const hasHeir = firm.closed && this.plan.fate !== 'raided' && firm.closed.day < AS_OF - 25;
      heirOf = hasHeir && firm.draw.at('heir').chance(HAS_HEIR) ? firm : null;
      firms.push(firm);
    }
    return firms;
  }

  private member(at: number, heirOf: Firm | null, victims: readonly Firm[]): Firm {
    const { plan, settings, trade } = this;
    const draw = plan.draw.at('firm').at(at);
    const victim = draw.at('clone').chance(settings.clone) ? draw.at('victim').pick(victims) : null;
    const country = victim?.country ?? (draw.at('abroad').chance(0.4) ? this.abroad(draw) : this.bond.home);
    const opened = this.opening(draw, heirOf);
    const seat = heirOf?.operator ?? `${plan.name}/${draw.at('operator').between(1, this.operators)}`;
    return {
      draw,
      country,
      trade,
      opened,
      stem: victim?.stem ?? (draw.at('namesake').chance(0.12) ? plan.draw.at('stem') : draw.at('stem')),
      closed: this.closing(draw, opened),
      operator: seat,
      sides: this.sides(seat),
      bonds: [
        ...this.bonds(seat),
        ...heirBonds(draw, heirOf, settings),
        ...(victim ? [copyOf('copy', victim, sharesOf('web 70 photos 50 site 40'))] : []),
        ...crowdBonds(this.town, draw, country, plan.draw),
      ],
      conduct: this.conduct(),
      collector: this.collector(),
    };
  }

  private abroad(draw: Draw) {
    return draw.at('hong kong').chance(0.55) ? countryOf('HK') : homeOf(draw.at('home'), this.trade);
  }

  private collector(): Firm['collector'] {
    const draw = this.plan.draw.at('collector');
    const home = draw.at('home').chance(0.6) ? countryOf('HK') : this.bond.home;
    return { draw, home, chance: this.settings.collector };
  }

  private conduct(): Conduct {
    const { plan, settings } = this;
    const heat = within(plan.draw.at('heat'), [0.2, 1.8]);
    const programme = plan.draw.at('programme');
    const { price, cover } = settings;
    return { programme, price, coverPrice: USUAL, cover, proven: settings.proven * heat, lot: null, guilty: 0.82 };
  }

  private opening(draw: Draw, heirOf: Firm | null): number {
    if (heirOf?.closed) return Math.min(AS_OF - 10, heirOf.closed.day + draw.at('pause').between(3, 100));
    if (this.plan.fate === 'born') return AS_OF - draw.at('opened').between(12, TOLD - 12);
    const opened = AS_OF - Math.round(20 + 1_500 * draw.at('opened').uniform() ** 1.5);
    return this.plan.fate === 'raided' ? Math.min(opened, this.plan.day - 40) : opened;
  }

  private closing(draw: Draw, opened: number): Closing | null {
    if (this.plan.fate === 'raided') {
      const day = Math.min(AS_OF, this.plan.day + draw.at('after raid').between(0, 25));
      const byMarket = draw.at('by market').chance(0.6);
      return { day, reason: byMarket ? 'suspected counterfeit' : 'closed by owner', byMarket };
    }
    if (!draw.at('closes').chance(CLOSES) || opened > AS_OF - 60) return null;
    const byMarket = draw.at('by market').chance(BY_MARKET);
    const reasons = byMarket
      ? ['suspected counterfeit', 'complaints of buyers', 'verification failed']
      : ['fee not paid', 'closed by owner', 'ceased trading'];
    return { day: draw.at('closed').between(opened + 40, AS_OF), reason: draw.at('reason').pick(reasons), byMarket };
  }

  /** Where a racket splits, those of every second operator leave. */
  private leaves(seat: string): boolean {
    return this.plan.fate === 'split' && Number(seat.split('/')[1]) % 2 === 0;
  }

  private sides(seat: string): Side[] {
    const { name, day, host } = this.plan;
    const next = this.leaves(seat) ? `${name}b` : host?.name;
    if (!next) return [{ racket: name }];
    return [
      { racket: name, until: day },
      { racket: next, from: day },
    ];
  }

  private bonds(seat: string): Bond[] {
    const { plan, settings, bond } = this;
    const draw = plan.draw.at('seat').at(seat);
    const ways = tied(draw, settings.ownWays, settings.ownTie, OWN);
    const oneDomain = draw.at('one page').chance(0.2);
    const own: Bond = { name: `seat ${seat}`, draw: draw.at('values'), home: bond.home, ways, oneDomain };
    if (plan.host) return [own, bond, { ...ownBond(plan.host, settings), from: plan.day }];
    if (!this.leaves(seat)) return [own, bond];
    const parted = { ...bond, name: `${bond.name} parted`, draw: bond.draw.at('parted'), from: plan.day };
    return [own, { ...bond, until: plan.day }, parted];
  }
}

/** Some honest brokers buy from rackets, pay them, show their pictures, and stand there with the goods. */
export function sellToHonest(honest: readonly Firm[], rackets: readonly Firm[], settings: Settings): Firm[] {
  return honest.map((firm) => {
    if (rackets.length === 0 || !firm.draw.at('unwitting').chance(settings.unwitting)) return firm;
    const boughtFrom = firm.draw.at('bought from').pick(rackets);
    const copied = copyOf('bought', boughtFrom, sharesOf('photos 40'));
    return { ...firm, boughtFrom, bonds: [...firm.bonds, copied], conduct: { ...firm.conduct, proven: 0.25 } };
  });
}
