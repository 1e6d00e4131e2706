import { addAlerts, tellAlerts } from './alerts.ts';
import type { Figures } from './figures.ts';
import { meanOf, type LeadFigures } from './leads.ts';
import { together, type ScreeningFigures } from './screenings.ts';
import { OURS, TOLD, type MeasuredWorld } from './measure-world.ts';

const FIRST = 'first engine';
const HEAD = [
  '',
  'F1',
  'P',
  'R',
  '÷ told',
  'groups',
  'operators',
  'reported',
  'false (honest)',
  'honest accused',
  'top 20',
];

/** One marketplace as a table: detection, the core that was told who, the frozen first engine and the plain methods. */
export function printWorld(
  title: string,
  { methods, leads, screenings, overTime }: MeasuredWorld,
  frozen: Figures | undefined,
): string {
  const told = methods[TOLD]?.f1 ?? 0;
  const rows = Object.entries(frozen ? { ...methods, [FIRST]: frozen } : methods).map(([name, figures]) => [
    name,
    ...cells(figures, told),
  ]);
  const { fromSeller, fromValue } = leads;
  const lines = [title, align([HEAD, ...rows]), tellLeads('seller', fromSeller), tellLeads('value', fromValue)];
  if (screenings) lines.push(tellScreenings(screenings));
  if (overTime) lines.push(tellOverTime(overTime, methods[OURS]));
  return lines.join('\n');
}

function cells(figures: Figures, told: number): string[] {
  return [
    share(figures.f1),
    share(figures.precision),
    share(figures.recall),
    told > 0 ? share(figures.f1 / told) : '–',
    figures.groups === null ? '–' : share(figures.groups),
    share(figures.operators),
    `${figures.reported} of ${figures.planted}`,
    tellFalse(figures),
    String(figures.honestAccused),
    share(figures.top),
  ];
}

/** How many are no racket, and how many of these are mostly honest people. */
function tellFalse({ falseAlarms, honestRackets }: Figures): string {
  return honestRackets === null ? String(falseAlarms) : `${falseAlarms} (${honestRackets})`;
}

function tellLeads(seed: string, { grown, f1, precision, recall, honest, accounts }: LeadFigures): string {
  const shares = `F1 ${share(f1)}, P ${share(precision)}, R ${share(recall)}`;
  return `${grown} leads from a ${seed}: ${shares}; of ${accounts.toFixed(1)} accounts ${honest.toFixed(2)} honest`;
}

function tellScreenings({ ofRackets, honest }: ScreeningFigures): string {
  const count = ({ none, weak, strong }: ScreeningFigures['honest']) => none + weak + strong;
  const tied = (['strong', 'weak'] as const).map((tie) => {
    return `${tie} ties ${ofRackets[tie]} of rackets and ${honest[tie]} honest`;
  });
  return `screened ${count(ofRackets)} newcomers of rackets and ${count(honest)} honest: ${tied.join(', ')}`;
}

function tellOverTime(
  { events, keepsOneId, first, alerts }: NonNullable<MeasuredWorld['overTime']>,
  last?: Figures,
): string {
  const at = ({ falseAlarms, reported, honestAccused }: Pick<Figures, 'falseAlarms' | 'reported' | 'honestAccused'>) =>
    `${falseAlarms} false of ${reported}, ${honestAccused} honest sellers accused`;
  const then = last ? `; at the last ${at(last)}` : '';
  const kinds = Object.entries(events.byKind).map(([kind, { planted, reported, met }]) => {
    return `${kind} ${met} of ${planted}, ${reported} told`;
  });
  const told = `events F1 ${share(events.f1)} (${kinds.join('; ')})`;
  return `${told}, one id kept ${share(keepsOneId)}; at the first delivery ${at(first)}${then}; ${tellAlerts(alerts)}`;
}

/** Means over worlds: what the table of goals asks. */
export function printMeans(
  title: string,
  all: readonly MeasuredWorld[],
  frozen: readonly (Figures | undefined)[],
): string {
  const ours = all.flatMap(({ methods }) => methods[OURS] ?? []);
  const told = all.flatMap(({ methods }) => methods[TOLD] ?? []);
  const ratio = (of: (figures: Figures) => number) =>
    mean(ours.map((figures, at) => of(figures) / Math.max(0.01, told[at]?.f1 ?? 1)));
  const recall = mean(ours.map(({ groups }, at) => (groups ?? 0) / Math.max(0.01, told[at]?.recall ?? 1)));
  const [operators, attainable] = [ours, told].map((of) => mean(of.map((figures) => figures.operators))) as [
    number,
    number,
  ];
  const pooled = (of: readonly Figures[], count: (figures: Figures) => number) =>
    share(sum(of.map(count)) / Math.max(1, sum(of.map(({ reported }) => reported))));
  const isFalse = ({ falseAlarms }: Figures) => falseAlarms;
  const inAll = (leads: readonly LeadFigures[]) => ({ ...meanOf(leads), grown: sum(leads.map(({ grown }) => grown)) });
  const old = frozen.filter((figures) => figures !== undefined);
  const lines = [
    `members F1 ${share(mean(ours.map(({ f1 }) => f1)))}, told who ${share(mean(told.map(({ f1 }) => f1)))}, ratio ${share(ratio(({ f1 }) => f1))}`,
    `groups found ÷ told ${share(recall)}`,
    `operators F1 ${share(operators)}, told what sharing says ${share(attainable)}, ratio ${share(operators / Math.max(0.01, attainable))}`,
    `false alarms ${pooled(ours, isFalse)} of ${sum(ours.map(({ reported }) => reported))} reported, mostly honest people ${pooled(ours, ({ honestRackets }) => honestRackets ?? 0)}`,
    tellLeads('seller', inAll(all.map(({ leads }) => leads.fromSeller))),
    tellLeads('value', inAll(all.map(({ leads }) => leads.fromValue))),
  ];
  const screened = all.flatMap(({ screenings }) => screenings ?? []);
  if (screened.length > 0) lines.push(tellScreenings(together(screened)));
  const overTime = all.flatMap((world) => world.overTime ?? []);
  if (overTime.length > 0) lines.push(tellAlerts(addAlerts(overTime.map(({ alerts }) => alerts))));
  if (old.length > 0)
    lines.push(
      `first engine: members F1 ${share(mean(old.map(({ f1 }) => f1)))}, false alarms ${pooled(old, isFalse)}`,
    );
  return `${title}\n  ${lines.join('\n  ')}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / Math.max(1, numbers.length);
}

function share(value: number): string {
  return value.toFixed(3);
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
}
