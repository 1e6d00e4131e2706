import type { Question, Step, Steps } from '../../cluster/serve.ts';
import { findOperatorsApart, groupApart, type About, type UseRow } from './think-apart.ts';

/** Whole components are asked about, each with the uses that make it. */
interface Component {
  readonly rows: readonly UseRow[];
}

/** What is thought about a component: a list, or one thing that was found in it. */
type Think = (about: About, rows: readonly UseRow[]) => unknown;

/** What detection asks workers for. */
export const thinking: Steps = { operators: ofEach(findOperatorsApart), group: ofEach(groupApart) };

/** Thinks about each component; the first that can't be thought about is named by a seller, who is a key and no person. */
export function ofEach(think: Think): Step {
  return (question) => {
    const { about, parts } = question as Question<About, Component>;
    return parts.flatMap(({ rows }) => {
      try {
        return [think(about, rows)].flat();
      } catch (error) {
        const sellers = new Set(rows.map(([seller]) => seller));
        const [first = ''] = [...sellers].sort();
        throw new Error(
          `the component of ${first} (${sellers.size} sellers, ${rows.length} uses) can't be grouped: ${(error as Error).message}`,
          { cause: error },
        );
      }
    });
  };
}
