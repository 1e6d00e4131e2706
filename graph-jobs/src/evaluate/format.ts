import { foundInAll, nameSize, SIZES, type FoundOfSize } from './found-by-size.ts';
import type { Measures } from './measures.ts';
import type { MeasuresOverTime } from './over-time.ts';

/** The measures of one method, under its name. */
interface MethodMeasures {
  method: string;
  measures: Measures;
}

/** Our run and the plain methods, measured against one truth. */
export interface Evaluation {
  methods: MethodMeasures[];
}

type Line = [label: string, cell: (measures: Measures) => string];

const LINES: Line[] = [
  ['rackets reported / planted', (m) => `${m.reportedRackets} / ${m.plantedRackets}`],
  ['reported ÷ planted', (m) => score(m.reportedToPlanted)],
  ['pairwise F1', (m) => score(m.pairwise.f1)],
  ['  precision', (m) => score(m.pairwise.precision)],
  ['  recall', (m) => score(m.pairwise.recall)],
  ['B-cubed F1', (m) => score(m.bCubed.f1)],
  ['adjusted Rand index', (m) => score(m.adjustedRand)],
  ['planted rackets met with F1 ≥ 0.8', (m) => tellFound(foundInAll(m.foundBySize))],
  ...SIZES.map((size): Line => [`  of ${nameSize(size)} accounts`, (m) => tellFound(foundInAll(m.foundBySize, size))]),
  ['operators, pairwise F1', (m) => score(m.operators.f1)],
  ['false alarms', (m) => `${m.falseAlarms.rackets.length} (${percent(m.falseAlarms.share)})`],
  ['precision of the top 20', (m) => `${score(m.topPrecision.precision)} of ${m.topPrecision.of}`],
];

/** The evaluation as a table in plain text: a line for each measure, a column for each method. */
export function formatEvaluation({ methods }: Evaluation): string {
  const head = ['', ...methods.map(({ method }) => method)];
  const lines = LINES.map(([label, cell]) => [label, ...methods.map(({ measures }) => cell(measures))]);
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((line) => (line[i] as string).length)));
  const align = (line: string[]) =>
    line.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('   ');
  return [head, widths.map((width) => '-'.repeat(width)), ...lines].map((line) => align(line).trimEnd()).join('\n');
}

/** How a run of runs tells of lives, as lines of text. */
export function formatOverTime({ events, keepsOneId }: MeasuresOverTime): string {
  const { f1, precision, recall, byKind } = events;
  const kinds = Object.entries(byKind).map(
    ([kind, { planted, reported, met }]) => `  ${kind}: ${planted} planted, ${reported} reported, ${met} met`,
  );
  return [
    `Events over all deliveries: F1 ${score(f1)} (precision ${score(precision)}, recall ${score(recall)})`,
    ...kinds.sort(),
    `Rackets that keep one id: ${keepsOneId.kept} of ${keepsOneId.planted} (${percent(keepsOneId.share)})`,
  ].join('\n');
}

/** The planted rackets that were met worst, as lines of text. */
export function formatWorst({ planted }: Measures, count = 5): string {
  const worst = [...planted].sort((a, b) => a.bestF1 - b.bestF1 || b.size - a.size).slice(0, count);
  return worst.map(({ racket, size, bestF1 }) => `${racket} (${size} sellers): ${score(bestF1)}`).join('\n');
}

function tellFound({ planted, found }: Pick<FoundOfSize, 'planted' | 'found'>): string {
  return `${found} / ${planted}`;
}

function score(value: number): string {
  return value.toFixed(3);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
