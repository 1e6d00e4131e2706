import { foundInAll, nameSize, shareFound, type FoundOfSize } from '#jobs/evaluate/found-by-size';
import type { LeadFigures } from '../leads.ts';
import type { ScreeningFigures } from '../screenings.ts';

/** Tells the share of planted rackets that were found, by size and in all, as a line of text. */
export function tellFound(sizes: readonly FoundOfSize[]): string {
  const bySize = sizes.map((size) => `${nameSize(size)} ${shareOf(size)}`);
  return [...bySize, `in all ${shareOf(foundInAll(sizes))}`].join('; ');
}

function shareOf(count: Pick<FoundOfSize, 'planted' | 'found'>): string {
  return `${shareOrNone(shareFound(count))} of ${count.planted}`;
}

/** Tells of leads from a seller or from a value, as a line of text. */
export function tellLeads(seed: string, { grown, f1, precision, recall, honest, accounts }: LeadFigures): string {
  const shares = `F1 ${share(f1)}, P ${share(precision)}, R ${share(recall)}`;
  return `${grown} leads from a ${seed}: ${shares}; of ${accounts.toFixed(1)} accounts ${honest.toFixed(2)} honest`;
}

/** Tells of newcomers that were screened, as a line of text. */
export function tellScreenings({ ofRackets, honest }: ScreeningFigures): string {
  const count = ({ none, weak, strong }: ScreeningFigures['honest']) => none + weak + strong;
  const tied = (['strong', 'weak'] as const).map((tie) => {
    return `${tie} ties ${ofRackets[tie]} of rackets and ${honest[tie]} honest`;
  });
  return `screened ${count(ofRackets)} newcomers of rackets and ${count(honest)} honest: ${tied.join(', ')}`;
}

/** Adds up numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The mean of some numbers; 0 of none. */
export function mean(numbers: readonly number[]): number {
  return sum(numbers) / Math.max(1, numbers.length);
}

/** A share as text. */
export function share(value: number): string {
  return value.toFixed(3);
}

/** A table as text: the first column to the left, all others to the right. */
export function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
}

/** A share as text, with a dash for none. */
export function shareOrNone(value: number | null): string {
  return value === null ? '–' : share(value);
}
