import type { Draw } from '#jobs/generate/draw';
import type { HonestNoise } from './settings.ts';
import { entriesOf } from './kinds.ts';
import type { Neighbours } from './graph.ts';

/** A sign of counterfeit goods on an account, rightly or not. */
export type Mark = 'removal' | 'test_buy' | 'seizure' | 'raid' | 'closure' | 'cheap' | Excuse;

/** Signs on honest people: mistakes, bargains, and checks that found nothing. */
type Excuse = 'wrong removal' | 'clearance' | 'held parcel' | 'cleared';

const FIRST: Readonly<Partial<Record<Mark, number>>> = { removal: 5, test_buy: 3, seizure: 3, raid: 0.4 };
const SECOND = 0.35;
const CLOSED_FOR_IT = 0.5;
const CHEAP = 0.45;
/** How often a mark falls beside the last ones and not anywhere in the network. */
const BESIDE = 0.85;

/** The nodes that carry signals: they tend to be neighbours, for one seizure leads to the next test purchase. */
export function markedNodes(neighbours: Neighbours, count: number, draw: Draw): Set<number> {
  const marked = new Set<number>();
  const all = [...neighbours.keys()];
  for (let turn = 0; marked.size < Math.min(count, all.length); turn++) {
    const at = draw.at(turn);
    const beside = [...marked].flatMap((node) => [...(neighbours[node] ?? [])].filter((next) => !marked.has(next)));
    const isBeside = beside.length > 0 && at.at('beside').chance(BESIDE);
    marked.add(at.pick(isBeside ? beside : all));
  }
  return marked;
}

/** The marks of somebody who sells counterfeit goods and was noticed. */
export function guiltyMarks(draw: Draw, isClosed: boolean): Mark[] {
  const one = (at: Draw) => at.weighted(entriesOf(FIRST), ([, weight]) => weight)[0];
  const marks = new Set([one(draw.at('first'))]);
  if (draw.at('more').chance(SECOND)) marks.add(one(draw.at('second')));
  if (draw.at('cheap').chance(CHEAP)) marks.add('cheap');
  if (isClosed && draw.at('closed').chance(CLOSED_FOR_IT)) marks.add('closure');
  return [...marks];
}

/** The marks of an honest seller: mostly none. */
export function honestMarks(draw: Draw, noise: HonestNoise): Mark[] {
  const marks: Mark[] = [];
  if (draw.at('removal').chance(noise.wrongRemoval)) marks.push('wrong removal');
  if (draw.at('clearance').chance(noise.clearance)) marks.push('clearance');
  if (draw.at('parcel').chance(noise.heldParcel)) marks.push('held parcel');
  if (draw.at('checked').chance(noise.checked)) marks.push('cleared');
  return marks;
}
