import type { Draw } from '#jobs/generate/draw';
import { landOf } from './lands.ts';
import type { Circle } from './model.ts';
import { HONEST } from './settings.ts';
import { circleOf } from './shared.ts';

/** What a course, a customer-service desk or an agency takes of all merchants, and how many it serves on average. */
const WIDE = {
  class: { share: 0.3, mean: 32 },
  desk: { share: 0.09, mean: 14 },
  studio: { share: 0.06, mean: 12 },
} as const;
const WIDE_LANDS = {
  class: ['US', 'GB', 'BR', 'FR'],
  desk: ['NG', 'VN', 'BR'],
  studio: ['US', 'GB', 'CA', 'MX', 'CN'],
} as const;

type Wide = keyof typeof WIDE;

/** The courses, desks and agencies of a marketplace, which rackets use as others do. */
export class WideCircles {
  readonly #draw: Draw;
  readonly #accounts: number;

  constructor(draw: Draw, accounts: number) {
    this.#draw = draw;
    this.#accounts = accounts;
  }

  /** Those that one account goes to, if any. */
  of(draw: Draw, odds = 1): Circle[] {
    return (Object.keys(WIDE) as Wide[])
      .filter((kind) => draw.at(kind).chance(WIDE[kind].share * odds))
      .map((kind) => this.#pick(kind, draw.at(kind).at('which')));
  }

  /** A few have many more than the rest. */
  #pick(kind: Wide, draw: Draw): Circle {
    const count = Math.max(2, Math.round((this.#accounts * WIDE[kind].share) / WIDE[kind].mean));
    const at = Math.floor(count * draw.uniform() ** 1.6);
    const own = this.#draw.at(kind).at(at);
    return circleOf(own, {
      kind,
      land: landOf(own.at('land').pick(WIDE_LANDS[kind])),
      shares: HONEST[kind],
    });
  }
}
