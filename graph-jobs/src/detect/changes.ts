import { canonicalize } from 'json-canonicalize';
import type { RacketScore } from '@ringbreaker/cypher/domain';
import type { Findings, FoundRacket } from './findings.ts';
import type { Saved } from './read-graph.ts';

/** Rows to begin and rows to end, of each kind of derived link: only what differs from the last run. */
export interface Changes {
  readonly racketMembers: Begun<[string, string, string, number]>;
  readonly groupMembers: Begun<[string, string, string, number]>;
  readonly operators: Begun<[string, string]>;
  readonly ties: Begun<[string, string, number]>;
  readonly scores: Begun<ScoreRow, [string]>;
}

/** What begins and what ends; what ends is named by its first two columns. */
export interface Begun<Row, Ended = [string, string]> {
  readonly begin: Row[];
  readonly end: Ended[];
}

/** A score as it is saved; see `save-scores.cypher` for the columns. */
export type ScoreRow = [
  string,
  number,
  string,
  number,
  number,
  number,
  number,
  number,
  string,
  string,
  string[],
  string[],
  string,
];

/** Compares what a run says with what the last one left in force. */
export function findChanges(findings: Findings, saved: Saved): Changes {
  const members = (communities: readonly { id: string; members: FoundRacket['members'] }[]) =>
    communities.flatMap(({ id, members: all }) =>
      all.map(({ seller, role, confidence }): [string, string, string, number] => [seller, id, role, confidence]),
    );
  const savedMembers = (kind: 'Racket' | 'Group') =>
    saved.members
      .filter((row) => row.kind === kind)
      .map(({ seller, community, role, confidence }): [string, string, string, number] => [
        seller,
        community,
        role,
        confidence,
      ]);
  const operators = findings.operators.flatMap(({ id, sellers }) =>
    sellers.map((seller): [string, string] => [seller, id]),
  );
  return {
    racketMembers: compare(members(findings.rackets), savedMembers('Racket')),
    groupMembers: compare(members(findings.groups), savedMembers('Group')),
    operators: compare(
      operators,
      saved.operators.map(({ seller, operator }): [string, string] => [seller, operator]),
    ),
    ties: compare(
      findings.rackets.flatMap(toTies),
      saved.ties.map(({ value, racket, sellers }): [string, string, number] => [value, racket, sellers]),
    ),
    scores: compareScores(findings.rackets, saved.scores),
  };
}

function compare<Row extends [string, string, ...unknown[]]>(now: readonly Row[], before: readonly Row[]): Begun<Row> {
  const nameOf = (row: Row) => row.join('\n');
  const had = new Set(before.map(nameOf));
  const has = new Set(now.map(nameOf));
  const end = before.filter((row) => !has.has(nameOf(row))).map(([from, to]): [string, string] => [from, to]);
  return { begin: now.filter((row) => !had.has(nameOf(row))), end };
}

/** Values alone tie a racket for later look-ups; parties and suppliers are entities and are found by their links. */
function toTies({ id, ties }: FoundRacket): [string, string, number][] {
  const best = new Map<string, number>();
  for (const tie of ties) {
    if (tie.kind === 'Party' || tie.kind === 'Supplier') continue;
    best.set(tie.value, Math.max(best.get(tie.value) ?? 0, tie.members.length));
  }
  return [...best].map(([value, count]) => [value, id, count]);
}

function compareScores(rackets: readonly FoundRacket[], before: Saved['scores']): Begun<ScoreRow, [string]> {
  const had = new Map(before.map(({ racket, assessment }) => [racket, assessment]));
  const now = new Map(rackets.map((racket) => [racket.id, canonicalize(racket.score)]));
  return {
    begin: rackets
      .filter(({ id }) => had.get(id) !== now.get(id))
      .map(({ id, score }) => toScoreRow(id, score, now.get(id) ?? '')),
    end: [...had].filter(([id, assessment]) => now.get(id) !== assessment).map(([id]) => [id]),
  };
}

function toScoreRow(id: string, score: RacketScore, assessment: string): ScoreRow {
  const { band, confidence, capability, harm, sellers, operators, lifecycle, topReason, brands, countries } = score;
  return [
    id,
    score.score,
    band,
    confidence,
    capability,
    harm,
    sellers,
    operators,
    lifecycle,
    topReason,
    brands,
    countries,
    assessment,
  ];
}
