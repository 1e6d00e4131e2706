import type { Draw } from '#jobs/generate/draw';
import type { Account, Room } from './model.ts';
import { CLOSURES } from './words.ts';

interface Asked {
  readonly ids: readonly string[];
  readonly room: Room | null;
  readonly isFarm: boolean;
  readonly last: number;
}

/** Mean days that an account lives: accounts are short-lived with all who run several. */
const LIFE = { counterfeit: 130, room: 420, farm: 170, alone: 900 };
/** A racket's accounts are closed for counterfeits, and said to be, so often. */
const SAID = 0.3;

/** The accounts of one operator: some side by side, others each after the last one was closed. */
export function livesOf(draw: Draw, { ids, room, isFarm, last }: Asked): Account[] {
  const isRacket = room?.trade === 'counterfeit';
  const mean = isRacket ? LIFE.counterfeit : isFarm ? LIFE.farm : room ? LIFE.room : LIFE.alone;
  const start = room?.since ?? last - 1_500;
  let at = start + Math.floor(draw.at('start').uniform() ** 0.6 * (last - start - 20));
  return ids.map((id, place) => {
    const own = draw.at(place);
    const opened = Math.min(at, last - own.at('late').between(1, 40));
    const ends = opened + Math.ceil(-mean * Math.log(1 - 0.999 * own.at('life').uniform()) + 10);
    const closed = ends < last ? ends : null;
    const isBeside = own.at('beside').chance(0.45);
    at = isBeside || closed === null ? opened + own.at('gap').between(0, 25) : closed + own.at('gap').between(1, 60);
    return { id, draw: own, opened, closed, reason: closed === null ? null : reasonOf(own, isRacket) };
  });
}

function reasonOf(draw: Draw, isRacket: boolean): string | null {
  if (isRacket && draw.at('said').chance(SAID)) return draw.at('why').pick(['counterfeit', '售假', 'IP violations']);
  return draw.at('told').chance(0.6) ? draw.at('why').pick(CLOSURES) : null;
}
