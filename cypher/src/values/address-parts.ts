/** What an address says, by part, read back from its key. */
export interface AddressParts {
  readonly country: string;
  /** Unit, building, stair, floor and box with a letter for which: `u12`, `b3`. */
  readonly units: readonly string[];
  readonly numbers: readonly string[];
  readonly words: readonly string[];
  readonly postcode?: string;
}

const UNIT = /^[ubsfx](?:\d[a-z\d-]*|[a-z]\d*)$/;
const HASHED = /^[\da-f]{64}$/;
const POSTCODE = /^p(?=[a-z]*\d)[a-z\d]{3,}$/;

/** Reads an `addr:` key back into its parts; undefined for a hashed key, which keeps none. */
export function addressParts(key: string): AddressParts | undefined {
  const [, country, body] = /^addr:([a-z]{2}|\?):(.+)$/.exec(key) ?? [];
  if (country === undefined || body === undefined || HASHED.test(body)) return undefined;
  const tokens = body.split(' ');
  const last = tokens.at(-1) ?? '';
  const postcode = tokens.length > 1 && POSTCODE.test(last) ? last.slice(1) : undefined;
  if (postcode !== undefined) tokens.pop();
  const found = tokens.findIndex((token) => !UNIT.test(token));
  const units = found < 0 ? tokens : tokens.slice(0, found);
  const rest = found < 0 ? [] : tokens.slice(found);
  const parts = { country, units, numbers: rest.filter(hasDigit), words: rest.filter((token) => !hasDigit(token)) };
  return postcode === undefined ? parts : { ...parts, postcode };
}

function hasDigit(token: string): boolean {
  return /\d/.test(token);
}
