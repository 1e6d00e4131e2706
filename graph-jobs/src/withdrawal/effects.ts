import type { Workbench } from '../ingest/stage.ts';

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

/** Reads `effects`, things before values before links. */
export async function readEffects(bench: Workbench): Promise<Effect[]> {
  const rows = await bench.rows('select what, fate, amount from effects order by rowid');
  const nothing = { gone: 0, changed: 0, kept: 0, new: 0 };
  const effects = new Map<string, Effect>();
  for (const [what, fate, amount] of rows) {
    const effect = effects.get(String(what)) ?? { what: String(what), ...nothing };
    effects.set(effect.what, { ...effect, [String(fate)]: Number(amount) });
  }
  return [...effects.values()].sort((a, b) => (a.what < b.what ? -1 : 1));
}
