import type { LinkRef, RacketEvent, StoredAlert } from '@ringbreaker/cypher/domain';
import type { SellerFacts } from '../evidence/facts.ts';
import type { Lives } from '../lifecycle/live.ts';
import type { Past } from '../lifecycle/past/past.ts';

/** An alert before the switch gives it its number. */
export type NewAlert = Omit<StoredAlert, 'number'>;

/** Whether a link says what nobody could have told of before an event. */
export type News = (event: Pick<RacketEvent, 'run'>, link: LinkRef) => boolean;

/** One event, with the racket as it was and is: what an alert is made from. */
export interface Occasion {
  readonly event: RacketEvent;
  readonly racket: Lives['rackets'][number];
  /** Members that were there before, under this id or one that merged into it; the core first, then by key. */
  readonly before: readonly string[];
  /** The racket's how-manyeth life: a return begins the next, and whoever is in it then is news again. */
  readonly life: number;
  readonly old: Past['rackets'][number] | undefined;
  readonly sellers: ReadonlyMap<string, SellerFacts>;
  readonly isNew: (link: LinkRef) => boolean;
}
