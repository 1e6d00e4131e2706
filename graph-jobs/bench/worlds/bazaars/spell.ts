import type { Draw } from '#jobs/generate/draw';
import { FIRM_FORMS, type Spellings } from './names.ts';
import { TRADE_NAMES, type Trade } from './goods.ts';
import type { Person } from './model.ts';

/** A person's name as one clerk, one bank or one cargo desk wrote it. */
export function spellPerson(person: Person, draw: Draw, slips: number): string {
  // Who writes one name in Greek or Arabic letters writes the other in them too.
  const isOwn = draw.at('script').chance(0.45);
  const [given, family] = [person.given, person.family].map((name, at) =>
    isOwn
      ? name[0]
      : draw
          .at('other')
          .at(at)
          .pick(name.length > 1 ? name.slice(1) : name),
  ) as [string, string];
  const way = draw.at('way').uniform();
  return slip(wayOf(way, given, family), draw.at('slip'), slips);
}

function wayOf(way: number, given: string, family: string): string {
  if (way < 0.58) return `${given} ${family}`;
  if (way < 0.7) return `${family} ${given}`;
  if (way < 0.84) return fold(`${given} ${family}`).toUpperCase();
  if (way < 0.93) return fold(`${given} ${family}`);
  return `${[...given][0]}. ${family}`;
}

/** One of the spellings of a name, most often the first, the one in its own script. */
export function spelling(spellings: Spellings, draw: Draw): string {
  if (draw.at('own').chance(0.45)) return spellings[0] as string;
  return draw.at('other').pick(spellings);
}

/** A firm's name, with its legal form in full, shortened or left out. */
export function spellFirm(name: string, country: string, draw: Draw): string {
  const form = draw.at('form').chance(0.8) ? ` ${draw.at('which').pick(FIRM_FORMS[country] ?? [''])}` : '';
  const text = `${name}${form}`;
  return draw.at('case').chance(0.25) ? fold(text).toUpperCase() : text;
}

/** What a family calls its firm: its own name and its trade. */
export function firmOf({ family }: Person, of: { trade: Trade; country: string }, draw: Draw): string {
  const name = of.country === 'TR' || draw.at('latin').chance(0.6) ? latin(family) : (family[0] as string);
  const brothers = of.country === 'TR' ? ['Kardeşler', 've Oğulları'] : ['Bros', '& Sons'];
  const kin = draw.at('brother').chance(0.2) ? ` ${draw.at('word').pick(brothers)}` : '';
  const words = TRADE_NAMES[of.trade][of.country === 'TR' || of.country === 'BG' ? of.country : 'else'];
  return `${name}${kin} ${draw.at('trade').pick(words)}`;
}

/** The first spelling in Latin letters. */
export function latin(spellings: Spellings): string {
  return spellings.find(isLatin) ?? (spellings.at(-1) as string);
}

export function isLatin(text: string): boolean {
  return /^[\u0000-\u024f]+$/.test(text);
}

const LETTERS: Readonly<Record<string, string>> = { ı: 'i', İ: 'I', đ: 'dj', Đ: 'Dj', ß: 'ss' };

/** Without the marks that a foreign keyboard lacks. */
export function fold(text: string): string {
  return text
    .replace(/[ıİđĐß]/g, (letter) => LETTERS[letter] as string)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** Now and then two letters change places, or one is lost. */
export function slip(text: string, draw: Draw, chance: number): string {
  if (text.length < 6 || !draw.at('slips').chance(chance)) return text;
  const letters = [...text];
  const at = draw.at('where').between(1, letters.length - 3);
  const [one, other] = [letters[at] as string, letters[at + 1] as string];
  const put = draw.at('swap').chance(0.5) ? [other, one] : [one];
  return [...letters.slice(0, at), ...put, ...letters.slice(at + 2)].join('');
}

const PREFIXES = ['+90', '+30', '+359', '+40', '+381', '+971', '+49'] as const;

/** A telephone number (E.164) as people write it: with a zero, with blanks, in brackets, for a chat. */
export function spellPhone(phone: string, draw: Draw): string {
  const prefix = PREFIXES.find((one) => phone.startsWith(one)) ?? '+90';
  const rest = phone.slice(prefix.length);
  const [head, mid, tail] = [rest.slice(0, 3), rest.slice(3, 6), rest.slice(6)];
  const ways = [
    phone,
    `${prefix} ${head} ${mid} ${tail}`,
    `0${rest}`,
    `0${head} ${mid} ${tail}`,
    `(0${head}) ${mid}-${tail}`,
    `00${prefix.slice(1)}${rest}`,
    `${prefix.slice(1)}${rest}`,
  ];
  return draw.weighted(ways, (way) => (way === phone ? 3 : 1));
}

/** A bank account in one run or in groups of four. */
export function spellIban(iban: string, draw: Draw): string {
  if (draw.chance(0.6)) return iban;
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}
