import type { RacketScore } from '@ringbreaker/cypher/domain';
import type { Member, Tie } from '../evidence/community.ts';
import type { SellerFacts } from '../evidence/facts.ts';
import { dayOf } from '../links/days.ts';
import { live, type Lives, type NewRacket, type Present } from './live.ts';
import type { Past } from './past/past.ts';
import { NO_PAST, remember } from './past/remember.ts';

/** What a test says of one run: rackets and groups as lists of seller names, and what is known of the sellers. */
export interface Scene {
  readonly asOf: string;
  readonly rackets?: readonly (readonly string[])[];
  readonly groups?: readonly (readonly string[])[];
  readonly closed?: Readonly<Record<string, string>>;
  readonly opened?: Readonly<Record<string, string>>;
  /** Sellers on record that are in nothing that was found. */
  readonly lone?: readonly string[];
  /** The last day of anybody's activity. */
  readonly active?: string;
  readonly options?: string;
  readonly spokenOf?: readonly string[];
  readonly unheard?: readonly string[];
  readonly ties?: readonly Tie[];
}

/** Plays runs one after the other, in memory. */
export class Theatre {
  past: Past = NO_PAST;

  play(scene: Scene): Lives {
    const seq = (this.past.settings?.seq ?? 0) + 1;
    const run = { seq, asOf: scene.asOf, options: scene.options ?? '{}', codeVersion: '1', reference: '[]' };
    const lives = live(this.past, presentOf(scene, run));
    this.past = remember(this.past, lives, { ...run, startedAt: '' });
    return lives;
  }

  /** The events of a run in short: `grown rk-…`. */
  tell(scene: Scene): string[] {
    return this.play(scene).events.map(({ event, racketId }) => `${event} ${racketId}`);
  }
}

export function presentOf(scene: Scene, run: Present['run']): Present {
  const all = [...(scene.rackets ?? []), ...(scene.groups ?? [])].flat();
  const known = [...new Set([...all, ...(scene.lone ?? []), ...Object.keys(scene.closed ?? {})])];
  const sellers = new Map(known.map((name) => [name, sellerOf(name, scene)]));
  const active = new Map(scene.active ? known.map((name) => [name, dayOf(scene.active ?? null)]) : []);
  return {
    run,
    rackets: (scene.rackets ?? []).map((names) => racketOf(names, scene.ties)),
    groups: (scene.groups ?? []).map((names) => ({ members: names.map(memberOf) })),
    observed: { sellers, active, outcomes: [], asOf: dayOf(scene.asOf) },
    voices: { unheard: new Set(scene.unheard), heardUntil: new Map() },
    spokenOf: new Set(scene.spokenOf),
  };
}

function sellerOf(key: string, { closed = {}, opened = {} }: Scene): SellerFacts {
  const closedAt = closed[key] ?? null;
  const status = closedAt ? 'closed' : 'open';
  const openedAt = opened[key] ?? null;
  return { key, status, openedAt, closedAt, closureReason: closedAt ? 'voluntary' : null, country: null };
}

export function memberOf(seller: string): Member {
  return { seller, role: 'core', confidence: 0.9, kinds: [] };
}

export function racketOf(names: readonly string[], ties: readonly Tie[] = []): NewRacket {
  return { members: [...names].sort().map(memberOf), ties, score: SCORE };
}

const SCORE: RacketScore = {
  score: 50,
  band: 'C',
  confidence: 0.9,
  capability: 0,
  harm: 0,
  sellers: 3,
  operators: 3,
  lifecycle: 'active',
  topReason: '',
  brands: [],
  countries: [],
  parts: [],
  counterEvidence: [],
  counterfactuals: [],
  unknown: [],
};

/** A value that some sellers share, all from and until the same day. */
export const tieOf = (
  value: string,
  members: readonly string[],
  seen: readonly [number | null, number | null],
): Tie => ({
  value,
  kind: 'Phone',
  weight: 0.8,
  members,
  users: members.length,
  evidence: [],
  seen: members.map(() => seen),
});
