import { currentMembers, currentOperators, currentScores, currentTies, gatheringsOfSellers } from '@ringbreaker/cypher';
import type { Database } from '@ringbreaker/cypher';
import { inParts } from '../../in-parts.ts';
import { OPERATOR } from '../lifecycle/names/name-operators.ts';
import { findLost, type RacketRecord } from '../lifecycle/past/past.ts';
import type { Counted, Saved } from '../read-graph.ts';

const SELLERS_A_QUERY = 5_000;

/** What the last run left, read as far as it is asked about: rackets, groups and operators, each whole. */
export class NearSaved {
  readonly #database: Database;
  readonly #known: Pick<Saved, 'records' | 'pins'>;
  readonly #members: Saved['members'][number][] = [];
  readonly #operators: Saved['operators'][number][] = [];
  /** Of each racket, group or operator that was read. */
  readonly #sellersOf = new Map<string, string[]>();

  constructor(database: Database, known: Pick<Saved, 'records' | 'pins'>) {
    this.#database = database;
    this.#known = known;
  }

  get members(): Saved['members'] {
    return this.#members;
  }

  /** Reads those with the given ids; of what is over nothing is left to read. */
  async read(ids: Iterable<string>): Promise<void> {
    const open = [...new Set(ids)].filter((id) => !this.#sellersOf.has(id));
    for (const id of open) this.#sellersOf.set(id, []);
    const [operators, communities] = [open.filter(isOperator), open.filter((id) => !isOperator(id))];
    if (communities.length > 0)
      for (const row of await this.#database.run(currentMembers, { of: communities })) {
        this.#members.push(row);
        this.#sellersOf.get(row.community)?.push(row.seller);
      }
    if (operators.length > 0)
      for (const row of await this.#database.run(currentOperators, { of: operators })) {
        this.#operators.push(row);
        this.#sellersOf.get(row.operator)?.push(row.seller);
      }
  }

  /**
   * Reads all that the given sellers are in.
   * @returns who is in any of it
   */
  async readAround(sellers: readonly string[]): Promise<Set<string>> {
    const ids = new Set<string>();
    for (const part of inParts(sellers, SELLERS_A_QUERY))
      for (const { id } of await this.#database.run(gatheringsOfSellers, { sellers: part })) ids.add(id);
    await this.read(ids);
    return new Set([...ids].flatMap((id) => this.#sellersOf.get(id) ?? []));
  }

  /**
   * What was read, with all that belongs to it.
   * @param last how much the last run found
   */
  async gather(last: Counted): Promise<Saved> {
    const { records } = this.#known;
    const of = records.flatMap(({ id }) => (this.#sellersOf.has(id) ? [id] : []));
    const far = records.filter(
      ({ id, state }) => (state === 'active' || state === 'dormant') && !this.#sellersOf.has(id),
    );
    return {
      ...this.#known,
      ...{ members: this.#members, operators: this.#operators },
      ties: await this.#database.run(currentTies, { of }),
      scores: await this.#database.run(currentScores, { of }),
      unread: { rackets: new Set(far.map(({ id }) => id)), counts: this.#countUnread(last) },
    };
  }

  /** What the last run found, without what was read; whom nothing was found of is in no count. */
  #countUnread(last: Counted): Counted {
    const lost = findLost(this.#known.records);
    const inRackets = this.#members.filter(({ kind, community }) => kind === 'Racket' && !lost.has(community));
    const inGroups = this.#members.filter(({ kind }) => kind === 'Group');
    const count = (rows: readonly { readonly community: string }[]) => new Set(rows.map((row) => row.community)).size;
    return {
      operators: last.operators - new Set(this.#operators.map(({ operator }) => operator)).size,
      rackets: last.rackets - count(inRackets),
      members: last.members - inRackets.length,
      groups: last.groups - count(inGroups),
    };
  }
}

function isOperator(id: string): boolean {
  return id.startsWith(OPERATOR);
}

/**
 * Whether a racket may stand otherwise though nothing new is told of it: what is at work only from a day on; of what was
 * lost, sleeps or is over it is asked each time.
 * @param days of this run and of the last one (ISO 8601); before the last one's day nothing that it left holds
 */
export function mayStandOtherwise(
  { state, lostSince, steadyUntil }: RacketRecord,
  days: { readonly asOf: string; readonly last: string },
): boolean {
  if (state === 'dormant' || state === 'dissolved' || lostSince !== null) return true;
  return state === 'active' && (days.asOf < days.last || steadyUntil === null || steadyUntil <= days.asOf);
}
