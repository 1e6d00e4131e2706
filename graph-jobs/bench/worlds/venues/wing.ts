import type { Draw } from '#jobs/generate/draw';
import type { Seats, Seller } from './model.ts';
import { share } from './settle.ts';
import { makeValue } from './values.ts';

/** A racket of this size may rent a side wing of a hall alone, and so many of them do. */
const FROM = 15;
const RENTS = 0.6;
const MOST = 40;

/** A large racket may have the warehouse of a side wing to itself; most of its members give it as theirs. */
export function rentWing(draw: Draw, tied: readonly Seller[], { home, use }: { home: Seats; use: number }): void {
  const [first] = tied;
  if (!first || tied.length < FROM || !draw.at('rents').chance(RENTS)) return;
  const whose = { city: home.hall?.city ?? first.city, owner: first.owner, hall: home.hall };
  const users = tied.filter((_, at) => draw.at('use').at(at).chance(use)).slice(0, MOST);
  share(makeValue('wing', draw.at('value'), whose), users);
}
