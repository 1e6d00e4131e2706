import { foldName } from './fold-name.ts';
import { kilometresBetween, type Spot, Squares } from './globe.ts';

/** A town, as GeoNames has it. */
export interface Town {
  readonly id: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The code of its region, as `CN.30`. */
  readonly region: string;
  readonly lat: number;
  readonly lon: number;
  readonly people: number;
}

/** A region of a country, and where its main town is. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
}

/** Towns by their names, the one with the most people first; regions and countries by the towns in them. */
export class Gazetteer {
  readonly #named: ReadonlyMap<string, Town | readonly Town[]>;
  readonly #regions: ReadonlyMap<string, Region>;
  readonly #middles: ReadonlyMap<string, Spot>;
  readonly #squares: Squares<Town>;

  constructor(
    named: ReadonlyMap<string, Town | readonly Town[]>,
    regions: ReadonlyMap<string, Region>,
    { middles, squares }: { middles: ReadonlyMap<string, Spot>; squares: Squares<Town> },
  ) {
    this.#named = named;
    this.#regions = regions;
    this.#middles = middles;
    this.#squares = squares;
  }

  /** The town that is nearest to a spot, of a country where one is named; undefined where none is within the distance. */
  nearest(spot: Spot, { country, withinKm }: { country: string | null; withinKm: number }): Town | undefined {
    let best: { town: Town; km: number } | undefined;
    for (const town of this.#squares.around(spot, withinKm)) {
      if (country !== null && town.country !== country) continue;
      const km = kilometresBetween(town, spot);
      if (km > withinKm || (best && (km > best.km || (km === best.km && town.id > best.town.id)))) continue;
      best = { town, km };
    }
    return best?.town;
  }

  /** The towns that bear a folded name, in any language that is written in Latin letters or Chinese signs. */
  towns(name: string): readonly Town[] {
    const named = this.#named.get(name) ?? [];
    return 'id' in named ? [named] : named;
  }

  /** The region of a country that a folded name or its code means. */
  region(country: string, name: string): Region | undefined {
    return this.#regions.get(`${country} ${name}`);
  }

  /** The middle of where a country's people live. */
  middle(country: string): Spot | undefined {
    return this.#middles.get(country);
  }
}

/** Where people live, summed up as a point within the globe: the mean of places on both sides of the date line is right. */
class Middle {
  #x = 0;
  #y = 0;
  #z = 0;

  add({ lat, lon, people }: Town): void {
    const [north, east, weight] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180, people + 1];
    this.#x += weight * Math.cos(north) * Math.cos(east);
    this.#y += weight * Math.cos(north) * Math.sin(east);
    this.#z += weight * Math.sin(north);
  }

  at(): { lat: number; lon: number } {
    const lat = Math.atan2(this.#z, Math.hypot(this.#x, this.#y));
    return { lat: (lat * 180) / Math.PI, lon: (Math.atan2(this.#y, this.#x) * 180) / Math.PI };
  }
}

const LATIN_OR_HAN = /^(?:[\p{Script=Latin}\p{M}\s'’‘`.-]+|\p{Script=Han}+)$/u;
// Codes of airports and stations stand among the names.
const CODE = /^[A-Z]{2,4}$/;
const GONE = /^PPL[HQW]$/;
const SEAT = /^PPL[AC]$/;
const MAIN = /^PPL[AC]/;
/** Of smaller places the other names are left out: they are many, and addresses do not use them. */
const KNOWN_BY_OTHER_NAMES = 15_000;
const SORT_SIGN = /^\p{Script=Han}{2,}[市县縣区區]$/u;

/** Reads lines of a GeoNames table of towns (19 columns between tabs) into a gazetteer, as many at a time as the caller has time for. */
export class GazetteerBuilder {
  // Most names are of one town: no list is made for it, which halves what is kept.
  readonly #named = new Map<string, Town | Town[]>();
  readonly #codes = new Map<string, string>();
  readonly #seats = new Map<string, { town: Town; rank: number }>();
  readonly #middles = new Map<string, Middle>();
  readonly #squares = new Squares<Town>();

  add(line: string): void {
    const [
      id,
      name = '',
      ascii = '',
      others = '',
      lat,
      lon,
      ,
      feature = '',
      country = '',
      ,
      region = '',
      ,
      ,
      ,
      people,
    ] = line.split('\t');
    if (people === undefined || GONE.test(feature)) return;
    const town: Town = {
      id: Number(id),
      name,
      country: this.#once(country),
      region: this.#once(`${country}.${region}`),
      lat: Number(lat),
      lon: Number(lon),
      people: Number(people),
    };
    this.#squares.add(town);
    const knownByOthers = town.people >= KNOWN_BY_OTHER_NAMES || MAIN.test(feature);
    for (const one of namesOf([name, ascii, ...(knownByOthers ? others.split(',').filter(isName) : [])])) {
      const same = this.#named.get(one);
      if (same === undefined) this.#named.set(one, town);
      else if ('id' in same) this.#named.set(one, [same, town]);
      else same.push(town);
    }
    this.#note(town, SEAT.test(feature));
  }

  /** One copy of a code, however many towns bear it. */
  #once(code: string): string {
    const known = this.#codes.get(code);
    if (known === undefined) this.#codes.set(code, code);
    return known ?? code;
  }

  #note(town: Town, isSeat: boolean): void {
    const rank = (isSeat ? 1e9 : 0) + town.people;
    const seat = this.#seats.get(town.region);
    if (!seat || rank > seat.rank) this.#seats.set(town.region, { town, rank });
    const middle = this.#middles.get(town.country) ?? new Middle();
    middle.add(town);
    this.#middles.set(town.country, middle);
  }

  /** Puts the gazetteer together; `regions` are codes as `CN.30` with their English names. */
  done(regions: Iterable<{ readonly code: string; readonly name: string }>): Gazetteer {
    for (const towns of this.#named.values()) {
      if (!('id' in towns)) towns.sort((a, b) => b.people - a.people || a.id - b.id);
    }
    const known = new Map<string, Region>();
    for (const { code, name } of regions) {
      const seat = this.#seats.get(code)?.town;
      if (!seat) continue;
      const { country, lat, lon } = seat;
      const region = { code, name, country, lat, lon };
      known.set(`${country} ${foldName(name)}`, region);
      const short = foldName(code.slice(code.indexOf('.') + 1));
      if (short.length > 1) known.set(`${country} ${short}`, region);
    }
    const middles = new Map([...this.#middles].map(([country, middle]) => [country, middle.at()]));
    return new Gazetteer(this.#named, known, { middles, squares: this.#squares });
  }
}

const isName = (text: string) => isLatinOrHan(text.charCodeAt(0)) && LATIN_OR_HAN.test(text) && !CODE.test(text);

/** Tells most names in other scripts by their first letter, which is quicker than by all of them. */
const isLatinOrHan = (letter: number) => letter < 0x250 || (letter >= 0x1e00 && letter < 0x1f00) || letter >= 0x2e80;

/** Names as they are compared, each once; a Chinese one also without the sign for what kind of place it is. */
function namesOf(texts: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const text of texts) {
    const name = foldName(text);
    names.add(name);
    if (SORT_SIGN.test(name)) names.add(name.slice(0, -1));
  }
  names.delete('');
  return names;
}
