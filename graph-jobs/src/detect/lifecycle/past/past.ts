import { groupBy } from '../../links/group-by.ts';
import type { Saved } from '../../links/read-graph.ts';
import { isLive, type Belonging, type KnownCommunity, type KnownRacket, type RacketRecord } from '../lives.ts';

/** What a run was asked for. */
export interface RunSettings {
  readonly seq: number;
  readonly asOf: string;
  /** Canonical JSON. */
  readonly options: string;
  readonly codeVersion: string;
  /** Canonical JSON: the names of the parts of the reference. An engine that learns other things has others. */
  readonly reference: string;
  /** When it began (ISO 8601, UTC); empty where there is no clock. */
  readonly startedAt: string;
}

/** Everything that the last run left to go on from. */
export interface Past {
  readonly settings: RunSettings | null;
  /** Rackets at work, and those with members on record that dissolved within the year. */
  readonly rackets: readonly KnownRacket[];
  readonly groups: readonly KnownCommunity[];
  /** How every racket that ever was stands, by id. */
  readonly states: ReadonlyMap<string, RacketRecord>;
}

type MemberRow = Belonging & { readonly community: string; readonly since: string };

/** What was read of the last run. */
export interface PastRows {
  readonly settings: RunSettings | null;
  readonly records: readonly RacketRecord[];
  readonly current: Saved['members'];
  readonly ended: readonly MemberRow[];
  readonly heirs: ReadonlyMap<string, KnownRacket['heirs']>;
}

/** Puts the rows of the last run together: members under their rackets and groups, in the order of ids. */
export function gatherPast(rows: PastRows): Past {
  const { settings, records, current, ended, heirs } = rows;
  const states = new Map(records.map((record) => [record.id, record]));
  const inRackets = groupBy([...current.filter(({ kind }) => kind === 'Racket'), ...ended], (row) => row.community);
  const inGroups = groupBy(
    current.filter(({ kind }) => kind === 'Group'),
    (row) => row.community,
  );
  const rackets = [...inRackets].flatMap(([id, members]): KnownRacket[] => {
    const record = states.get(id);
    return record ? [{ ...record, heirs: heirs.get(id) ?? new Map(), members: sortMembers(members) }] : [];
  });
  // Whose members were all withdrawn has none left, and is to be told of all the same.
  for (const record of records) {
    if (isLive(record) && !inRackets.has(record.id)) rackets.push({ ...record, heirs: new Map(), members: [] });
  }
  const groups = [...inGroups].map(([id, members]) => {
    return { id, bornAt: members[0]?.bornAt ?? '', members: sortMembers(members) };
  });
  return { settings, states, rackets: rackets.sort(byId), groups: groups.sort(byId) };
}

function sortMembers(rows: readonly MemberRow[]) {
  return rows
    .map(({ seller, role, confidence, since }) => ({ seller, role, confidence, since }))
    .sort((a, b) => (a.seller < b.seller ? -1 : 1));
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
