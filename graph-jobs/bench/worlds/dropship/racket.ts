import type { Draw } from '#jobs/generate/draw';
import { AS_OF } from '#jobs/generate/days';
import { landOf, LANDS, type Land } from './lands.ts';
import type { Circle, Sketch } from './model.ts';
import { someBrands } from './plan-honest.ts';
import type { Settings } from './settings.ts';
import { circleOf } from './shared.ts';
import type { Brand } from './words.ts';
import type { WideCircles } from './wide-circles.ts';

export interface Shop {
  readonly sketch: Sketch;
  readonly team: number;
}

export interface Racket {
  readonly id: string;
  readonly draw: Draw;
  readonly circle: Circle;
  readonly shops: readonly Shop[];
  readonly isActive: boolean;
}

export interface Making {
  readonly settings: Settings;
  readonly wide: WideCircles;
}

/** A racket of so many accounts: its teams, their chains of shops, and the people under whose names these stand. */
export function raise(draw: Draw, id: string, size: number, { settings, wide }: Making): Racket {
  const isActive = draw.at('active').chance(0.75);
  const end = isActive ? AS_OF : AS_OF - draw.at('ended').between(20, 300);
  const land = landOf(draw.at('source').pick(['CN', 'CN', 'CN', 'VN', 'US', 'MX', 'FR']));
  const { hidden, eraDays } = settings;
  const start = end - 420;
  const circle = circleOf(draw.at('circle'), { kind: 'racket', land, shares: hidden.racket, start, eraDays });
  const teams = size <= 6 ? 1 : Math.ceil(size / draw.at('team').between(4, 9));
  const brands = someBrands(draw.at('brands'), 4);
  const shops = Array.from({ length: teams }, (_, team) => {
    const own = draw.at('teams').at(team);
    const shares = hidden.team;
    const inner = circleOf(own.at('circle'), {
      kind: 'team',
      land: recruitsIn(own),
      shares,
      start,
      eraDays,
    });
    const count = Math.floor(size / teams) + (team < size % teams ? 1 : 0);
    const making: TeamMaking = { circles: [inner, circle], brands, end, isActive, settings, wide };
    return lanesOf(own, count, making).map((sketch) => ({ sketch, team }));
  }).flat();
  return { id, draw, circle, shops, isActive };
}

function recruitsIn(draw: Draw): Land {
  return draw
    .at('recruits')
    .weighted(LANDS, ({ code, weight }) => (code === 'NG' || code === 'VN' ? 2 * weight : weight));
}

interface TeamMaking extends Making {
  readonly circles: readonly [Circle, Circle];
  readonly brands: readonly Brand[];
  readonly end: number;
  readonly isActive: boolean;
}

/** A team's shops, in chains where one replaces the other. */
function lanesOf(draw: Draw, count: number, making: TeamMaking): Sketch[] {
  const lanes = Math.max(1, Math.round(count / 3));
  return Array.from({ length: lanes }, (_, lane) => {
    const length = Math.floor(count / lanes) + (lane < count % lanes ? 1 : 0);
    return chainOf(draw.at('lane').at(lane), length, making);
  }).flat();
}

/** Made from its end backwards, so that a racket that is at work has shops that are open. */
function chainOf(draw: Draw, length: number, { circles, brands, end, isActive, settings, wide }: TeamMaking): Sketch[] {
  const [team] = circles;
  const { start, eraDays } = team;
  const shares = settings.hidden.lane;
  const lane = circleOf(draw.at('circle'), {
    kind: 'lane',
    land: team.land,
    shares,
    start,
    eraDays,
  });
  let next = end;
  return Array.from({ length }, (_, back) => {
    const own = draw.at('account').at(back);
    const isOpen = back === 0 && isActive && own.at('open').chance(0.85);
    const closed = isOpen ? null : next - own.at('gap').between(2, 40);
    const opened = (closed ?? next) - own.at('life').between(12, isOpen ? 80 : 130);
    next = opened;
    const land = own.at('stranger').chance(0.3) ? own.at('land').weighted(LANDS, ({ weight }) => weight) : team.land;
    const cover = own.at('covered').chance(settings.cover) ? wide.of(own.at('wide'), 2.5) : [];
    const reason = closed === null ? null : reasonOf(own.at('reason'), settings);
    const all = [lane, ...circles, ...cover];
    return { draw: own, trade: 'fakes', land, circles: all, brands, opened, closed, reason, stem: draw.at('stem') };
  });
}

function reasonOf(draw: Draw, { toldClosure }: Settings): string | null {
  if (draw.at('told').chance(toldClosure))
    return draw.pick([
      'acquirer: counterfeit',
      'excessive chargebacks',
      'excessive chargebacks',
      'acquirer: IP complaint',
    ]);
  return draw.at('else').pick(['merchant request', 'inactive', 'KYC refresh failed', 'acquirer: high risk', null]);
}
