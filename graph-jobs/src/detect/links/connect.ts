import { StaticDisjointSet } from 'mnemonist';

/** The groups of numbers that pairs connect, each ascending, ordered by their first. */
export function connect(pairs: readonly { readonly a: number; readonly b: number }[]): number[][] {
  const places = new Map<number, number>();
  for (const { a, b } of pairs) places.set(a, -1).set(b, -1);
  const numbers = Float64Array.from(places.keys()).sort();
  for (const [place, number] of numbers.entries()) places.set(number, place);
  const sets = new StaticDisjointSet(numbers.length);
  for (const { a, b } of pairs) sets.union(places.get(a) as number, places.get(b) as number);
  return sets.compile().map((group) => group.map((place) => numbers[place] as number));
}
