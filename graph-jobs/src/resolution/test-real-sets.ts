import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { splitRecord } from '../ingest/read/csv-record.ts';
import type { MatchRecord } from './records/match-record.ts';
import { readPlace } from './records/read-records.ts';

const DATA = new URL('../../../../shared/data/', import.meta.url);

/** Records with known answers: which pairs are the same. */
export interface RealSet {
  readonly name: string;
  readonly records: readonly MatchRecord[];
  /** The pairs that a judgement is asked for, and the true ones among them, as `one|other` with the smaller key first. */
  readonly isAsked: (one: string, other: string) => boolean;
  readonly truth: ReadonlySet<string>;
}

/** Whether there is a folder of real data beside the project: where it is, a set that is not found is a fault. */
export const hasRealData = existsSync(DATA);

/** Names of the sets that are not beside the project. */
export function missingSets(): string[] {
  return ['er-fodors-zagats', 'er-dedupe-chicago'].filter((name) => !existsSync(new URL(name, DATA)));
}

/** Two guides that list restaurants; only pairs across the guides are judged. */
export function readGuides(): RealSet {
  const read = (guide: string) =>
    readRows(`er-fodors-zagats/${guide}.csv`).map(({ id, name, addr, city, phone }) =>
      readPlace({ key: `${guide}:${id}`, name, address: `${addr}, ${city}`, phone, country: 'US' }),
    );
  const matches = readRows('er-fodors-zagats/matches_fodors_zagats.csv');
  return {
    name: 'er-fodors-zagats',
    records: [...read('fodors'), ...read('zagats')],
    isAsked: (one, other) => one.split(':')[0] !== other.split(':')[0],
    truth: new Set(matches.map(({ fodors_id, zagats_id }) => `fodors:${fodors_id}|zagats:${zagats_id}`)),
  };
}

/** Nine lists of child-care sites; every pair is judged. */
export function readSites(): RealSet {
  const rows = readRows('er-dedupe-chicago/csv_example_input_with_true_ids.csv');
  const clusters = new Map<string, string[]>();
  const records = rows.map((row) => {
    const key = `site:${row.Id?.padStart(5, '0')}`;
    clusters.set(row['True Id'] ?? '', [...(clusters.get(row['True Id'] ?? '') ?? []), key]);
    const { 'Site name': name, Address: address, Zip: postcode, Phone: phone } = row;
    return readPlace({ key, name, address, postcode, phone, country: 'US' });
  });
  const truth = new Set(
    [...clusters.values()].flatMap((keys) => [...pairsOf(keys.sort())].map((pair) => pair.join('|'))),
  );
  return { name: 'er-dedupe-chicago', records, isAsked: () => true, truth };
}

/** Every pair of a list, in its order. */
function* pairsOf<T>(items: readonly T[]): Generator<[T, T]> {
  for (let a = 0; a < items.length; a += 1) {
    for (let b = a + 1; b < items.length; b += 1) yield [items[a] as T, items[b] as T];
  }
}

function readRows(file: string): Record<string, string>[] {
  const lines = readFileSync(fileURLToPath(new URL(file, DATA)), 'utf8').split(/\r?\n/);
  const records: (string | null)[][] = [];
  let text = '';
  for (const line of lines) {
    text = text === '' ? line : `${text}\n${line}`;
    const record = splitRecord(text);
    if (!('cells' in record) || text === '') continue;
    records.push(record.cells);
    text = '';
  }
  const [header = [], ...rows] = records;
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name ?? '', cells[at] ?? ''])));
}

/** How the pairs that clusters say compare with the true ones, each of the first three from 0 to 1. */
export interface PairMeasures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly found: number;
}

/** Counts the asked pairs that stand in one cluster against the truth. */
export function measurePairs({ truth, isAsked }: RealSet, clusterOf: ReadonlyMap<string, string>): PairMeasures {
  const clusters = new Map<string, string[]>();
  for (const [key, cluster] of clusterOf) clusters.set(cluster, [...(clusters.get(cluster) ?? []), key]);
  const pairs = [...clusters.values()].flatMap((keys) => [...pairsOf(keys.sort())]);
  const said = pairs.filter(([one, other]) => isAsked(one, other)).map((pair) => pair.join('|'));
  const right = said.filter((pair) => truth.has(pair)).length;
  const [precision, recall] = [right / Math.max(1, said.length), right / truth.size];
  return {
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    found: said.length,
  };
}
