import type { Level } from '#jobs/generate';
import type { Ceiling } from './ceiling.ts';
import { CLOSURE_FAILS, GOALS, type Goal, type Scores } from './goals.ts';
import { intervalOf, type Interval } from './interval.ts';

/** The measures of each method on one level, one of each a seed. */
export interface LevelResults {
  readonly level: Level;
  readonly byMethod: ReadonlyMap<string, readonly Scores[]>;
  readonly ceilings: readonly Ceiling[];
}

/** The table of one level: a line a measure, a column a method, the goal and whether the first method meets it. */
export function printLevel({ level, byMethod, ceilings }: LevelResults): string {
  const methods = [...byMethod];
  const head = ['', ...methods.map(([name]) => name), 'goal', ''];
  const lines = GOALS.map((goal) => {
    const cells = methods.map(([, all]) => all.map(goal.of).filter((value) => value !== null));
    const intervals = cells.map((values) => (values.length > 0 ? intervalOf(values) : null));
    return [goal.name, ...intervals.map((cell) => tell(cell, goal.unit)), ...tellGoal(goal, level, intervals[0])];
  });
  const size = tellSize(level, byMethod);
  const best = (what: keyof Ceiling) => tell(intervalOf(ceilings.map((ceiling) => ceiling[what])), 'score');
  const ceiling = `All-knowing, by values that are mostly theirs: members ${best('members')}, operators ${best('operators')}`;
  return `${level}: ${size}\n${ceiling}\n${align([head, ...lines])}`;
}

function tellSize(level: Level, byMethod: LevelResults['byMethod']): string {
  const ours = [...byMethod.values()][0] ?? [];
  const planted = ours.map(({ plantedRackets }) => plantedRackets).join(', ');
  const closure = [...byMethod].find(([name]) => name.includes('cap'))?.[1] ?? [];
  const reached = Math.max(...closure.map(({ pairwise }) => pairwise.f1));
  const holds = reached <= CLOSURE_FAILS[level];
  return `${planted} planted rackets; the capped closure reaches ${reached.toFixed(3)} at best, a level has at most ${CLOSURE_FAILS[level]}${holds ? '' : ': NOT A LEVEL'}`;
}

function tellGoal({ wanted, unit }: Goal, level: Level, cell?: Interval | null): [string, string] {
  if (!wanted || !cell) return ['', ''];
  const bound = wanted.by[level];
  const isMet = wanted.sense === 'least' ? cell.mean >= bound : cell.mean <= bound;
  return [`${wanted.sense === 'least' ? '≥' : '≤'} ${write(bound, unit)}`, isMet ? 'met' : 'MISSED'];
}

function tell(interval: Interval | null, unit: Goal['unit']): string {
  if (!interval) return '–';
  const { mean, halfWidth } = interval;
  return `${write(mean, unit)} ± ${write(halfWidth, unit)}`;
}

function write(value: number, unit: Goal['unit']): string {
  if (unit === 'percent') return `${(100 * value).toFixed(1)} %`;
  return unit === 'count' ? String(value) : value.toFixed(3);
}

/** The rackets that were met worst and the events by kind, for whoever tunes. */
export function tellWorst({ planted, falseAlarms, overTime }: Scores): string {
  const cost = ({ size, bestF1 }: Scores['planted'][number]) => (1 - bestF1) * size ** 2;
  const worst = [...planted].sort((a, b) => cost(b) - cost(a)).slice(0, 12);
  const events = Object.entries(overTime?.events.byKind ?? {}).map(
    ([kind, { planted: all, reported, met }]) => `  ${kind}: ${all} planted, ${reported} reported, ${met} met`,
  );
  return [
    ...worst.map(
      ({ racket, size, bestF1, metBy }) => `  ${racket} (${size} sellers): ${bestF1.toFixed(2)} by ${metBy ?? 'none'}`,
    ),
    `  false alarms: ${falseAlarms.rackets.join(' ')}`,
    ...events,
  ].join('\n');
}

function align(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  const line = (row: string[]) =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
