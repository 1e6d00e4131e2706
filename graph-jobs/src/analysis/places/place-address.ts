import type { Phrase } from './address-phrases.ts';
import { phrasesOf } from './address-phrases.ts';
import type { Gazetteer, Region, Town } from './gazetteer.ts';
import { soundOfSigns } from './fold-name.ts';
import { kilometresBetween, type Spot } from './globe.ts';
import { regionName } from './region-codes.ts';

/** Where an address is, as far as its words say it. */
export type FoundPlace =
  | { readonly precision: 'city'; readonly town: Town }
  | { readonly precision: 'region'; readonly region: Region }
  | { readonly precision: 'country'; readonly country: string };

/** The place that was found, and why it is no town where it is none. */
export interface Placed {
  readonly place: FoundPlace | null;
  readonly unsure: 'unknown' | 'ambiguous' | null;
}

/** Towns of one name are told apart by their people where one has so many times more than the others… */
const CLEAR_WITHIN_COUNTRY = 4;
/** …and across countries, where the address names none. */
const CLEAR_ACROSS = 20;
/** Towns of one name nearer than this are one on the map. */
const SAME_KM = 40;
/** A few words within a part name a town only where many live in it. */
const KNOWN_TO_MANY = 5_000;

interface Candidate {
  readonly phrase: Phrase;
  readonly town: Town;
  readonly score: number;
}

/** What is known of an address beside its text. */
interface Known {
  readonly country: string | null;
  /** Degrees, as a row states them. */
  readonly spot?: Spot | null;
}

/** A spot speaks for towns no farther than this from it. */
const SPOT_KM = 40;

/**
 * Places an address. What a row states of where it is on the globe comes first: of the towns that the text may name it
 * leaves those that are near, and where none is it is the nearest town. A spot with no town near it, or in another country
 * than the address, says nothing, for it is a slip. Then the text counts alone.
 */
export function placeAddress(gazetteer: Gazetteer, text: string, { country, spot = null }: Known): Placed {
  return (spot && placeBySpot(gazetteer, text, { country, spot })) ?? placeByText(gazetteer, text, country);
}

function placeBySpot(gazetteer: Gazetteer, text: string, { country, spot }: Known & { spot: Spot }): Placed | null {
  const { phrases } = phrasesOf(text);
  const [named] = phrases
    .flatMap((phrase) => candidatesOf(gazetteer, phrase, { country, regions: [] }))
    .filter(({ town }) => kilometresBetween(town, spot) < SPOT_KM)
    .sort(bestFirst);
  const town = named?.town ?? gazetteer.nearest(spot, { country, withinKm: SPOT_KM });
  return town ? { place: { precision: 'city', town }, unsure: null } : null;
}

const bestFirst = (a: Candidate, b: Candidate) =>
  b.score - a.score || b.town.people - a.town.people || a.town.id - b.town.id;

/**
 * Places an address by the name of its town; `country` (ISO 3166-1 alpha-2, capitals) and a region in its words tell
 * towns of one name apart. What names no town, or one of several that are as likely, is placed by its region, else by
 * its country, else not at all: never by a guess.
 */
function placeByText(gazetteer: Gazetteer, text: string, country: string | null): Placed {
  const { phrases } = phrasesOf(text);
  const regions = country === null ? [] : regionsSaid(gazetteer, phrases, country);
  const candidates = phrases.flatMap((phrase) => candidatesOf(gazetteer, phrase, { country, regions })).sort(bestFirst);
  const [best] = candidates;
  if (best && isClear(best, candidates, country)) {
    return { place: { precision: 'city', town: best.town }, unsure: null };
  }
  const unsure = best ? 'ambiguous' : 'unknown';
  const region = regions.length === 1 ? regions[0]?.region : undefined;
  if (region) return { place: { precision: 'region', region }, unsure };
  return { place: country === null ? null : { precision: 'country', country }, unsure };
}

interface SaidRegion {
  readonly region: Region;
  /** As the address says it. */
  readonly name: string;
  readonly part: number;
}

/** The regions that an address names by a part of its own, or by a code behind its town. */
function regionsSaid(gazetteer: Gazetteer, phrases: readonly Phrase[], country: string): SaidRegion[] {
  const said = phrases.flatMap((phrase): SaidRegion[] => {
    const region = gazetteer.region(country, regionName(country, soundOfSigns(phrase.name)));
    return region && (phrase.whole || (phrase.last && phrase.name.length <= 3))
      ? [{ region, name: phrase.name, part: phrase.part }]
      : [];
  });
  return said.filter(({ region }, place) => said.findIndex((other) => other.region === region) === place);
}

function candidatesOf(
  gazetteer: Gazetteer,
  phrase: Phrase,
  { country, regions }: { country: string | null; regions: readonly SaidRegion[] },
): Candidate[] {
  return gazetteer.towns(phrase.name).flatMap((town) => {
    if (country !== null && town.country !== country) return [];
    if (!phrase.whole && town.people < KNOWN_TO_MANY) return [];
    const inRegion = regions.some(({ region }) => region.code === town.region);
    // A town of that name elsewhere in the country is another town, unless the region is named after it.
    if (!inRegion && regions.some(({ name }) => name !== phrase.name)) return [];
    const isRegionItself = regions.some(({ part, region }) => part === phrase.part && region.code === town.region);
    const astray = regions.length > 0 && !inRegion ? 2 : isRegionItself ? 1 : 0;
    const score = (phrase.whole ? 2 : 0) - astray + Math.log10(town.people + 1) / 5;
    return [{ phrase, town, score }];
  });
}

/** Whether the best candidate has no rival of its name that could as well be meant. */
function isClear(best: Candidate, all: readonly Candidate[], country: string | null): boolean {
  const times = country === null ? CLEAR_ACROSS : CLEAR_WITHIN_COUNTRY;
  return all.every(
    ({ phrase, town }) =>
      phrase.name !== best.phrase.name ||
      town === best.town ||
      town.people * times <= best.town.people ||
      kilometresBetween(town, best.town) < SAME_KM,
  );
}
