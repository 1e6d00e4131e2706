import { writeMarketplace, type MarketplaceOptions } from '#jobs/generate';
import { ingestApart, measure, wayInto, type Measured, type Way } from '../ingest/measure.ts';
import { measureDetect } from '../pipeline/measure-detect.ts';
import { AS_SHIPPED, runApart } from './apart.ts';
import { emptyGraph, noteKept } from './empty-graph.ts';
import type { Market } from './market.ts';

/** Makes a marketplace where its tables do not lie there, loads it into an emptied graph, and looks for its rackets; both in processes of their own. Answers how the ingest went. */
export async function loadMarket(
  self: string,
  market: Market,
  made: MarketplaceOptions | null,
  anew: boolean | undefined,
): Promise<Measured> {
  const { tables, archive } = market;
  await emptyGraph({ anew });
  if (made) await writeMarketplace(tables, made);
  const ingested = await ingestApart(self, tables, archive, await wayInto());
  await runApart(self, ['--child', 'detect', '--archive', archive], AS_SHIPPED);
  await noteKept(market);
  return ingested;
}

/** What a bench does as its own child: a detection, or the ingest of the folder that `child` names. */
export function runAsChild({ child, archive, way }: { child: string; archive: string; way?: string | undefined }) {
  return child === 'detect' ? measureDetect(archive) : measure(child, archive, way as Way);
}
