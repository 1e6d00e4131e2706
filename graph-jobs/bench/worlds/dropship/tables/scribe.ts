import { AS_OF, dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { TableName } from '#jobs/ingest/contract';
import type { Book, Row } from '../../book.ts';
import type { Account, Person } from '../model.ts';
import type { Settings } from '../settings.ts';

/** Writes rows as this platform keeps them: some cells empty, each thing declared once. */
export class Scribe {
  readonly #book: Book;
  readonly #declared = new Set<string>();
  readonly settings: Settings;
  /** The draw of what belongs to nobody: carriers, depots, catalogues. */
  readonly common: Draw;

  constructor(book: Book, settings: Settings, common: Draw) {
    this.#book = book;
    this.settings = settings;
    this.common = common;
  }

  add(table: TableName, row: Row): void {
    this.#book.add(table, row);
  }

  /** A person whom the platform came to know on that day; one that it knows already stays as it is. */
  person({ id, land }: Person, name: string, day: number): void {
    if (this.#declared.has(id)) return;
    this.#declared.add(id);
    this.add('parties', { party_id: id, type: 'person', name, country: land.code, founded_at: dateText(day) });
  }

  /** A party's relation to a seller or another party. */
  relate(from: string, type: string, [kind, to]: readonly ['seller' | 'party', string], seen: Row): void {
    this.add('relations', { from_kind: 'party', from_id: from, type, to_kind: kind, to_id: to, ...seen });
  }

  /** The value, or nothing as often as such a cell is empty. */
  maybe<T>(draw: Draw, value: T): T | null {
    return draw.chance(this.settings.blank) ? null : value;
  }
}

/** When something of an account was seen first and last: within its life, mostly soon. */
export function seenIn(
  { opened, closed }: Pick<Account, 'opened' | 'closed'>,
  draw: Draw,
): { first_seen: string | null; last_seen: string | null } {
  const end = closed ?? AS_OF;
  const first = Math.min(end, opened + draw.at('first').between(0, 4));
  return {
    first_seen: dateText(first),
    last_seen: dateText(draw.at('short').chance(0.2) ? draw.at('last').between(first, end) : end),
  };
}

/** A day in an account's life. */
export function dayIn({ opened, closed }: Pick<Account, 'opened' | 'closed'>, draw: Draw): number {
  return draw.between(opened, closed ?? AS_OF);
}
