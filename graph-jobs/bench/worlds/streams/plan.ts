import { dayOf } from '#jobs/generate/days';
import { Draw, heavyTail } from '#jobs/generate/draw';
import type { WorldRequest } from '../world.ts';
import { livesOf } from './lives.ts';
import type { Operator, House, Market, Room } from './model.ts';
import { roomOf } from './rooms.ts';
import { OPERATORS, LAST_DAY, SETTINGS, SHARES } from './settings.ts';
import { mobileOf } from './values.ts';
import { LINES } from './words.ts';

const LAST = dayOf(LAST_DAY);
/** One agency for so many accounts. */
const ACCOUNTS_A_HOUSE = 90;
const IN_HOUSE = 0.2;

type Asked = Pick<Operator, 'room' | 'cell' | 'isFarm'> & { readonly accounts: number };

/** All operators and rooms of a request, without a row written. */
export function planMarket({ level, seed, sellers, honest }: WorldRequest): Market {
  const draw = Draw.of(seed).at('streams').at(level);
  const rooms: Room[] = [];
  const asked: Asked[] = [];
  const fill = (kind: 'racket' | 'room', share: number) => {
    for (let made = 0, at = 0; made < share * sellers; at++) {
      const room = roomOf(draw.at(kind).at(at), { name: `${kind}-${at}`, isRacket: kind === 'racket', level });
      rooms.push(room);
      const operators = Math.round(heavyTail(room.draw.at('hands').uniform(), OPERATORS));
      for (let operator = 0; operator < operators; operator++) {
        const own = room.draw.at('hand').at(operator);
        const accounts = accountsOf(own, kind === 'racket' ? 0.5 : 0.3);
        asked.push({ room, cell: own.at('cell').between(0, room.cells.length - 1), isFarm: false, accounts });
        made += accounts;
      }
    }
  };
  if (!honest) fill('racket', SHARES.rackets);
  fill('room', SHARES.rooms);
  for (let made = 0, at = 0; made < SHARES.farms * sellers; at++) {
    const accounts = Math.round(heavyTail(draw.at('farm').at(at).uniform(), { low: 3, high: 24, alpha: 1.1 }));
    asked.push({ room: null, cell: 0, isFarm: true, accounts });
    made += accounts;
  }
  const alone = sellers * (1 - SHARES.rackets - SHARES.rooms - SHARES.farms);
  for (let made = 0, at = 0; made < alone; at++) {
    const accounts = accountsOf(draw.at('alone').at(at), 0.15);
    asked.push({ room: null, cell: 0, isFarm: false, accounts });
    made += accounts;
  }
  return { operators: operatorsOf(draw, asked, { rooms, sellers, crossing: SETTINGS[level].crossing }), rooms };
}

/** Accounts of an operator: one, or with this chance two to five. */
function accountsOf(draw: Draw, several: number): number {
  return draw.at('several').chance(several) ? draw.at('accounts').between(2, 5) : 1;
}

interface Around {
  readonly rooms: readonly Room[];
  readonly sellers: number;
  readonly crossing: number;
}

function operatorsOf(draw: Draw, asked: readonly Asked[], { rooms, sellers, crossing }: Around): Operator[] {
  const houses = Array.from({ length: Math.ceil(sellers / ACCOUNTS_A_HOUSE) }, (_, at) =>
    agencyOf(draw.at('house').at(at), at),
  );
  const open = rooms.filter(({ trade }) => trade !== 'counterfeit');
  // Accounts are numbered in an order that says nothing of whose they are.
  const order = asked.map((_, at) => ({ at, by: draw.at('order').at(at).uniform() })).sort((a, b) => a.by - b.by);
  let next = 0;
  return order.map(({ at }) => {
    const one = asked[at] as Asked;
    const own = draw.at('hand').at(at);
    const ids = Array.from({ length: one.accounts }, () => `st:${String((next += 7)).padStart(6, '0')}`);
    return {
      ...one,
      name: `operator-${at}`,
      draw: own,
      beside: one.room && own.at('crosses').chance(crossing) ? own.at('beside').pick(open) : null,
      house: own.at('housed').chance(IN_HOUSE)
        ? own.at('house').weighted(houses, ({ place }) => 1 / (1 + place))
        : null,
      line: one.room?.line ?? own.at('line').pick(LINES),
      accounts: livesOf(own.at('lives'), { ids, room: one.room, isFarm: one.isFarm, last: LAST }),
    };
  });
}

function agencyOf(draw: Draw, place: number): House {
  const ip = [draw.at('a').between(101, 183), draw.at('b').between(2, 250), draw.at('c').between(2, 250), 7].join('.');
  return { phone: mobileOf(draw.at('phone')), wallet: `2088${draw.at('wallet').digits(12)}`, ip, place };
}
