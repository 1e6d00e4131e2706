import { type RacketFilterPart, RacketFilterPart as Part } from '@ringbreaker/cypher/domain';
import { ANY_LIFECYCLE, askedLifecycle, type DueFilter, type QueueFilter } from './queue-filter.ts';
import { inWords, listed, locale, t } from '../../words/words.ts';

/** One part of what narrows the list, and the filter without it. */
export interface FilterChip {
  part: RacketFilterPart;
  says: string;
  /** What it says of its part. */
  value: string;
  without: QueueFilter;
}

/** A country by its name; a code that nobody knows stays as it is. */
export function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([locale()], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** The parts of which several may be picked. */
export type PickedPart = Extract<
  RacketFilterPart,
  'band' | 'lifecycle' | 'triage' | 'stage' | 'assignee' | 'country' | 'brand'
>;

export const PART_NAMES: Readonly<Record<RacketFilterPart, string>> = {
  text: t`Text`,
  band: t`Band`,
  lifecycle: t`Lifecycle`,
  triage: t`Triage`,
  stage: t`Work`,
  assignee: t`Assignee`,
  due: t`Due`,
  country: t`Country`,
  brand: t`Brand`,
  score: t`Score`,
  sellers: t`Sellers`,
};

/** How late or near work is, in words. */
export const DUE_NAMES: Readonly<Record<DueFilter, string>> = {
  overdue: t`overdue`,
  week: t`due within a week`,
};

/** What is picked of a part. */
export function pickedOf(filter: QueueFilter, part: PickedPart): readonly string[] {
  return part === 'lifecycle' ? askedLifecycle(filter) : (filter[part] ?? []);
}

/** The filter with a value picked that was not, or let go that was. */
export function togglePicked(filter: QueueFilter, part: PickedPart, value: string): QueueFilter {
  const picked = pickedOf(filter, part);
  const next = picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value];
  // No lifecycle at all means each of them; left out it would mean the usual one.
  return { ...filter, [part]: part === 'lifecycle' && next.length === 0 ? ANY_LIFECYCLE : next };
}

/** The filter without a whole part of it. */
export function withoutPart(filter: QueueFilter, part: RacketFilterPart): QueueFilter {
  if (part === 'lifecycle') return { ...filter, lifecycle: ANY_LIFECYCLE };
  return { ...filter, [part === 'text' ? 'q' : part]: undefined };
}

/** How a value of a part is called. */
export function valueName(part: PickedPart, value: string): string {
  if (part === 'country') return countryName(value);
  if (part === 'lifecycle') return inWords(value, 'lifecycle');
  if (part === 'stage') return inWords(value, 'work');
  return part === 'triage' ? inWords(value, 'decision') : value;
}

/** Each thing that narrows the list, in a fixed order: which was set first makes no difference. */
export function chipsOf(filter: QueueFilter): FilterChip[] {
  return Part.options.flatMap((part): FilterChip[] => {
    if (part === 'text') return filter.q ? [chip(part, `“${filter.q}”`, withoutPart(filter, part))] : [];
    if (part === 'score' || part === 'sellers') {
      const range = filter[part];
      return range ? [chip(part, sayRange(range), withoutPart(filter, part))] : [];
    }
    if (part === 'due') return filter.due ? [chip(part, DUE_NAMES[filter.due], withoutPart(filter, part))] : [];
    return pickedOf(filter, part).map((value) => chip(part, valueName(part, value), togglePicked(filter, part, value)));
  });
}

const chip = (part: RacketFilterPart, value: string, without: QueueFilter): FilterChip => ({
  part,
  says: t`${PART_NAMES[part]}: ${value}`,
  value,
  without,
});

/** A range of figures in words. */
export function sayRange([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : t`${from} to ${to}`;
}

/** A part with all that is picked of it, as in "Band: A, B". */
export function sayPart(filter: QueueFilter, part: RacketFilterPart): string {
  const chips = chipsOf(filter).filter((one) => one.part === part);
  return t`${PART_NAMES[part]}: ${listed(chips.map(({ value }) => value))}`;
}
