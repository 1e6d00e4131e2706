import type { Draw } from '#jobs/generate/draw';
import { dayBetween } from './holdings.ts';
import { LAST } from './model.ts';
import type { Settings } from './settings.ts';

/** What becomes of a racket in the months before the last day. */
export type Fate = 'steady' | 'born' | 'dissolved' | 'returned' | 'joins' | 'parts';

/** The time that an account works for a racket; successors have the slot of those they come after. */
export interface Life {
  readonly slot: number;
  readonly joined: number;
  readonly closed: number | null;
}

interface Asked {
  readonly size: number;
  readonly fate: Fate;
  readonly settings: Settings;
}

/** A quarter of all accounts succeed closed ones. */
const SUCCESSORS = 0.25;

/** So many accounts in slots, each slot with one account after another. */
export function planLives(draw: Draw, asked: Asked): Life[] {
  const { size, fate } = asked;
  if (fate === 'returned') return planReturn(draw, asked);
  const end = fate === 'dissolved' ? LAST - draw.at('end').between(12, 125) : null;
  const begun = beginOf(draw, fate);
  const slots = Math.max(Math.min(3, size), Math.ceil(size * (1 - SUCCESSORS)));
  return Array.from({ length: slots }, (_, slot) => {
    const chain = Math.floor((size - 1 - slot) / slots) + 1;
    return planChain(draw.at('slot').at(slot), { ...asked, slot, chain, begun, end });
  }).flat();
}

function beginOf(draw: Draw, fate: Fate): number {
  if (fate === 'born') return LAST - draw.at('born').between(45, 140);
  return LAST - draw.at('begun').between(240, 900);
}

interface Chain extends Asked {
  readonly slot: number;
  readonly chain: number;
  readonly begun: number;
  readonly end: number | null;
}

/** The accounts of one slot, the next one days after the last was closed. */
function planChain(draw: Draw, { slot, chain, begun, end, settings, fate }: Chain): Life[] {
  const last = end ?? LAST;
  // The first accounts come in the first part of a racket's life: it grows, then replaces.
  const joined = dayBetween(
    draw.at('joined'),
    begun,
    begun + Math.floor((last - begun) * (fate === 'born' ? 0.5 : 0.4)),
  );
  const lives: Life[] = [];
  let from = joined;
  for (let at = 0; at < chain; at++) {
    const isLast = at === chain - 1;
    const stop = isLast
      ? lastDay(draw, { from, end, settings })
      : dayBetween(draw.at('stop').at(at), from + 8, last - 6);
    lives.push({ slot, joined: from, closed: stop });
    from = Math.min(
      last - 1,
      (stop ?? last) +
        1 +
        draw
          .at('pause')
          .at(at)
          .between(0, settings.successorDays - 1),
    );
  }
  return lives;
}

function lastDay(
  draw: Draw,
  { from, end, settings }: { from: number; end: number | null; settings: Settings },
): number | null {
  if (end !== null) return Math.max(from + 1, end + draw.at('wave').between(0, 3));
  return draw.at('closed').chance(settings.closed) ? dayBetween(draw.at('when'), from + 10, LAST) : null;
}

/** All are closed at once, and weeks later half of the slots work again. */
function planReturn(draw: Draw, { size }: Asked): Life[] {
  const begun = LAST - draw.at('begun').between(240, 700);
  const wave = LAST - draw.at('wave').between(75, 135);
  const back = wave + draw.at('back').between(25, 50);
  const slots = Math.ceil(size / 2);
  return Array.from({ length: size }, (_, at) => {
    const one = draw.at('life').at(at);
    if (at >= slots) return { slot: at - slots, joined: dayBetween(one, back, back + 20), closed: null };
    const joined = dayBetween(one.at('joined'), begun, wave - 40);
    return { slot: at, joined, closed: wave + one.at('closed').between(0, 3) };
  });
}
