import { saying } from '../domain/saying.ts';
import { readRoles } from './address-roles.ts';
import { toLatinAddress } from './address-script.ts';
import { languageOf } from './address-language.ts';
import { readPinyin } from './address-pinyin.ts';
import { keepSpoken, languageSaid, readChains } from './address-sound.ts';
import { keepWord } from './address-words.ts';
import { refuse } from './cleaned-value.ts';
import type { CleanOutcome } from './cleaned-value.ts';
import { countryCode, countryOfName, namesOfCountry } from './countries.ts';
import { makeKey } from './key.ts';
import { whyPlaceholder } from './placeholder.ts';
import { opensWithHouseNumber, splitPostcode } from './postcodes.ts';
import { stateWords } from './regions.ts';
import { tidy } from './tidy.ts';

/** A row of `addresses`: the whole text, or its parts; `country` is an ISO 3166-1 alpha-2 code. */
export interface AddressText {
  readonly full?: string | undefined;
  readonly street?: string | undefined;
  readonly city?: string | undefined;
  readonly region?: string | undefined;
  readonly postcode?: string | undefined;
  readonly country?: string | undefined;
}

const TOO_LITTLE = saying`says too little: no street, building or number`;

/**
 * Reads a postal address of any script as `addr:COUNTRY:` and its words: unit, building, floor and stair first, then
 * the other numbers as they follow each other, the other words by alphabet, the postcode. Two addresses whose numbers
 * differ are two. `display` is the text as it was written; read again with the same country it gives the same key.
 */
export function cleanAddress(row: AddressText): CleanOutcome {
  const said = row.full?.trim() ? row.full : row.street?.trim() ? joinParts(row) : '';
  const text = tidy(said.slice(0, 9000).replace(/\s*[\r\n]+\s*/g, ', '));
  const why = whyPlaceholder(text);
  if (why !== undefined) return refuse(why === 'empty' ? TOO_LITTLE : why);
  const given = countryCode(row.country);
  const latin = writeEvenly(toLatinAddress(text, languageOf(given) === 'de'));
  const { parts, country } = takeCountry(partsOf(latin), given);
  const { rest, postcode } = splitPostcode(parts.join(', '), country);
  const language = languageSaid(text, languageOf(country));
  const spoken = keptWords(rest, { country, language, hasPostcode: postcode !== undefined });
  const { roles, numbers, words, isPlace } = readRoles(spoken);
  if (!isPlace && !opensWithHouseNumber(rest, country)) return refuse(TOO_LITTLE);
  const sorted = [...new Set(words)].sort();
  const body = [...roles, ...numbers, ...sorted, ...(postcode === undefined ? [] : [`p${postcode}`])].join(' ');
  const note = numbers.length + roles.length === 0 ? { note: saying`no house number` } : {};
  return { ok: true, label: 'Address', key: makeKey('addr:', `${country ?? '?'}:${body}`), display: text, ...note };
}

function joinParts(row: AddressText): string {
  return [row.street, row.city, row.region, row.postcode].filter((part) => part?.trim()).join(', ');
}

/** Brings numbers and signs to one form: `5/F`, `#12`, `No.12`, `42nd`, `12 - 14`, `P.O. Box`. */
function writeEvenly(latin: string): string {
  return (
    latin
      .replace(/['`"]/g, '')
      .replace(/\bc\/\s*o\b/g, ' ')
      .replace(/\bc\/\s*(?=[a-z])/g, 'calle ')
      .replace(/\bs\/n\b/g, ' ')
      .replace(/(?<![a-z])([a-z])\.\s?(?=[a-z](?![a-z]))/g, '$1')
      .replace(/\b(\d+)\s*\/\s*f\b|\b(\d+)f\b/g, ' floor $1$2 ')
      .replace(/\b(\d+)(?:st|nd|rd|th|o)\b/g, '$1')
      // "78#" is a building, "#78" a unit: what stands close to its sign goes first.
      .replace(/\b(\d+)#(?=[\s,;]|$)/g, ' building $1 ')
      .replace(/#\s*(?=[\da-z])/g, ' unit ')
      .replace(/(\d+)\s*#/g, ' building $1 ')
      .replace(/\bn(?:deg|°)\s*/g, 'no ')
      .replace(
        /\b(no|nr|num|apt|unit|room|rm|ste|suite|bldg|building|blk|block|flat|fl|floor|lvl|level|box|shop|kv)\.?(?=\d)/g,
        '$1 ',
      )
      .replace(/(\d[a-z]?)\s*[-/]\s*(?=\d)/g, '$1-')
      .replace(/(\d)-([a-z])(?![a-z])/g, '$1$2')
      .replace(/(?<![a-z\d])([a-z])-(?=\d)/g, '$1')
      .replace(/\b(\d+) ([a-d])(?=\s*(?:,|$))/g, '$1$2')
      // What an address lies near is not where it is.
      .replace(/(\d[^,]*?) (?:between|betw|bet)\b[^,]*/g, '$1')
      .replace(/(\d[^,]*?) (?:near|opposite|opp|off|behind|next to|adjacent to)\b\.? [^,\d][^,]*/g, '$1')
      .replace(/&/g, ' and ')
      .replace(/(?<!\d[a-z]?)-|-(?!\d)/g, ' ')
  );
}

function partsOf(latin: string): string[] {
  const parts = latin.split(/[,;|()]/).map((part) => part.replace(/[^a-z0-9-]+/g, ' ').trim());
  return parts.filter((part) => part !== '');
}

/** Takes the country's name off the ends of an address; where the row says no country, a full name tells it. */
function takeCountry(
  parts: readonly string[],
  given: string | undefined,
): { parts: readonly string[]; country: string | undefined } {
  const end = parts.at(-1) ?? '';
  const [, name = end, code = ''] = /^([a-z ]+) (\d[\d-]{3,9})$/.exec(end) ?? [];
  const country = given ?? countryOfName(name) ?? countryOfName(parts[0] ?? '');
  if (country === undefined) return { parts, country };
  const names = namesOfCountry(country);
  const cut = cutCountry(name, names);
  // "… Shenzhen, China 518000": what stands behind the name is a part of its own; "Room 1001" is one part.
  const ends = cut === name ? [end] : [cut, code];
  const [first = '', ...others] = [...parts.slice(0, -1), ...ends];
  return { parts: [names.includes(first) ? '' : first, ...others].filter((part) => part !== ''), country };
}

/** A part without the country's name at its end; a bare code behind other words may be a state's and stays. */
function cutCountry(part: string, names: readonly string[]): string {
  if (names.includes(part)) return '';
  const name = names.find((each) => each.length > 2 && part.endsWith(` ${each}`));
  return name === undefined ? part : part.slice(0, -name.length - 1);
}

/** The words of each part in the form that is kept, "saint" told from "street" and states by their full names. */
function keptWords(
  rest: string,
  { country, language, hasPostcode }: { country: string | undefined; language: string; hasPostcode: boolean },
): string[][] {
  const parts = rest.split(',').map((part) => part.split(' ').filter((word) => word !== '' && word !== '-'));
  const read = parts.map((part) => (language === 'zh' ? readPinyin(part) : readChains(part, language)));
  const spoken = read.filter((part) => part.length > 0);
  return spoken.map((part, at) => {
    const isLast = at === spoken.length - 1;
    const ends = isLast && (spoken.length > 1 || hasPostcode || !isAbbreviation(part.at(-1) ?? '', language));
    return part.flatMap((word, place): readonly string[] => {
      const state = ends && place === part.length - 1 ? stateWords(word, country) : undefined;
      if (state !== undefined) return state;
      if (word === 'st' && isSaint(part, place)) return [keepWord('saint', language) ?? 'saint'];
      return splitCompound(word, language).flatMap((piece) => keepSpoken(piece, language) ?? []);
    });
  });
}

/** Whether a word is one that the language shortens: "Yale Ct" is a court before it is in Connecticut. */
function isAbbreviation(word: string, language: string): boolean {
  return keepWord(word, language) !== word;
}

/** "St" opens a name where a word follows and none but numbers stand before it. */
function isSaint(part: readonly string[], place: number): boolean {
  const next = part[place + 1];
  return (
    next !== undefined && /^[a-z]{3,}$/.test(next) && part.slice(0, place).every((word) => /\d|^[nsew]$/.test(word))
  );
}

/** Sets the street's type apart from its name where a language writes them as one word (Hauptstr., Kerkstraat). */
function splitCompound(word: string, language: string): readonly string[] {
  const form = language === 'de' ? /^(\w{3,})(strasse|str)$/ : language === 'nl' ? /^(\w{3,})(straat|str)$/ : undefined;
  const [, name, type] = form?.exec(word) ?? [];
  return name === undefined || type === undefined ? [word] : [name, type];
}
