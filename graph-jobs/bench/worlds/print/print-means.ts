import { poolFound } from '#jobs/evaluate/found-by-size';
import { addAlerts, tellAlerts } from '../alerts.ts';
import type { Figures } from '../figures.ts';
import { meanOf, type LeadFigures } from '../leads.ts';
import { OURS, TOLD, type MeasuredWorld } from '../measure-world.ts';
import { together } from '../screenings.ts';
import { tellByOperators } from './tell-by-operators.ts';
import { mean, share, sum, tellFound, tellLeads, tellScreenings } from './tell.ts';

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
  const pooled = (of: readonly Figures[], count: (figures: Figures) => number) =>
    share(sum(of.map(count)) / Math.max(1, sum(of.map(({ reported }) => reported))));
  const isFalse = ({ falseAlarms }: Figures) => falseAlarms;
  const inAll = (leads: readonly LeadFigures[]) => ({ ...meanOf(leads), grown: sum(leads.map(({ grown }) => grown)) });
  const old = frozen.filter((figures) => figures !== undefined);
  const lines = [
    `members F1 ${share(mean(ours.map(({ f1 }) => f1)))}, told who ${share(mean(told.map(({ f1 }) => f1)))}, ratio ${share(ratio(({ f1 }) => f1))}`,
    `groups found ÷ told ${share(recall)}`,
    ...tellFoundOf(ours, told),
    ...tellOperators(all),
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

/** Planted rackets found, by size, over all marketplaces together. */
function tellFoundOf(ours: readonly Figures[], told: readonly Figures[]): string[] {
  const pooled = (of: readonly Figures[]) => tellFound(poolFound(of.flatMap(({ foundBySize }) => [foundBySize ?? []])));
  return [`met with F1 ≥ 0.8: ${pooled(ours)}`, `  told who: ${pooled(told)}`];
}

/** How well operators are found, where the worst, and what rackets depend on them. */
function tellOperators(all: readonly MeasuredWorld[]): string[] {
  const operatorsOf = (method: string) =>
    all.flatMap(({ name, methods }) => (methods[method] ? { name, ...methods[method].operators } : []));
  const [ours, told] = [operatorsOf(OURS), operatorsOf(TOLD)];
  const f1 = mean(ours.map((operators) => operators.f1));
  const attainable = mean(told.map((operators) => operators.f1));
  const tellWorst = (of: 'precision' | 'recall') => {
    const sorted = ours.map(({ name, ...operators }) => ({ name, value: operators[of] ?? 0 }));
    const worst = sorted.sort((a, b) => a.value - b.value)[0];
    const lowest = worst ? ` (worst ${share(worst.value)}: ${worst.name})` : '';
    return `${of} ${share(mean(sorted.map(({ value }) => value)))}${lowest}`;
  };
  const lines = [
    `operators F1 ${share(f1)}, told what sharing says ${share(attainable)}, ratio ${share(f1 / Math.max(0.01, attainable))}`,
    `  ${tellWorst('precision')}, ${tellWorst('recall')}`,
  ];
  const compared = all.flatMap(({ byOperators }) => byOperators ?? []);
  if (compared.length > 0) lines.push(`  ${tellByOperators(compared)}`);
  return lines;
}
