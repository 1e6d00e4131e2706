import type { Step, Steps } from '../../cluster/serve.ts';
import { findOperatorsApart, groupApart, type About, type UseRow } from './think-apart.ts';

/** A whole component, with the uses that make it. */
interface Component {
  readonly rows: readonly UseRow[];
}

/** What detection asks workers for. */
export const thinking: Steps = { operators: named(findOperatorsApart), group: named(groupApart) };

/** Thinks about a component; one that can't be thought about is named by a seller, who is a key and no person. */
export function named(think: (about: About, rows: readonly UseRow[]) => unknown): Step<About, Component> {
  return (about, { rows }) => {
    try {
      return think(about, rows);
    } catch (error) {
      const sellers = new Set(rows.map(([seller]) => seller));
      const [first = ''] = [...sellers].sort();
      throw new Error(
        `the component of ${first} (${sellers.size} sellers, ${rows.length} uses) can't be grouped: ${(error as Error).message}`,
        { cause: error },
      );
    }
  };
}
