import { readWaiting, type Manifest } from '@ringbreaker/cypher';
import { entityKinds, linkTypes, valueKinds } from '@ringbreaker/cypher/domain';
import type { Workbench } from '../ingest/stage.ts';
import type { Sides } from './plan-withdrawal.ts';

/** What a withdrawal does with one kind of thing or value, or with one type of link, of all that the delivery touches. */
export interface Effect {
  readonly what: string;
  /** Nobody says it any more. */
  readonly gone: number;
  /** Others say it too, but otherwise: with other facts, days, sources or contributors. */
  readonly changed: number;
  /** Others say all of it. */
  readonly kept: number;
  /** What a later delivery says otherwise, for want of what was withdrawn. */
  readonly new: number;
}

/** All that a withdrawal does. */
export interface Effects {
  readonly effects: readonly Effect[];
  /** Rows of later deliveries that wait for their owner again. */
  readonly waitingAgain: number;
}

/** Things, then values, then links. */
const ORDER: readonly string[] = [...entityKinds, ...valueKinds, ...linkTypes];

/** Reads `effects`, and counts rows of others that wait again. */
export async function readEffects(bench: Workbench, sides: Sides, withdrawn: Pick<Manifest, 'seq'>): Promise<Effects> {
  const rows = await bench.rows('select what, fate, amount from effects');
  const nothing = { gone: 0, changed: 0, kept: 0, new: 0 };
  const effects = new Map<string, Effect>();
  for (const [what, fate, amount] of rows) {
    const effect = effects.get(String(what)) ?? { what: String(what), ...nothing };
    effects.set(effect.what, { ...effect, [String(fate)]: Number(amount) });
  }
  const count = async (manifests: readonly Manifest[]) => {
    const waiting = readWaiting(sides.folder, manifests);
    return waiting ? bench.count(`select count(*) from (${waiting}) where seq <> ${withdrawn.seq}`) : 0;
  };
  const sorted = [...effects.values()].sort((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
  return { effects: sorted, waitingAgain: (await count(sides.after)) - (await count(sides.before)) };
}
