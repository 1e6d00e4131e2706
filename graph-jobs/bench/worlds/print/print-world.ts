import { foundInAll, shareFound } from '#jobs/evaluate/found-by-size';
import { tellAlerts } from '../alerts.ts';
import type { Figures } from '../figures.ts';
import { OURS, TOLD, type MeasuredWorld } from '../measure-world.ts';
import { tellByOperators } from './tell-by-operators.ts';
import { align, share, shareOrNone, tellFound, tellLeads, tellScreenings } from './tell.ts';

const FIRST = 'first engine';
const HEAD = [
  '',
  'F1',
  'P',
  'R',
  '÷ told',
  'met',
  'groups',
  'operators F1',
  'P',
  'R',
  'reported',
  'false (honest)',
  'honest accused',
  'top 20',
];

/** One marketplace as a table: detection, the core that was told who, the frozen first engine and the plain methods. */
export function printWorld(
  title: string,
  { methods, leads, byOperators, screenings, overTime }: MeasuredWorld,
  frozen: Figures | undefined,
): string {
  const told = methods[TOLD]?.f1 ?? 0;
  const rows = Object.entries(frozen ? { ...methods, [FIRST]: frozen } : methods).map(([name, figures]) => [
    name,
    ...cells(figures, told),
  ]);
  const { fromSeller, fromValue } = leads;
  const found = [OURS, TOLD].map((name) => `${name}: met with F1 ≥ 0.8 ${tellFound(methods[name]?.foundBySize ?? [])}`);
  const lines = [title, align([HEAD, ...rows]), ...found];
  if (byOperators) lines.push(tellByOperators([byOperators]));
  lines.push(tellLeads('seller', fromSeller), tellLeads('value', fromValue));
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
    shareOrNone(figures.foundBySize && shareFound(foundInAll(figures.foundBySize))),
    shareOrNone(figures.groups),
    share(figures.operators.f1),
    shareOrNone(figures.operators.precision),
    shareOrNone(figures.operators.recall),
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
