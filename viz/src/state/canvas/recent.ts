import type { RunComparison } from '@ringbreaker/cypher/domain';
import type { Canvas } from './canvas.ts';

type Flow = Pick<RunComparison['flows'][number], 'before' | 'after' | 'named'>;

/** The sellers of a canvas that came to the racket that they are in between two runs, as far as the flows name them. */
export function recentOn({ nodes }: Pick<Canvas, 'nodes'>, flows: readonly Flow[]): ReadonlySet<string> {
  const came = flows.filter(({ before, after }) => after !== null && before !== after);
  return new Set(
    came.flatMap(({ after, named }) => named.flatMap(({ key }) => (nodes.get(key)?.racketId === after ? [key] : []))),
  );
}
