import { heavyTail, type Draw } from '#jobs/generate/draw';
import { AS_OF, dateText } from '#jobs/generate/days';
import type { Membership } from '../truth.ts';
import type { Circle, Sketch } from './model.ts';
import { raise, type Making, type Racket, type Shop } from './racket.ts';

export interface Planned {
  readonly sketch: Sketch;
  readonly operator: string | null;
  /** Which racket it works for, and until or from when; empty where none. */
  readonly rackets: readonly Pick<Membership, 'racket' | 'from' | 'until'>[];
}

/** So many accounts in rackets, between three and sixty each; some join another or part in two. */
export function planRackets(draw: Draw, count: number, making: Making): Planned[] {
  const rackets: Racket[] = [];
  for (let at = 0, left = count; left >= 3; at++) {
    const most = Math.min(60, Math.max(8, count / 4));
    const size = Math.floor(heavyTail(draw.at(at).at('size').uniform(), { low: 4, high: most, alpha: 0.9 }));
    const racket = raise(
      draw.at(at),
      `racket-${at}`,
      Math.min(left, draw.at(at).at('small').chance(0.1) ? 3 : size),
      making,
    );
    rackets.push(racket);
    left -= racket.shops.length;
  }
  return rackets.flatMap((racket, at) => {
    const next = rackets[at + 1];
    if (next && joins(racket) && !joins(next)) return joined(racket, next);
    return racket.draw.at('parts').chance(0.2) ? parted(racket) : racket.shops.map((shop) => planned(racket, shop));
  });
}

function joins({ draw, isActive }: Racket): boolean {
  return isActive && draw.at('joins').chance(0.14);
}

function planned({ id }: Racket, { sketch, team }: Shop, rackets: Planned['rackets'] = [{ racket: id }]): Planned {
  return { sketch, operator: `${id}-team-${team}`, rackets };
}

/** The racket goes over to another: who opens from that day on has the other's goods and warehouse as well. */
function joined(racket: Racket, other: Racket): Planned[] {
  return movedTo(racket, other.circle, { to: other.id, who: () => true, after: 0.55 });
}

/** The last team goes its own way with a warehouse of its own, where it is large enough. */
function parted(racket: Racket): Planned[] {
  const last = Math.max(...racket.shops.map(({ team }) => team));
  const circle = { ...racket.circle, draw: racket.circle.draw.at('parted') };
  const isMany = last > 0 && racket.shops.filter(({ team }) => team === last).length >= 4;
  return movedTo(racket, circle, { to: `${racket.id}-b`, who: ({ team }) => isMany && team === last, after: 0.5 });
}

interface Move {
  readonly to: string;
  readonly who: (shop: Shop) => boolean;
  /** Which share of those who move opened their accounts before. */
  readonly after: number;
}

function movedTo(racket: Racket, circle: Circle, { to, who, after }: Move): Planned[] {
  const days = racket.shops
    .filter(who)
    .map(({ sketch }) => sketch.opened)
    .sort((a, b) => a - b);
  const day = days[Math.floor(days.length * after)] ?? AS_OF;
  const at = dateText(day) as string;
  return racket.shops.map((shop) => {
    if (!who(shop)) return planned(racket, shop);
    const { sketch, team } = shop;
    if (sketch.opened < day)
      return planned(racket, shop, [
        { racket: racket.id, until: at },
        { racket: to, from: at },
      ]);
    const [lane, own, ...rest] = sketch.circles as [Circle, Circle, ...Circle[]];
    return planned(racket, { sketch: { ...sketch, circles: [lane, own, circle, ...rest] }, team }, [{ racket: to }]);
  });
}
