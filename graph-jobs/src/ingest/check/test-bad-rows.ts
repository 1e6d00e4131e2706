/** A file with bad rows: which are refused, by line, column and reason, and how many others go in. */
export type BadRows = readonly [
  what: string,
  file: string,
  content: string | Uint8Array,
  outcome: {
    readonly refused: readonly (readonly [line: number, column: string, reason: RegExp])[];
    readonly accepted: number;
  },
];

const CONTACT = 'owner_kind,owner_id,kind,value,country,first_seen,last_seen';
const LISTING = 'listing_id,seller_id,title,price,currency,posted_at,removed_at';
const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

/** Rows that break the contract, one way each. */
export const BAD_ROWS: readonly BadRows[] = [
  [
    'ragged, too short',
    'contacts.csv',
    `${CONTACT}\nseller,a,email,x@maker.cn,,,\nseller,a,email\nseller,a,email,y@maker.cn,,,\n`,
    { refused: [[3, 'value', /has 3 cells where the header has 7/]], accepted: 2 },
  ],
  [
    'ragged, too long',
    'contacts.csv',
    `${CONTACT}\nseller,a,email,x@maker.cn,,,,more,\nseller,a,email,z@maker.cn,,,,,\nseller,a,email,y@maker.cn,,,\n`,
    { refused: [[2, 'last_seen', /has 9 cells where the header has 7/]], accepted: 2 },
  ],
  [
    'text after a closing quote',
    'contacts.csv',
    `${CONTACT}\nseller,a,email,"x"@maker.cn,,,\nseller,a,email,y@maker.cn,,,\n`,
    { refused: [[2, 'value', /text after the closing quote/]], accepted: 1 },
  ],
  [
    'an open quote',
    'contacts.csv',
    `${CONTACT}\nseller,a,email,"x@maker.cn,,,\nseller,a,email,y@maker.cn,,,\nseller,a,email,z@maker.cn,,,\n`,
    { refused: [[2, 'value', /quote that is never closed/]], accepted: 2 },
  ],
  [
    'an open quote in the last row',
    'contacts.csv',
    `${CONTACT}\nseller,a,email,y@maker.cn,,,\nseller,a,email,"x@maker.cn,,,`,
    { refused: [[3, 'value', /quote that is never closed/]], accepted: 1 },
  ],
  [
    'an open quote before a quoted cell',
    'contacts.csv',
    `${CONTACT}\nseller,a,email,"x@maker.cn,,,\nseller,a,email,"y@maker.cn",,,\n`,
    { refused: [[2, 'value', /text after the closing quote|never closed/]], accepted: 1 },
  ],
  [
    'a row of Latin-1',
    'sellers.csv',
    bytes('seller_id,name\na,Shop\nc,Caf', [0xe9], '\nb,Shop\n'),
    { refused: [[3, '', /is not UTF-8/]], accepted: 2 },
  ],
  [
    'a cell of 10 MB',
    'sellers.csv',
    `seller_id,name\na,Shop\nc,${'x'.repeat(10_000_000)}\nb,Shop\n`,
    { refused: [[3, 'name', /is longer than 1048576 characters/]], accepted: 2 },
  ],
  [
    'a cell of 40 kB',
    'sellers.csv',
    `seller_id,name\na,Shop\nc,${'x'.repeat(40_000)}\nb,Shop\n`,
    { refused: [[3, 'name', /is longer than 32768 bytes/]], accepted: 2 },
  ],
  [
    'a NUL',
    'sellers.csv',
    'seller_id,name\na,Sh\0op\nb,Shop\n',
    { refused: [[2, 'name', /holds a NUL/]], accepted: 1 },
  ],
  [
    'an empty required cell, after a cell of two lines and a blank line',
    'sellers.csv',
    'seller_id,name\na,"Shop\nof A"\n\n,Nobody\nb,Shop\n',
    { refused: [[5, 'seller_id', /is required and empty/]], accepted: 2 },
  ],
  [
    'mixed line ends',
    'sellers.csv',
    'seller_id,status\r\na,open\nb,shut\rc,open\r\nd,odd\n',
    {
      refused: [
        [3, 'status', /is none of open, closed, suspended/],
        [5, 'status', /is none of/],
      ],
      accepted: 2,
    },
  ],
  [
    'the 30th of February',
    'sellers.csv',
    'seller_id,opened_at\na,2025-02-30\nb,2024-02-29\n',
    { refused: [[2, 'opened_at', /no ISO 8601 date/]], accepted: 1 },
  ],
  [
    'the 29th of February of 2025, the year 0, a date of another order',
    'sellers.csv',
    'seller_id,opened_at\na,2025-02-29\nb,0000-01-01\nc,01/02/2025\nd,9999-12-31\n',
    {
      refused: [
        [2, 'opened_at', /no ISO/],
        [3, 'opened_at', /no ISO/],
        [4, 'opened_at', /no ISO/],
      ],
      accepted: 1,
    },
  ],
  [
    'closed before opened',
    'sellers.csv',
    'seller_id,opened_at,closed_at\na,2025-02-01,2025-01-01\nb,2025-02-01,2025-02-01T10:00:00Z\n',
    { refused: [[2, 'closed_at', /is before opened_at/]], accepted: 1 },
  ],
  [
    'a negative price',
    'listings.csv',
    `${LISTING}\nl1,a,Bag,-5.00,EUR,,\nl2,a,Bag,5.00,EUR,,\n`,
    { refused: [[2, 'price', /is negative/]], accepted: 1 },
  ],
  [
    'a number beyond 2^53',
    'listings.csv',
    `${LISTING}\nl1,a,Bag,9007199254740993,EUR,,\nl2,a,Bag,9007199254740992,EUR,,\n`,
    { refused: [[2, 'price', /beyond 2\^53/]], accepted: 1 },
  ],
  [
    'NaN, words and exponents',
    'listings.csv',
    `${LISTING}\nl1,a,Bag,NaN,EUR,,\nl2,a,Bag,cheap,EUR,,\nl3,a,Bag,1e5,EUR,,\n`,
    {
      refused: [
        [2, 'price', /no decimal number/],
        [3, 'price', /no decimal number/],
        [4, 'price', /no decimal number/],
      ],
      accepted: 0,
    },
  ],
  [
    'a currency and a country that are none',
    'listings.csv',
    `${LISTING}\nl1,a,Bag,5,EURO,,\nl2,a,Bag,5,EUR,,\n`,
    { refused: [[2, 'currency', /no ISO 4217 code/]], accepted: 1 },
  ],
  [
    'a country in words',
    'sellers.csv',
    'seller_id,country\na,China\nb,CN\n',
    { refused: [[2, 'country', /no ISO 3166-1 alpha-2 code/]], accepted: 1 },
  ],
  [
    'an owner of no kind',
    'contacts.csv',
    `${CONTACT}\nshop,a,email,x@maker.cn,,,\n`,
    { refused: [[2, 'owner_kind', /is none of seller, store, party/]], accepted: 0 },
  ],
  [
    'places off the earth',
    'addresses.csv',
    'owner_kind,owner_id,full,lat,lon\nseller,a,1 Long Road Hong Kong,114.2,22.3\nseller,a,2 Long Road Hong Kong,22.3,114.2\nseller,a,3 Long Road Hong Kong,22.3,\n',
    {
      refused: [
        [2, 'lat', /no latitude/],
        [4, 'lat', /stands without lon/],
      ],
      accepted: 1,
    },
  ],
  [
    'a listing of nobody',
    'listings.csv',
    `${LISTING}\nl1,,Bag,5,EUR,,\n`,
    { refused: [[2, 'seller_id', /is empty, and so is store_id/]], accepted: 0 },
  ],
  [
    'a thing related to itself',
    'relations.csv',
    'from_kind,from_id,type,to_kind,to_id\nseller,a,owns,seller,a\n',
    { refused: [[2, 'to_id', /is the same as from_id/]], accepted: 0 },
  ],
  [
    'ids with signs that nobody sees',
    'sellers.csv',
    'seller_id,name\n"\ufeffabc",A\na\u200bbc,B\nabc\u202e,C\nabc,D\n',
    {
      refused: [2, 3, 4].map((line) => [line, 'seller_id', /holds a sign that nobody sees/] as const),
      accepted: 1,
    },
  ],
  [
    'offsets that no clock has',
    'sellers.csv',
    'seller_id,opened_at\na,2025-01-01T10:00:00+99:00\nb,2025-01-01T10:00:00+15:00\nc,2025-01-01T10:00:00+05:45\n',
    {
      refused: [2, 3].map((line) => [line, 'opened_at', /is no ISO 8601 date/] as const),
      accepted: 1,
    },
  ],
  [
    'different rows of one id',
    'sellers.csv',
    'seller_id,name\na,Zebra\na,Ape\nb,B\na,Ape\n',
    { refused: [[2, 'seller_id', /has another row, in sellers\.csv line 3, which was taken/]], accepted: 3 },
  ],
  [
    'lines that are no JSON object',
    'sellers.jsonl',
    '{"seller_id":"a"}\n\n{"seller_id":\n[1]\n{"seller_id":"b","name":5}\n',
    {
      refused: [
        [3, '', /is not one JSON object/],
        [4, '', /is not one JSON object/],
      ],
      accepted: 2,
    },
  ],
  [
    'JSON lines of Latin-1, of a megabyte and of mixed line ends',
    'sellers.jsonl',
    bytes(
      '\ufeff{"seller_id":"a"}\r\n{"name":"Caf',
      [0xe9],
      `"}\n${'x'.repeat(6_000_000)}\n{"seller_id":"b"}\r\n[1]\n{"seller_id":"c"}\r{"seller_id":"d"}`,
    ),
    {
      refused: [
        [2, '', /is not UTF-8/],
        [3, '', /is longer than 1048576 characters/],
        [5, '', /is not one JSON object/],
      ],
      accepted: 4,
    },
  ],
];
