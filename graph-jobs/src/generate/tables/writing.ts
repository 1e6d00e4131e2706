import { carelessName, carelessStreet } from './careless.ts';
import type { Draw } from '../draw.ts';
import { inHan } from '../places/han-roads.ts';
import type { LevelSettings } from '../levels.ts';
import type { Row, TableName } from './tables.ts';
import type { World } from '../model.ts';

type Rewrite = (text: string, draw: Draw) => string;

const inCapitals: Rewrite = (text) => text.toUpperCase();
const inFullWidth: Rewrite = (text) => text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

// Ways in which people write the same value; none of them changes what is meant.
const WAYS: Record<string, Rewrite[]> = {
  phone: [
    (text) => text.replace('+', '00'),
    (text) => text.replace(/\+(\d+) (\d{3})(\d{3})(\d+)/, '(+$1) $2-$3-$4'),
    (text) => text.replace(/\+(\d+) (\d{3})(\d{4})(\d*)/, '+$1 $2 $3 $4'),
    inFullWidth,
  ],
  email: [inCapitals, (text) => text.replace(/^./, (letter) => letter.toUpperCase()), (text) => ` ${text} `],
  device: [inCapitals],
  ip: [(text) => `::ffff:${text}`],
  handle: [inCapitals],
  street: [
    inCapitals,
    inFullWidth,
    (text) => text.replace('Road', 'Rd.').replace('Street', 'St.').replace('Building', 'Bldg').replace('Room', 'Rm'),
    (text) => text.replaceAll(',', '').replace('No. ', 'No.'),
    inHan,
  ],
  account: [(text) => text.replace(/(.{4})(?=.)/g, '$1 '), (text) => text.toLowerCase()],
  name: [inCapitals, familyFirst, inCyrillic],
};

// What happens to names and streets in haste; what is meant can be guessed, no more.
const SLIPS: Record<string, Rewrite> = { name: carelessName, street: carelessStreet };

/** Which cells of a table may be written in another way, and as what. */
const CELLS: Partial<Record<TableName, (row: Row) => [column: number, way: string][]>> = {
  contacts: (row) => [[3, String(row[2])]],
  addresses: () => [[3, 'street']],
  payment_accounts: (row) => [...(row[2] === 'iban' ? [[3, 'account'] as [number, string]] : []), [4, 'name']],
  parties: (row) => (row[1] === 'person' ? [[2, 'name']] : []),
  shipments: () => [
    [7, 'name'],
    [8, 'street'],
  ],
};

/** The rows of a table with a share of the values written in another way, or carelessly, as the level says. */
export function* rewriteRows(name: TableName, rows: Iterable<Row>, { draw, options }: World): Generator<Row> {
  const { rewritten, careless } = options.settings;
  const cellsOf = CELLS[name];
  if (!cellsOf || rewritten + careless === 0) return yield* rows;
  const root = draw.at('written').at(name);
  for (const row of rows) {
    // Keyed by the row's own first cells, so that it is written alike whatever stands around it.
    const own = root.at(row.slice(0, 4).join('|'));
    const changed = [...row];
    for (const [column, way] of cellsOf(row)) {
      const cell = changed[column];
      if (typeof cell === 'string') changed[column] = rewrite(cell, way, own.at(column), options.settings);
    }
    yield changed;
  }
}

function rewrite(text: string, way: string, draw: Draw, { rewritten, careless }: LevelSettings): string {
  const slip = SLIPS[way];
  const meant = slip && draw.at('slip').chance(careless) ? slip(text, draw) : text;
  const ways = WAYS[way];
  return ways && draw.chance(rewritten) ? draw.at('way').pick(ways)(meant, draw) : meant;
}

function familyFirst(text: string): string {
  const words = text.split(' ');
  return words.length === 2 ? `${words[1]}, ${words[0]}` : text;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = [...'абкдефгхийклмнопкрстувввызз'];

/** Letter by letter into another script; a company's legal form goes the same way. */
function inCyrillic(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const other = CYRILLIC[LATIN.indexOf(letter.toLowerCase())] ?? letter;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
}
