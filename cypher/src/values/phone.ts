import { saying } from '../domain/saying.ts';
import { getSupportedRegionCodes, parsePhoneNumber } from 'awesome-phonenumber';
import type { ParsedPhoneNumber } from 'awesome-phonenumber';
import { readWhenSaid, refuse, withNote } from './cleaned-value.ts';
import type { CleanedValue, CleanOutcome } from './cleaned-value.ts';
import { countryCode } from './countries.ts';
import { handleOf } from './handle-name.ts';
import { foldDigits } from './digits.ts';
import { makeKey } from './key.ts';

const REGIONS = new Set(getSupportedRegionCodes());
const LABEL =
  /^(?:(?:https?:\/\/)?(?:api\.)?(wa\.me\/|whatsapp\.com\/send\?phone=)|(?:tele?(?:phone|fono|fon)?|phone|mobile|mob|cell|cel|ph|fax|whats ?app|wa|tlf|tél|тел|моб|电话|電話|手机|手機|전화|هاتف)[. ]*:?) ?(?=[+(\d])/i;
// Whom one should ask for: "+86 138 0013 8000 (Ms. Li)".
const WHOSE = /(?<=\d) ?\([^()\d+]+\)$/;
const EXTENSION =
  /(?:;ext=|[\s,;)](?:ext(?:ension)?|доб|poste|ramal|anexo|x)[.: ]*| ?(?:转|轉|分机|分機|内線|#) ?|(?<=\d)x)(\d{1,7})$/i;
// After any country code: one digit seven times or more to the end, or the keys in order.
const SAMPLE = /(\d)\1{6,}$|12345678(?:90?)?$/;
const NO_RANGE = saying`a possible number in no known range`;
// The digit that is dialled at home alone: +44 (0)20, 359 (0) 88.
const AT_HOME = /^(\+?(?:00)?\d{1,3}) ?\(0\) ?(?=\d)/;
const SHAPE = /^\+?[\d\s().\-/~‐-―]+$/;

/** Reads a telephone number as E.164, with the row's country for national forms; anything else is kept as a handle. */
export function cleanPhone(value: string, country?: string): CleanOutcome {
  return readWhenSaid(value, (text) => {
    const phone = readPhone(text, country);
    return phone ?? withNote(handleOf(text), 'not a phone number');
  });
}

/** The phone value of a tidied text, a refusal when its digits are a sample, or undefined when it is no number. */
export function readPhone(text: string, country?: string): CleanOutcome | undefined {
  if (text.length > 60) return undefined;
  const folded = foldDigits(text)
    .replace(WHOSE, '')
    .replace(LABEL, (_, link?: string) => (link === undefined ? '' : '+'));
  const extension = EXTENSION.exec(folded)?.[1];
  const typed = extension === undefined ? folded : folded.replace(EXTENSION, '');
  const digits = dialled(typed);
  if (digits === undefined) return undefined;
  const found = findNumber(digits, regionOf(country));
  if (found === undefined) return undefined;
  if (SAMPLE.test(found.e164)) return refuse(saying`a sample telephone number`);
  return phoneValue(found, extension);
}

interface FoundNumber {
  readonly e164: string;
  readonly display: string;
  readonly hint?: string | undefined;
  readonly note?: string;
}

/** The text as it would be dialled (`+` and digits), or undefined when other signs stand in it. */
function dialled(text: string): string | undefined {
  const trimmed = text.trim().replace(/^\(\s*(\+|00)/, '$1(');
  const plain = trimmed.replace(/^\+{2,}/, '+').replace(AT_HOME, '$1 ');
  if (!SHAPE.test(plain)) return undefined;
  const digits = plain.replace(/[^\d+]/g, '').replace(/^\+?00(?=[1-9])/, '+');
  return digits.length >= 5 && digits.length <= 20 ? digits : undefined;
}

function findNumber(digits: string, region: string | undefined): FoundNumber | undefined {
  if (digits.startsWith('+')) return findInternational(digits);
  const national = region === undefined ? undefined : parsePhoneNumber(digits, { regionCode: region });
  if (national?.valid) return { ...shown(national), hint: region };
  // Twelve digits and more are longer than national numbers, so a country code opens them; fewer may open with the hint's.
  const opensWithHint = national !== undefined && digits.startsWith(String(national.countryCode));
  const parsed =
    (digits.length >= 12 || opensWithHint) && !digits.startsWith('0') ? parsePhoneNumber(`+${digits}`) : undefined;
  if (parsed?.valid) return { ...shown(parsed), note: saying`read as written without its +` };
  // What is possible with its country's code is possible without it, so that both ways of writing it meet. One that opens
  // with that code and is not valid may be another country's (13800138000 in the United States).
  const isPossible = national?.possibility === 'is-possible' && !opensWithHint && digits.length >= 7;
  return isPossible ? { ...shown(national), hint: region, note: NO_RANGE } : undefined;
}

function findInternational(digits: string): FoundNumber | undefined {
  const parsed = parsePhoneNumber(digits);
  if (!(parsed.valid || parsed.possible) || parsed.number?.e164 === undefined) return undefined;
  return parsed.valid ? shown(parsed) : { ...shown(parsed), note: NO_RANGE };
}

/** Country code, a space, the rest: the library's own grouping costs half as much again as finding the number. */
function shown({ number, countryCode = 0 }: ParsedPhoneNumber): FoundNumber {
  const e164 = number?.e164 ?? '';
  const code = `+${countryCode}`;
  return { e164, display: e164.startsWith(code) ? `${code} ${e164.slice(code.length)}` : e164 };
}

function phoneValue(found: FoundNumber, extension: string | undefined): CleanedValue {
  const note = extension === undefined ? found.note : 'an extension was set apart';
  return {
    ok: true,
    label: 'Phone',
    key: makeKey('tel:', found.e164),
    display: found.display,
    ...(found.hint === undefined ? {} : { hint: found.hint }),
    ...(note === undefined ? {} : { note }),
    ...(extension === undefined ? {} : { facts: { extension } }),
  };
}

function regionOf(country: string | undefined): string | undefined {
  const code = countryCode(country)?.toUpperCase();
  return code !== undefined && REGIONS.has(code) ? code : undefined;
}
