import type { Figure } from '../queue/facet-bins.ts';
import { tally } from '../tally.ts';
import { hundredths, linksOf } from './thing-filter.ts';

/** How many things have how many links, the fewest first. What draws figures calls what it counts rackets. */
export const degreeFigures = (nodes: ReadonlyMap<string, { degree: number }>): Figure[] =>
  figuresOf([...nodes.values()].map(linksOf));

/** How many links say how much, in hundredths. */
export const weightFigures = (links: ReadonlyMap<string, { weight: number }>): Figure[] =>
  figuresOf([...links.values()].map(({ weight }) => hundredths(weight)));

function figuresOf(values: readonly number[]): Figure[] {
  return [...tally(values)].map(([value, rackets]) => ({ value, rackets })).sort((a, b) => a.value - b.value);
}
