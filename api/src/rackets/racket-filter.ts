import type { RacketFilterPart } from '@ringbreaker/cypher/domain';
import type { FacetsQueryDto } from './rackets.dto.ts';
import { readTitle } from './read-title.ts';

/** More sellers than any racket has. */
const MOST_SELLERS = 10_000_000;

/** What was asked, as the queries take it: what is empty narrows nothing. */
export function racketFilter(query: FacetsQueryDto) {
  return {
    bands: query.band ?? [],
    lifecycles: query.lifecycle ?? [],
    triages: query.triage ?? [],
    stages: query.stage ?? [],
    assignees: query.assignee ?? [],
    dueBy: query.dueBy ?? '',
    countries: query.country?.map((country) => country.toUpperCase()) ?? [],
    brands: query.brand ?? [],
    text: query.q?.trim() ?? '',
    titled: readTitle(query.q ?? ''),
    scoreFrom: query.scoreFrom ?? 0,
    scoreTo: query.scoreTo ?? 100,
    sellersFrom: query.sellersFrom ?? 0,
    sellersTo: query.sellersTo ?? MOST_SELLERS,
  };
}

interface FacetRow {
  readonly facet: 'total' | 'without' | 'named' | Exclude<RacketFilterPart, 'text'>;
  readonly value: string;
  readonly rackets: number;
}

/** The counts as they are answered, by what they are of. */
export function facetsOf(rows: readonly FacetRow[], text: string) {
  const of = (name: FacetRow['facet']) => rows.filter(({ facet }) => facet === name);
  const facet = (name: FacetRow['facet']) => of(name).map(({ value, rackets }) => ({ value, rackets }));
  const figures = (name: 'score' | 'sellers') =>
    of(name)
      .map(({ value, rackets }) => ({ value: Number(value), rackets }))
      .sort((a, b) => a.value - b.value);
  const part = (name: string) => name as RacketFilterPart;
  const [named] = of('named');
  return {
    total: of('total')[0]?.rackets ?? 0,
    bands: facet('band').sort((a, b) => (a.value < b.value ? -1 : 1)),
    lifecycles: facet('lifecycle'),
    triages: facet('triage'),
    stages: facet('stage'),
    assignees: facet('assignee'),
    dues: facet('due').sort((a, b) => (a.value < b.value ? -1 : 1)),
    brands: facet('brand'),
    countries: facet('country'),
    scores: figures('score'),
    sellers: figures('sellers'),
    without: of('without').map(({ value, rackets }) => ({ part: part(value), rackets })),
    named: named ? { id: text, hiddenBy: named.value.split(' ').filter(Boolean).map(part) } : null,
  };
}
