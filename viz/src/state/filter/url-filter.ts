import { NodeKind } from '@ringbreaker/cypher/domain';
import { narrow, NO_FILTER, type Range, type ThingFilter } from './thing-filter.ts';

/** The parts of an address that say what a filter asks for: a text, kinds, a range of links and one of what links say. */
export const FILTER_PARTS = { text: 'q', kinds: 'o', degree: 'd', weight: 'w' } as const;

/** A longer text is no filter that anybody typed. */
export const LONGEST_TEXT = 200;
const MOST = 1e9;

/** Writes a filter as parts of an address; what it does not ask for is an empty text. */
export function writeFilterParts({ text, kinds, degree, weight }: ThingFilter): [string, string][] {
  const { text: q, kinds: o, degree: d, weight: w } = FILTER_PARTS;
  // Half a sign has no place in an address.
  const whole = withoutHalves(text.trim().slice(0, LONGEST_TEXT));
  return [
    [q, encodeURIComponent(whole)],
    [o, kinds.join('.')],
    [d, writeRange(degree)],
    [w, writeRange(weight)],
  ];
}

/** Reads a filter from the parts of an address; what can't be read asks for nothing. */
export function readFilterParts(parts: ReadonlyMap<string, string>): ThingFilter {
  const { text, kinds, degree, weight } = FILTER_PARTS;
  return narrow(NO_FILTER, {
    text: readText(parts.get(text)),
    kinds: (parts.get(kinds) ?? '').split('.').flatMap((kind) => NodeKind.safeParse(kind).data ?? []),
    degree: readRange(parts.get(degree)),
    weight: readRange(parts.get(weight)),
  });
}

const withoutHalves = (text: string) => text.replace(/\p{Surrogate}/gu, '');

const writeRange = (range: Range | null) => (range ? range.join('.') : '');

function readText(text = ''): string {
  try {
    return withoutHalves(decodeURIComponent(text).slice(0, LONGEST_TEXT));
  } catch {
    return '';
  }
}

function readRange(text = ''): Range | null {
  const [, from, to] = /^(\d{1,9})\.(\d{1,9})$/.exec(text) ?? [];
  const range: Range = [Number(from), Number(to)];
  return from !== undefined && range[0] <= range[1] && range[1] <= MOST ? range : null;
}
