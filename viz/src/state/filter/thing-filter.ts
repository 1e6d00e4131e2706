import type { NodeKind } from '@ringbreaker/cypher/domain';

/** From one figure to another, both of them in it. */
export type Range = readonly [from: number, to: number];

/** What is left of a canvas by what things say of themselves; each part by itself, whatever the others do. */
export interface ThingFilter {
  /** In the name, the key or the racket. */
  text: string;
  /** Only things of these kinds; none: of all. */
  kinds: readonly NodeKind[];
  /** Only things with so many links in the whole graph. */
  degree: Range | null;
  /** Only links that say so much, in hundredths: the things that they join stay. */
  weight: Range | null;
}

export const NO_FILTER: ThingFilter = { text: '', kinds: [], degree: null, weight: null };

interface Thing {
  key: string;
  kind: NodeKind;
  label: string;
  degree: number;
  racketId: string | null;
}

/** Parts of a filter that leave things out. */
export type FilterPart = 'text' | 'kinds' | 'degree';

/** The parts of a filter that leave a thing out. */
export function partsAgainst({ text, kinds, degree }: ThingFilter, thing: Thing): FilterPart[] {
  const parts: FilterPart[] = [];
  if (text !== '' && !wordsOf(thing).includes(wantedIn(text))) parts.push('text');
  if (kinds.length > 0 && !kinds.includes(thing.kind)) parts.push('kinds');
  if (degree && !isIn(degree, linksOf(thing))) parts.push('degree');
  return parts;
}

/** Tells whether a filter leaves a thing out. */
export const isLeftOut = (filter: ThingFilter, thing: Thing): boolean =>
  filter !== NO_FILTER && partsAgainst(filter, thing).length > 0;

const wantedIn = (text: string) => text.trim().toLowerCase();
const wordsOf = ({ label, key, racketId }: Thing) => `${label}\n${key}\n${racketId ?? ''}`.toLowerCase();

/** How many links a thing counts for: one that is drawn alone counts as the smallest. */
export const linksOf = ({ degree }: Pick<Thing, 'degree'>): number => Math.max(1, degree);

const isIn = ([from, to]: Range, value: number) => value >= from && value <= to;

/** How much a link says, in hundredths. */
export const hundredths = (weight: number): number => Math.round(weight * 100);

interface Drawn {
  filter: ThingFilter;
  nodes: ReadonlyMap<string, Thing>;
  links: ReadonlyMap<string, { id: string; weight: number }>;
}

const NONE: ReadonlySet<string> = new Set();

/** The things of a canvas that its filter leaves out. */
export function thingsLeftOut({ filter, nodes }: Pick<Drawn, 'filter' | 'nodes'>): ReadonlySet<string> {
  if (filter === NO_FILTER) return NONE;
  return new Set([...nodes.values()].flatMap((node) => (isLeftOut(filter, node) ? [node.key] : [])));
}

/** The links of a canvas that its filter leaves out. */
export function linksLeftOut({ filter: { weight }, links }: Pick<Drawn, 'filter' | 'links'>): ReadonlySet<string> {
  if (!weight) return NONE;
  return new Set([...links.values()].flatMap((link) => (isIn(weight, hundredths(link.weight)) ? [] : [link.id])));
}

/** Changes a filter; one that asks for nothing is none. */
export function narrow(filter: ThingFilter, change: Partial<ThingFilter>): ThingFilter {
  const next = { ...filter, ...change };
  return partsAsked(next).length > 0 ? next : NO_FILTER;
}

const PARTS = ['text', 'kinds', 'degree', 'weight'] as const satisfies readonly (keyof ThingFilter)[];

/** The parts of a filter that ask for something. */
export function partsAsked(filter: ThingFilter): (keyof ThingFilter)[] {
  const { text, kinds, degree, weight } = filter;
  const isAsked = {
    text: text.trim() !== '',
    kinds: kinds.length > 0,
    degree: degree !== null,
    weight: weight !== null,
  };
  return PARTS.filter((part) => isAsked[part]);
}
