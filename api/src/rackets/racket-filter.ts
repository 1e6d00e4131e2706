import type { RacketFilterPart } from '@ringbreaker/cypher/domain';
import type { FacetsQueryDto } from './rackets.dto.ts';

/** What was asked, as the queries take it: what is empty narrows nothing. */
export function racketFilter(query: FacetsQueryDto) {
  return {
    bands: someOf(query.band),
    lifecycles: someOf(query.lifecycle),
    triages: someOf(query.triage),
    countries: someOf(query.country?.map((country) => country.toUpperCase())),
    brands: someOf(query.brand),
    text: query.q?.trim() || null,
    scoreFrom: query.scoreFrom ?? null,
    scoreTo: query.scoreTo ?? null,
    sellersFrom: query.sellersFrom ?? null,
    sellersTo: query.sellersTo ?? null,
  };
}

function someOf(wanted: readonly string[] | undefined): string[] | null {
  return wanted?.length ? [...wanted] : null;
}

interface FacetRow {
  readonly facet: 'total' | 'without' | 'named' | Exclude<RacketFilterPart, 'text'>;
  readonly value: string;
  readonly rackets: number;
}

/** The counts as they are answered, by what they are of. */
export function facetsOf(rows: readonly FacetRow[], text: string | null) {
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
    brands: facet('brand'),
    countries: facet('country'),
    scores: figures('score'),
    sellers: figures('sellers'),
    without: of('without').map(({ value, rackets }) => ({ part: part(value), rackets })),
    named: named && text !== null ? { id: text, hiddenBy: named.value.split(' ').filter(Boolean).map(part) } : null,
  };
}
