import type { Draw } from '#jobs/generate/draw';
import { dateText } from '#jobs/generate/days';
import type { Book } from '../book.ts';
import type { Shared, Use } from './account.ts';
import type { Country } from './countries.ts';
import type { Kind } from './kinds.ts';
import { tradeName } from './names.ts';

const RELATIONS = { supplier: 'supplies', accountant: 'associate', company: 'owns' } as const;
const LEGAL: Readonly<Record<string, string>> = { BG: 'EOOD', RS: 'doo', RO: 'SRL', TR: 'Ltd Sti' };

type PartyKind = keyof typeof RELATIONS;

/** Whether a value of this kind is a company in the register, tied by a relation. */
export function isOfParty(kind: Kind): kind is PartyKind {
  return kind in RELATIONS;
}

function idOf(value: Draw): string {
  return `register:${value.at('party').hex(11)}`;
}

/** Writes the company down that supplies, advises or owns its users. */
export function writeParty(book: Book, { draw, uses }: Shared, country: Country): void {
  const first = Math.min(...uses.map(({ from }) => from));
  book.add('parties', {
    party_id: idOf(draw),
    type: 'company',
    name: `${tradeName(draw.at('name'), country)} ${LEGAL[country.code] ?? ''}`.trim(),
    registration_number: `${country.code}${draw.at('number').digits(9)}`,
    country: country.code,
    status: 'active',
    founded_at: dateText(first - draw.at('founded').between(20, 1_500)),
  });
}

/** Writes down what a company is to one of its users. */
export function writeRelation(book: Book, { kind, value, use }: { kind: PartyKind; value: Draw; use: Use }): void {
  book.add('relations', {
    from_kind: 'party',
    from_id: idOf(value),
    type: RELATIONS[kind],
    to_kind: 'seller',
    to_id: use.account.id,
    first_seen: dateText(use.from),
    last_seen: dateText(use.until),
  });
}
