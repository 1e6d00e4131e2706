import type { FlowSeller, RacketFlow } from '@ringbreaker/cypher/domain';
import type { Canvas } from './canvas.ts';

type Flow = Pick<RacketFlow, 'before' | 'after' | 'named'>;

/** A page of those who went one way. */
interface SellerPage {
  items: readonly FlowSeller[];
  next: string | null;
}

const isComing = ({ before, after }: Flow): boolean => after !== null && before !== after;

/**
 * The ways into rackets, each with all who went it: of those that name a part alone the rest is read, page by page.
 * @param rackets where others went is not asked for
 */
export async function nameAll<F extends RacketFlow>(
  flows: readonly F[],
  rackets: readonly string[],
  readPage: (flow: F, cursor: string | null) => Promise<SellerPage>,
): Promise<Flow[]> {
  const named: Flow[] = [];
  for (const flow of flows.filter((one) => isComing(one) && rackets.includes(one.after ?? ''))) {
    const all = [...flow.named];
    if (all.length < flow.sellers) {
      all.length = 0;
      let cursor: string | null = null;
      do {
        const page: SellerPage = await readPage(flow, cursor);
        all.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
    }
    named.push({ ...flow, named: all });
  }
  return named;
}

/** The sellers of a canvas that came to the racket that they are in between two runs, as far as the flows name them. */
export function recentOn({ nodes }: Pick<Canvas, 'nodes'>, flows: readonly Flow[]): ReadonlySet<string> {
  return new Set(
    flows
      .filter(isComing)
      .flatMap(({ after, named }) => named.flatMap(({ key }) => (nodes.get(key)?.racketId === after ? [key] : []))),
  );
}
