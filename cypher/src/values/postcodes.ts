// The postcode of a country as it stands in a lower-case ASCII address. `first`: its house numbers come before the street,
// so digits that open the text are no postcode. `plain`: its form is like no other number's, wherever it stands.
interface PostcodeForm {
  readonly form: string;
  readonly first?: boolean;
  readonly plain?: boolean;
}
const FIVE: PostcodeForm = { form: '\\d{5}' };
const FOUR: PostcodeForm = { form: '\\d{4}' };
const SIX: PostcodeForm = { form: '\\d{6}' };
const FORMS: Record<string, PostcodeForm> = {
  us: { form: '\\d{5}(?:-\\d{4})?', first: true },
  gb: { form: '[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}', first: true },
  ca: { form: '[a-z]\\d[a-z][ -]?\\d[a-z]\\d', first: true },
  au: { form: '\\d{4}', first: true },
  nz: { form: '\\d{4}', first: true },
  za: { form: '\\d{4}', first: true },
  in: { form: '\\d{3} ?\\d{3}', first: true },
  br: { form: '\\d{5}-?\\d{3}', plain: true },
  pt: { form: '\\d{4}-\\d{3}', plain: true },
  pl: { form: '\\d{2}-\\d{3}', plain: true },
  jp: { form: '\\d{3}-\\d{4}', plain: true },
  nl: { form: '\\d{4} ?[a-z]{2}' },
  se: { form: '\\d{3} ?\\d{2}' },
  cz: { form: '\\d{3} ?\\d{2}' },
  sk: { form: '\\d{3} ?\\d{2}' },
  gr: { form: '\\d{3} ?\\d{2}' },
  ...Object.fromEntries(
    'de fr es it mx tr kr th id my ua fi ee pk sa lk hr rs ma pe np'.split(' ').map((code) => [code, FIVE]),
  ),
  ...Object.fromEntries('at ch be dk no hu bg lu tn li bd ph ge cy lv si ar'.split(' ').map((code) => [code, FOUR])),
  ...Object.fromEntries('cn ru sg vn kz ro by co ng'.split(' ').map((code) => [code, SIX])),
};
const ANY =
  '\\d{4,6}|\\d{5}-\\d{3,4}|\\d{3}-\\d{4}|\\d{4}-\\d{3}|\\d{2}-\\d{3}|[a-z]{1,2}\\d[a-z\\d]? \\d[a-z]{2}|[a-z]\\d[a-z] \\d[a-z]\\d';
const MARKED = '(?<!\\b(?:box|no|nr|unit|apt|room|rm|ste|suite|building|bldg|floor|postfach|bp) ?\\.?)';
const PATTERNS = new Map(Object.entries(FORMS).map(([code, form]) => [code, patternOf(form)]));
// Without a known form: a part of its own, at either end, or the last word behind a two-letter state.
const ANYWHERE = new RegExp(`^(?:${ANY})(?= ?(?:,|$))|(?<=, ?)(?:${ANY})$|(?<=\\b[a-z]{2} )\\d{5}(?:-\\d{4})?$`, 'g');

/** Whether digits that open an address (lower-case ASCII) are a house number: in a country where it comes first, and no postcode looks so. */
export function opensWithHouseNumber(text: string, country: string | undefined): boolean {
  const { form, first } = FORMS[country ?? ''] ?? {};
  const [, number] = /^ *(\d+[a-z]?) +(?:[nsew] +)?[a-z]{2}/.exec(text) ?? [];
  return first === true && number !== undefined && !new RegExp(`^(?:${form})$`).test(number);
}

/** Splits an address (lower-case ASCII, parts between commas) into its postcode, bare of spaces, and the rest. */
export function splitPostcode(
  text: string,
  country: string | undefined,
): { readonly rest: string; readonly postcode?: string } {
  const found = [...text.matchAll(PATTERNS.get(country ?? '') ?? ANYWHERE)].at(-1);
  if (found === undefined) return { rest: text };
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  const digits = found[0].replace(/[ -]/g, '');
  // The last four of a ZIP+4 are left out as often as they are written.
  return { rest, postcode: country === 'us' ? digits.slice(0, 5) : digits };
}

function patternOf({ form, first, plain }: PostcodeForm): RegExp {
  const alone = `(?<![\\w-])(?:${form})(?![\\w-])`;
  if (plain) return new RegExp(alone, 'g');
  // Where the number follows the street, a postcode opens its part, goes before the town, or stands at the end behind a word;
  // in a text without commas, at the end behind a word and another number.
  const text = first
    ? `(?<!^ ?)${MARKED}${alone}|^ ?${alone}(?= ?$)`
    : `(?<=(?:^|,) ?)${alone}|${MARKED}${alone}(?= [a-z])|(?<=,[^,]*[a-z] )${MARKED}${alone}(?=,|$)|(?<=\\d[^,]* [a-z]{3,} )${MARKED}${alone}(?= ?$)`;
  return new RegExp(text, 'g');
}
