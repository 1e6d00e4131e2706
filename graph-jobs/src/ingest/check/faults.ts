import type { CellType, Column, Table } from '../contract.ts';
import { COUNTRIES, CURRENCIES } from './iso-codes.ts';
import { ident, quote } from '../stage.ts';

/** SQL for what is wrong with a row, as `column` + `SEPARATOR` + reason, or null: the first fault found counts. */
export const SEPARATOR = '\u001f';

const MAX_CELL_BYTES = 32_768;
const MAX_ID_BYTES = 480;
const MAX_EXACT = 2 ** 53;
/** Signs without width, marks of direction, soft hyphens and control signs. */
const UNSEEN = String.raw`[[:cntrl:]\x{00AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2069}\x{FEFF}]`;
const STAMP = String.raw`\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4])(:?[0-5]\d)?)?)?`;

/** DuckDB macros that the checks and the derived facts share. */
export const MACROS = [
  `create macro is_stamp(x) as regexp_full_match(x, '${STAMP}') and x >= '0001' and try_cast(x as timestamptz) is not null`,
  `create macro stamp(x) as case when length(x) = 10 then x
    else strftime(try_cast(x as timestamptz) at time zone 'UTC', '%Y-%m-%dT%H:%M:%SZ') end`,
  `create macro to_day(x) as cast(try_cast(x as timestamptz) as date) - date '1970-01-01'`,
];

/** SQL whose value is the fault of a row of that table. */
export function faultOf(table: Table): string {
  const cells = table.columns.flatMap(faultsOfColumn);
  const order = table.ordered.map(([from, to]) =>
    when(`to_day(${ident(from)}) > to_day(${ident(to)})`, to, `is before ${from}`),
  );
  return `case ${[...cells, ...order, ...(RULES[table.name] ?? [])].join('\n')} end`;
}

function faultsOfColumn(column: Column): string[] {
  const name = ident(column.name);
  const faults = [
    when(`contains(${name}, chr(0))`, column.name, 'holds a NUL'),
    when(`strlen(${name}) > ${MAX_CELL_BYTES}`, column.name, `is longer than ${MAX_CELL_BYTES} bytes`),
  ];
  if (column.required) faults.push(when(`${name} is null or trim(${name}) = ''`, column.name, 'is required and empty'));
  return [...faults, ...faultsOfType(column.type, name).map(([bad, reason]) => when(bad, column.name, reason))];
}

function faultsOfType(type: CellType, x: string): [bad: string, reason: string][] {
  if (typeof type !== 'string') return [[`${x} not in (${list(type)})`, `is none of ${type.join(', ')}`]];
  switch (type) {
    case 'id':
      return [
        [`strlen(${x}) > ${MAX_ID_BYTES}`, `is longer than ${MAX_ID_BYTES} bytes`],
        [`regexp_matches(${x}, '${UNSEEN}')`, 'holds a sign that nobody sees: two ids would look like one'],
      ];
    case 'date':
      return [[`${x} is not null and not is_stamp(${x})`, 'is no ISO 8601 date or date-time that exists']];
    case 'decimal':
      return faultsOfNumber(x, String.raw`\+?\d+(\.\d+)?`, 'is no decimal number');
    case 'whole':
      return faultsOfNumber(x, String.raw`\+?\d+`, 'is no whole number');
    case 'country':
      return [[`${x} not in (${list(COUNTRIES)})`, 'is no ISO 3166-1 alpha-2 code (two capital letters)']];
    case 'countries':
      return [
        [
          `not list_has_all([${list(COUNTRIES)}], string_split(${x}, ';'))`,
          'is no list of ISO 3166-1 alpha-2 codes with ; between',
        ],
      ];
    case 'currency':
      return [[`${x} not in (${list(CURRENCIES)})`, 'is no ISO 4217 code (three capital letters)']];
    case 'boolean':
      return [[`lower(${x}) not in ('true', 'false')`, 'is neither true nor false']];
    case 'latitude':
      return [
        [
          `coalesce(try_cast(${x} as double) between -90 and 90, false) = false and ${x} is not null`,
          'is no latitude from -90 to 90',
        ],
      ];
    case 'longitude':
      return [
        [
          `coalesce(try_cast(${x} as double) between -180 and 180, false) = false and ${x} is not null`,
          'is no longitude from -180 to 180',
        ],
      ];
    case 'text':
      return [];
  }
}

function faultsOfNumber(x: string, form: string, reason: string): [string, string][] {
  return [
    [`regexp_full_match(${x}, '-\\d+(\\.\\d+)?')`, 'is negative'],
    [`not regexp_full_match(${x}, '${form}')`, reason],
    [
      `coalesce(try_cast(${x} as decimal(38, 10)) > ${MAX_EXACT}, ${x} is not null)`,
      'is beyond 2^53 and could not be kept exactly',
    ],
  ];
}

const RULES: Partial<Record<Table['name'], string[]>> = {
  addresses: [
    when(
      'coalesce("full", street, city, region, postcode) is null',
      'full',
      'is empty, and so are street, city, region and postcode',
    ),
    when('(lat is null) <> (lon is null)', 'lat', 'stands without lon, or lon without lat'),
  ],
  listings: [when('seller_id is null and store_id is null', 'seller_id', 'is empty, and so is store_id')],
  relations: [
    when('from_kind = to_kind and from_id = to_id', 'to_id', 'is the same as from_id'),
    when(
      `type = 'operates' and (from_kind = 'store' or to_kind = 'party')`,
      'type',
      'operates joins a seller or a party to a store or a seller',
    ),
  ],
  outcomes: [
    when(
      '(owner_kind is null) <> (owner_id is null)',
      'owner_id',
      'stands without owner_kind, or owner_kind without owner_id',
    ),
  ],
  payments: ['from', 'to'].map((side) =>
    when(
      `(${side}_scheme is null) <> (${side}_account is null)`,
      `${side}_account`,
      `stands without ${side}_scheme, or ${side}_scheme without ${side}_account`,
    ),
  ),
};

function when(bad: string, column: string, reason: string): string {
  return `when ${bad} then ${quote(column + SEPARATOR + reason)}`;
}

function list(words: readonly string[]): string {
  return words.map(quote).join(', ');
}
