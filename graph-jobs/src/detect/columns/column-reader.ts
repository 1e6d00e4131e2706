import { comparableBit } from '../links/link-weights.ts';
import type { Workbench } from '../../ingest/stage.ts';
import type { Reader } from '../snapshot/reader.ts';
import { readColumnSignals } from './column-signals.ts';
import { readColumnUses } from './column-uses.ts';
import { SELLER, withSellers } from './columns.ts';

/** Reads from the columns of the archive, once they are laid ready (`layReady`). */
export function columnReader(bench: Workbench, sameAs: ReadonlyMap<string, string>): Reader {
  return {
    uses: (onRead) => readColumnUses(bench, sameAs, onRead),
    held: (sellers) => readColumnHeld(bench, sellers),
    own: (_, { medians }) => readColumnSignals(bench, medians),
  };
}

async function readColumnHeld(bench: Workbench, sellers: readonly string[]): Promise<Map<string, number>> {
  const wanted = new Set(sellers);
  const held = new Map<string, number>();
  const rows = `select ${SELLER} as seller, list(distinct kind_of(type, to_key)) from ${withSellers('link')}
    where type in ('USES', 'PAID_TO') and ${SELLER} is not null group by 1`;
  for await (const chunk of bench.stream(rows)) {
    for (const [seller, kinds] of chunk) {
      if (!wanted.has(seller as string)) continue;
      const bits = (kinds as unknown as string[]).reduce((all, kind) => all | comparableBit(kind), 0);
      held.set(seller as string, bits);
    }
  }
  return held;
}
