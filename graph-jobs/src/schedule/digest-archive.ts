import { canonicalize } from 'json-canonicalize';
import { OrderFreeHash } from '../backup/order-free-hash.ts';
import { describeLink, describeThing, describeValue } from '../digest.ts';
import { stepsOf, type Step } from '../ingest/load/load.ts';
import type { Ledger } from '../ingest/ledger/ledger.ts';
import { planEverything } from '../ingest/ledger/plan.ts';
import type { Workbench } from '../ingest/stage.ts';

/**
 * The digest of the graph that all deliveries of an archive make, worked out from their files alone: equal to `digest` of
 * a graph that they were loaded into, unless something else wrote there.
 */
export async function digestArchive(bench: Workbench, ledger: Ledger): Promise<string> {
  const sum = new OrderFreeHash();
  if (ledger.manifests.length === 0) return sum.hex;
  const kinds = await planEverything(bench, ledger);
  for (const step of stepsOf(kinds)) {
    for await (const rows of bench.stream(step.select)) {
      for (const row of rows) sum.add(canonicalize(asItStands(step, step.toRow(row))));
    }
  }
  return sum.hex;
}

/** A row as it is loaded, as a digest reads it once it stands in the graph. */
function asItStands({ name, isLink }: Step, row: readonly unknown[]): unknown {
  if (isLink) return linkAsItStands(name, row);
  const [key, label, third, fourth, fifth] = row;
  if (name === 'values') return describeValue(String(label), key, { key, display: third, ...(fourth as object) });
  return describeThing(String(label), key, fourth, fifth as Record<string, unknown>);
}

function linkAsItStands(type: string, row: readonly unknown[]): unknown {
  const [from, to, contributors, firstSeen, lastSeen, , , , ...more] = row;
  const [role, lat, lon] = type === 'LOCATED_AT' ? more : [null, null, null];
  const [validFrom, validTo] = type === 'AUTHORISED_FOR' ? more : [null, null];
  const said = [from, type, to, role, firstSeen, lastSeen, validFrom, validTo, contributors];
  return type === 'NAMED' ? said : describeLink([...said, lat, lon]);
}
