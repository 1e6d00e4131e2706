import type { Book } from '../book.ts';
import { schemeOf } from './identities.ts';
import { dayText, lastDayOf } from './life.ts';
import type { Seller, Value } from './model.ts';
import { DAYS_BACK, LAST, type Settings } from './settings.ts';
import { written } from './writing.ts';

/** An agent lends its man as director to so many of its companies. */
const NOMINEES = 0.4;

/** Writes down whom a seller pays, who supplies it and which company owns it; each party once. */
export class Dealings {
  readonly #book: Book;
  readonly #settings: Settings;
  readonly #parties = new Set<string>();

  constructor(book: Book, settings: Settings) {
    this.#book = book;
    this.#settings = settings;
  }

  /** All dealings of a seller. */
  write(seller: Seller): void {
    for (const { value } of seller.uses) {
      if (value.kind === 'payee') this.#payments(seller, value);
      if (value.kind === 'supplier') this.#relation(seller, value, 'supplies');
      if (value.kind === 'company') {
        this.#relation(seller, value, 'owns');
        this.#nominee(seller, value);
      }
    }
  }

  #payments(seller: Seller, payee: Value): void {
    const from = seller.uses.find(({ value }) => value.kind === 'bank')?.value;
    if (!from) return;
    const draw = seller.draw.at('pays').at(payee.text);
    for (let at = 0; at < draw.at('times').between(1, 2); at++) {
      const own = draw.at(at);
      this.#book.add('payments', {
        payment_id: `payment:${own.at('id').code(11)}`,
        from_scheme: schemeOf(from),
        from_account: written(from, own.at('from'), this.#settings),
        to_scheme: schemeOf(payee),
        to_account: written(payee, own.at('to'), this.#settings),
        amount: own.at('amount').between(60, 4_000),
        currency: 'USD',
        paid_at: dayText(own.at('day').between(seller.opened + 3, lastDayOf(seller))),
        reference: own.at('says').chance(0.5) ? own.at('word').pick(['rent', 'goods', 'invoice', 'monthly']) : null,
      });
    }
  }

  #relation(seller: Seller, party: Value, type: string): void {
    // Before anybody opened an account, so that no relation comes before its party.
    const founded = LAST - DAYS_BACK - seller.draw.at('founded').at(type).between(1, 2_500);
    this.#party(party, 'company', dayText(founded));
    const first = seller.draw
      .at('since')
      .at(type)
      .between(seller.opened, Math.min(LAST, seller.opened + 15));
    this.#book.add('relations', {
      from_kind: 'party',
      from_id: party.text,
      type,
      to_kind: 'seller',
      to_id: seller.id,
      first_seen: dayText(first),
      last_seen: dayText(Math.max(first, lastDayOf(seller))),
    });
  }

  #nominee(seller: Seller, company: Value): void {
    const agent = seller.seats.agent;
    if (!agent || this.#parties.has(`${company.text} directed`)) return;
    this.#parties.add(`${company.text} directed`);
    if (!seller.draw.at('nominee').chance(NOMINEES)) return;
    const { nominee } = agent;
    this.#party(nominee, 'person', null);
    this.#book.add('relations', {
      from_kind: 'party',
      from_id: nominee.text,
      type: 'directs',
      to_kind: 'party',
      to_id: company.text,
      first_seen: dayText(seller.opened),
      last_seen: null,
    });
  }

  #party({ text, label, city }: Value, type: 'person' | 'company', founded: string | null): void {
    if (this.#parties.has(text)) return;
    this.#parties.add(text);
    this.#book.add('parties', {
      party_id: text,
      type,
      name: label ?? text,
      country: city.country,
      status: 'active',
      founded_at: founded,
    });
  }
}
