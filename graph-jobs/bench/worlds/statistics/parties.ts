import { dateText } from '#jobs/generate/days';
import type { Book } from '../book.ts';
import { allOf, firstOf, type Account } from './account.ts';
import { LAST_DAY } from './opening.ts';
import type { LevelSettings } from './settings.ts';
import { addressLine, type Spelling } from './spelling.ts';
import { personName, type Value } from './values.ts';
import { LANDS } from './words.ts';

/** Chance that a company is delivered a second time under another id, with the number of its register. */
const TWICE = 0.5;

/** Writes down companies and what they are to sellers: owners, directors, accountants, suppliers. */
export class Parties {
  readonly #known = new Set<string>();

  constructor(
    private readonly book: Book,
    private readonly spelling: Spelling,
    private readonly level: LevelSettings,
  ) {}

  write(account: Account): void {
    for (const kind of ['company', 'supplier'] as const) {
      for (const value of allOf(account, kind)) this.#relate(account, value);
    }
  }

  #relate(account: Account, value: Value): void {
    const draw = account.draw.at('party').at(value.key);
    const isTwice = draw.at('varies').chance(this.level.variation * TWICE);
    const id = this.#declare(account, value, isTwice ? 'B' : 'A');
    this.book.add('relations', {
      from_kind: 'party',
      from_id: id,
      type: this.#typeOf(account, value),
      to_kind: 'seller',
      to_id: account.id,
      first_seen: dateText(account.opened),
      last_seen: dateText(account.closed ?? LAST_DAY),
    });
  }

  /** Popular companies and those of congregations keep books; the others own or direct. */
  #typeOf({ id }: Account, value: Value): string {
    if (value.kind === 'supplier') return 'supplies';
    if (value.key === id) return 'operates';
    if (value.key.startsWith('popular')) return 'associate';
    return this.spelling.drawOf(value).at('relation').pick(['owns', 'directs', 'associate']);
  }

  #declare(account: Account, value: Value, source: string): string {
    const id = `P${source}${this.spelling.code(value, 9)}`;
    if (this.#known.has(id)) return id;
    this.#known.add(id);
    const isPerson = value.key === account.id && account.draw.at('person').chance(0.3);
    const name = isPerson ? personName(this.spelling.drawOf(value), value.country) : this.spelling.text(value);
    const words = LANDS[value.country].company;
    this.book.add('parties', {
      party_id: id,
      type: isPerson ? 'person' : 'company',
      name: source === 'B' ? name.replace(words[0], words[1]).toUpperCase() : name,
      registration_number: isPerson ? null : this.spelling.drawOf(value).at('register').digits(9),
      country: value.country,
      status: 'active',
    });
    this.#seat(account, value, id);
    return id;
  }

  /** Where a company sits: its own place, or that of the shop that runs under it. */
  #seat(account: Account, value: Value, id: string): void {
    const own = value.key === account.id ? firstOf(account, 'address') : undefined;
    const seat = own ?? { kind: 'address', key: `seat-${value.key}`, country: value.country };
    const full = addressLine(this.spelling.place(seat), seat.country);
    this.book.add('addresses', { owner_kind: 'party', owner_id: id, role: 'registered', full, country: seat.country });
  }
}
