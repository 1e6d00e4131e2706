import type { Country } from './countries.ts';
import type { GoodsPlan } from './goods-plan.ts';
import type { GroupRequest, Party } from './model.ts';
import type { Scene } from './scene.ts';
import type { Manner } from './settings.ts';

/** A group while it is written. */
export interface Group extends GroupRequest {
  readonly scene: Scene;
  readonly manner: Manner;
  readonly country: Country;
  readonly goods: GoodsPlan;
  /** The owner and, by chance, a spouse or partner. */
  readonly heads: readonly Party[];
  /** Accounts opened so far. */
  opened: number;
}
