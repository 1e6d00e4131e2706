import type { Draw } from '#jobs/generate/draw';
import { PARTS, STREETS, TOWNS, VILLAGES } from './place-words.ts';
import type { Manner } from './settings.ts';
import type { People, Word } from './words.ts';

/** A spot on the map: a door in a street of a town, or the one post box of a village. */
export interface Place {
  readonly people: People;
  readonly town: Word;
  readonly part: Word;
  readonly street: Word;
  /** Road, street or avenue. */
  readonly way: number;
  readonly house: number;
  readonly block: number | null;
  readonly flat: number | null;
  readonly isPostBox: boolean;
}

/** Where a register has a place: in one piece or in columns. */
export interface WrittenPlace {
  readonly full?: string;
  readonly street?: string;
  readonly city?: string;
  readonly region?: string;
}

/** A flat, or with `isHall` a whole building that goods go in and out of. */
export function placeOf(people: People, draw: Draw, isHall = false): Place {
  const isFlat = !isHall && draw.at('is flat').chance(0.75);
  return {
    people,
    town: draw.at('town').pick(TOWNS[people]),
    part: draw.at('part').pick(PARTS[people]),
    street: draw.at('street').pick(STREETS[people]),
    way: draw.at('way').weighted([0, 1, 2], (way) => [6, 3, 1][way] ?? 0),
    house: draw.at('house').between(1, 190),
    block: isFlat ? draw.at('block').between(1, 8) : null,
    flat: isFlat ? draw.at('floor').between(1, 12) * 100 + draw.at('flat').between(1, 4) : null,
    isPostBox: false,
  };
}

/** The post box of a village. */
export function postBox(people: People, draw: Draw): Place {
  return {
    people,
    town: draw.at('town').pick(TOWNS[people]),
    part: draw.at('part').pick(PARTS[people]),
    street: draw.at('village').pick(VILLAGES[people]),
    way: 0,
    house: 1,
    block: null,
    flat: null,
    isPostBox: true,
  };
}

/** What tells a place from every other, though each town has the same streets. */
export function placeId({ town, part, street, way, house, block, flat, isPostBox }: Place): string {
  const words = [town, part, street].map((word) => word.latin[0]);
  return `address:${[...words, isPostBox ? 'box' : way, house, block, flat].join('/')}`;
}

/** How a people writes an address: the way, then what stands around house, block and flat. */
interface Idiom {
  readonly ways: readonly string[];
  readonly door: string;
  readonly block: string;
  readonly flat: string;
  readonly box: string;
}

const IDIOMS: Readonly<Record<People, { readonly latin: readonly Idiom[]; readonly native: Idiom }>> = {
  han: {
    latin: [
      {
        ways: ['Lu', 'Jie', 'Dadao'],
        door: '{s} {w} {h} Hao',
        block: ', {b} Dong',
        flat: ', {f} Shi',
        box: '{s} Cun, Xinxiang 1',
      },
      {
        ways: ['Road', 'Street', 'Avenue'],
        door: 'No. {h} {s} {w}',
        block: ', Building {b}',
        flat: ', Room {f}',
        box: '{s} Village, PO Box 1',
      },
      {
        ways: ['Rd.', 'St.', 'Ave.'],
        door: '{h} {s} {w}',
        block: ', Bldg {b}',
        flat: ', Rm {f}',
        box: '{s} Vil., P.O. Box 1',
      },
      { ways: ['lu', 'jie', 'dd'], door: '{s} {w} {h}', block: '-{b}', flat: '-{f}', box: '{s} cun, box 1' },
    ],
    native: { ways: ['路', '街', '大道'], door: '{s}{w}{h}号', block: '{b}栋', flat: '{f}室', box: '{s}村1号信箱' },
  },
  slav: {
    latin: [
      {
        ways: ['Ulica', 'Bulevar', 'Trg'],
        door: '{w} {s} {h}',
        block: ', zgrada {b}',
        flat: ', stan {f}',
        box: 'Selo {s}, poštanski fah 1',
      },
      {
        ways: ['ul.', 'bul.', 'trg'],
        door: '{w} {s} br. {h}',
        block: ', zgr. {b}',
        flat: ', st. {f}',
        box: 's. {s}, post. fah 1',
      },
      {
        ways: ['Street', 'Boulevard', 'Square'],
        door: '{s} {w} {h}',
        block: ', Building {b}',
        flat: ', Flat {f}',
        box: '{s} Village, PO Box 1',
      },
      { ways: ['ul', 'bul', 'trg'], door: '{w} {s} {h}', block: '/{b}', flat: '/{f}', box: '{s}, p. fah 1' },
    ],
    native: {
      ways: ['Улица', 'Булевар', 'Трг'],
      door: '{w} {s} {h}',
      block: ', зграда {b}',
      flat: ', стан {f}',
      box: 'Село {s}, поштански фах 1',
    },
  },
  arab: {
    latin: [
      {
        ways: ['Sharia', 'Tariq', 'Midan'],
        door: '{w} {s} {h}',
        block: ', Imara {b}',
        flat: ', Shaqqa {f}',
        box: 'Qaryat {s}, PO Box 1',
      },
      {
        ways: ['Street', 'Road', 'Square'],
        door: '{h} {s} {w}',
        block: ', Building {b}',
        flat: ', Flat {f}',
        box: '{s} Village, PO Box 1',
      },
      {
        ways: ['St.', 'Rd.', 'Sq.'],
        door: '{h} {s} {w}',
        block: ', Bldg. {b}',
        flat: ', Apt {f}',
        box: '{s} Vill., P.O. Box 1',
      },
      {
        ways: ['Shari', 'Tarik', 'Maydan'],
        door: '{w} {s}, {h}',
        block: ' / {b}',
        flat: ' / {f}',
        box: 'Karyat {s}, P. O. B. 1',
      },
    ],
    native: {
      ways: ['شارع', 'طريق', 'ميدان'],
      door: '{w} {s} {h}',
      block: '، عمارة {b}',
      flat: '، شقة {f}',
      box: 'قرية {s}، صندوق بريد 1',
    },
  },
};

/** The place as one more clerk writes it. */
export function writePlace(place: Place, draw: Draw, manner: Manner): WrittenPlace {
  const { latin, native } = IDIOMS[place.people];
  const isBare = draw.at('unplaced').chance(manner.unplaced);
  if (draw.at('script').chance(manner.script)) {
    const line = lineOf(place, native, (word) => word.native);
    const { town, part } = place;
    if (isBare) return { full: line };
    if (place.people === 'han') return { full: `${town.native}市${part.native}区${line}` };
    return { full: `${line}, ${part.native}, ${town.native}` };
  }
  const isMessy = draw.at('mess').chance(manner.mess);
  const idiom = isMessy ? draw.at('idiom').pick(latin) : (latin[0] as Idiom);
  const spell = (word: Word) => (isMessy ? draw.at(word.native).pick(word.latin) : (word.latin[0] ?? ''));
  const street = cased(lineOf(place, idiom, spell), isMessy && draw.at('case').chance(0.2));
  const [city, region] = [spell(place.town), spell(place.part)];
  if (isBare) return { full: street };
  if (isMessy && draw.at('full').chance(0.4)) return { full: `${street}, ${region}, ${city}` };
  return { street, city, region };
}

function cased(text: string, isUpper: boolean): string {
  return isUpper ? text.toUpperCase() : text;
}

function lineOf(place: Place, idiom: Idiom, spell: (word: Word) => string): string {
  const { house, block, flat } = place;
  const pattern = place.isPostBox
    ? idiom.box
    : idiom.door + (block === null ? '' : idiom.block) + (flat === null ? '' : idiom.flat);
  return pattern
    .replace('{s}', spell(place.street))
    .replace('{w}', idiom.ways[place.way] ?? '')
    .replace('{h}', String(house))
    .replace('{b}', String(block))
    .replace('{f}', String(flat));
}
