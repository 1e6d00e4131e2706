import type { Row, Table } from './tables/tables.ts';

// A stranger who attacks a made marketplace: what can be told of a seller without looking at what it shares.

/** What a stranger sees of one seller: numbers under their names. */
type Features = Map<string, number>;

type Look = (tables: readonly Table[]) => Map<string, Features>;

/** Ways of looking; none of them knows whose value is whose. */
export const LOOKS: Readonly<Record<string, Look>> = {
  ids: (tables) => perSeller(tables, lookAtIds),
  order: (tables) => perSeller(tables, lookAtOrder),
  names: (tables) => perSeller(tables, lookAtNames),
  dates: (tables) => perSeller(tables, lookAtDates),
  degrees: (tables) => perSeller(tables, lookAtDegrees),
};

interface Sight {
  readonly table: string;
  readonly at: number;
  readonly columns: readonly string[];
  readonly row: Row;
}

const OWNERS = ['seller_id', 'owner_id', 'to_id'];
const HIDDEN = ['truth', 'truth_events', 'outcomes', 'authorisations'];

/** Every row that speaks of a seller, put to it; what is confirmed or allowed is no give-away but evidence. */
function perSeller(tables: readonly Table[], look: (sight: Sight, features: Features) => void): Map<string, Features> {
  const features = new Map<string, Features>();
  for (const { name, columns, rows } of tables) {
    if (HIDDEN.includes(name)) continue;
    const owner = columns.findIndex((column) => OWNERS.includes(column));
    let at = 0;
    for (const row of rows) {
      const seller = String(row[owner] ?? '');
      if (name === 'sellers') features.set(seller, new Map());
      const own = features.get(seller);
      if (own) look({ table: name, at, columns, row }, own);
      at += 1;
    }
  }
  return features;
}

function cellOf({ columns, row }: Sight, column: string): string {
  return String(row[columns.indexOf(column)] ?? '');
}

const add = (features: Features, name: string, value = 1) => features.set(name, (features.get(name) ?? 0) + value);

function lookAtIds(sight: Sight, features: Features): void {
  const { table } = sight;
  const column = table === 'sellers' ? 'seller_id' : sight.columns[0];
  // The first one of a table: how many there are is looked at apart.
  if (!column?.endsWith('_id') || features.has(`${table} number`)) return;
  const [prefix = '', code = ''] = cellOf(sight, column).split(':');
  add(features, `${table} ${prefix}`);
  // Sign by sign for the seller's own id; of other things' ids no more than where they stand in their order.
  for (let place = 0; table === 'sellers' && place < 3; place++) add(features, `sign ${place} ${code[place]}`);
  add(features, `${table} number`, parseInt(code.slice(0, 6), 36) / 36 ** 6);
}

function lookAtOrder({ table, at }: Sight, features: Features): void {
  if (features.has(table)) return;
  features.set(table, at);
  features.set(`${table} by two`, at % 2);
  features.set(`${table} by ten`, at % 10);
}

function lookAtNames(sight: Sight, features: Features): void {
  const name = sight.table === 'sellers' || sight.table === 'stores' ? cellOf(sight, 'name') : '';
  if (name === '') return;
  add(features, 'length', name.length);
  add(features, name.includes('_') ? 'with a mark' : 'with a space');
  for (const word of name.toLowerCase().split(/[^a-z]+/)) {
    add(features, `starts ${word.slice(0, 3)}`);
    add(features, `ends ${word.slice(-3)}`);
  }
}

// That a listing was taken down is evidence too, not a give-away of whoever made the marketplace.
const EVIDENCE = 'listings removed_at';
const DATE = /^\d{4}-\d\d-\d\d$/;

function lookAtDates({ table, columns, row }: Sight, features: Features): void {
  row.forEach((cell, i) => {
    const name = `${table} ${columns[i]}`;
    if (typeof cell !== 'string' || !DATE.test(cell)) return;
    if (name === EVIDENCE || features.has(`${name} day`)) return;
    const day = Date.parse(cell) / 86_400_000;
    features.set(`${name} day`, day);
    add(features, `${name} weekday ${day % 7}`);
    add(features, `${name} month ${cell.slice(5, 7)}`);
  });
}

function lookAtDegrees(sight: Sight, features: Features): void {
  add(features, sight.table);
  for (const column of ['kind', 'role', 'scheme', 'type', 'mode', 'status']) {
    const cell = cellOf(sight, column);
    if (cell !== '') add(features, `${sight.table} ${cell}`);
  }
}

/** A seller with what is seen of it and whether it is a racket's. */
export interface Case {
  readonly features: Features;
  readonly isMember: boolean;
}

/**
 * How well a logistic regression that learned from one marketplace tells members of rackets in another: the area under
 * the curve, 0.5 for one who guesses.
 */
export function attack(learned: readonly Case[], tried: readonly Case[]): number {
  const scale = scaling(learned, commonNames(learned));
  const weights = learn(
    learned.map(({ features }) => scale(features)),
    learned.map(({ isMember }) => isMember),
  );
  const scored = tried.map(({ features, isMember }) => ({ score: dot(weights, scale(features)), isMember }));
  return areaUnderCurve(scored);
}

/** Features that enough cases have; what one in a hundred has is noise to whoever learns from thousands. */
function commonNames(cases: readonly Case[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of cases) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.keys()].filter((name) => (counts.get(name) ?? 0) * 100 >= cases.length);
}

/** Puts features into a row of numbers with mean 0 and deviation 1; the last is 1, for the intercept. */
function scaling(cases: readonly Case[], names: readonly string[]): (features: Features) => Float64Array {
  const [means, deviations] = [new Float64Array(names.length), new Float64Array(names.length)];
  names.forEach((name, i) => {
    const values = cases.map(({ features }) => features.get(name) ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    means[i] = mean;
    deviations[i] = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
  });
  return (features) => {
    const row = new Float64Array(names.length + 1).fill(1);
    names.forEach((name, i) => {
      row[i] = ((features.get(name) ?? 0) - (means[i] ?? 0)) / (deviations[i] ?? 1);
    });
    return row;
  };
}

const STEPS = 40;
const RATE = 1;
const SHRINKAGE = 0.01;

/** Gradient descent on the log-likelihood, members and others weighing alike, large weights held small. */
function learn(rows: readonly Float64Array[], labels: readonly boolean[]): Float64Array {
  const weights = new Float64Array(rows[0]?.length ?? 0);
  const members = labels.filter(Boolean).length;
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(weights.length);
    rows.forEach((row, i) => {
      const isMember = labels[i] === true;
      const error = Number(isMember) - 1 / (1 + Math.exp(-dot(weights, row)));
      const share = error / (2 * (isMember ? members : rows.length - members));
      for (let j = 0; j < row.length; j++) gradient[j] = (gradient[j] as number) + share * (row[j] as number);
    });
    for (let j = 0; j < weights.length; j++) {
      const weight = weights[j] as number;
      weights[j] = weight + RATE * ((gradient[j] as number) - SHRINKAGE * weight);
    }
  }
  return weights;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** The chance that a member scores higher than an honest seller, ties counting half (Mann and Whitney, 1947). */
function areaUnderCurve(scored: readonly { score: number; isMember: boolean }[]): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  let [rankSum, members] = [0, 0];
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++;
    const inTie = sorted.slice(from, to).filter(({ isMember }) => isMember).length;
    rankSum += (inTie * (from + 1 + to)) / 2;
    members += inTie;
    from = to;
  }
  return (rankSum - (members * (members + 1)) / 2) / (members * (sorted.length - members));
}
