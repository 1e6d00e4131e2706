import { dateText } from '#jobs/generate/days';
import { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import { bankAccount, type BankAccount } from './accounts-at-banks.ts';
import type { Account, Person, Use, Value } from './model.ts';
import { firmName } from './names.ts';
import type { Town } from './town.ts';

/** Suppliers whose deliveries are on file; of the others only the payments are known. */
const ON_FILE = 0.6;
const AUTHORISED = 0.25;
/** Suppliers were there before the first account, so many days before the end. */
const OLDEST = 1_080;

/** Writes down firms, suppliers and payments to them. */
export class PartyWriter {
  readonly #suppliers = new Set<Value>();
  readonly #firms = new Set<string>();

  constructor(
    private readonly town: Town,
    private readonly book: Book,
  ) {}

  write(account: Account): void {
    for (const { person, from } of account.holders) this.#firm(account, person, from);
    for (const use of account.uses) if (use.slot === 'supplier') this.#supplies(account, use);
  }

  #firm(account: Account, person: Person, from: number): void {
    const { firm, draw } = person;
    if (!firm) return;
    if (!this.#firms.has(firm.id)) {
      this.#firms.add(firm.id);
      const founded = dateText(firm.founded - draw.at('age').between(0, 3_000));
      const country = person.country.code;
      const number = draw.at('register').digits(9);
      this.book.add('parties', {
        party_id: firm.id,
        type: 'company',
        name: firm.name,
        registration_number: number,
        country,
        founded_at: founded,
      });
      this.book.add('parties', { party_id: `${firm.id}/head`, type: 'person', name: person.name.usual, country });
      this.book.add('relations', {
        from_kind: 'party',
        from_id: `${firm.id}/head`,
        type: 'directs',
        to_kind: 'party',
        to_id: firm.id,
        first_seen: founded,
      });
    }
    const since = dateText(from);
    this.book.add('relations', {
      from_kind: 'party',
      from_id: firm.id,
      type: 'operates',
      to_kind: 'seller',
      to_id: account.id,
      first_seen: since,
    });
    const sold = new Set(account.brands.map(({ name }) => name).filter(Boolean));
    for (const brand of sold) {
      if (draw.at('may').at(brand).chance(AUTHORISED))
        this.book.add('authorisations', { brand, seller_id: account.id, valid_from: since });
    }
  }

  #supplies(account: Account, use: Use): void {
    const { value, from } = use;
    const draw = Draw.of(this.town.request.seed).at('supplier').at(value.text);
    const bank = bankAccount(draw.at('bank'), value.country);
    if (!this.#suppliers.has(value)) this.#supplier(value, bank, draw);
    this.#suppliers.add(value);
    const end = Math.max(from, use.to ?? account.closed ?? this.town.lastDay);
    const payer = account.valueOn('bank', from);
    if (payer && !account.draw.at('file').at(value.text).chance(ON_FILE))
      return this.#pays(account, { use, payer, bank, end });
    this.book.add('relations', {
      from_kind: 'party',
      from_id: partyId(value),
      type: 'supplies',
      to_kind: 'seller',
      to_id: account.id,
      first_seen: dateText(from),
      last_seen: dateText(end),
    });
  }

  #supplier(value: Value, { scheme, text, institution }: BankAccount, draw: Draw): void {
    const { country, holder } = value;
    const party = partyId(value);
    const name = holder ?? firmName(draw.at('name'), country);
    const founded = this.town.lastDay - OLDEST - draw.at('age').between(0, 3_000);
    this.book.add('parties', { party_id: party, type: 'company', name, country, founded_at: dateText(founded) });
    this.book.add('payment_accounts', {
      owner_kind: 'party',
      owner_id: party,
      scheme,
      account: text,
      holder: name,
      institution,
      country,
    });
  }

  #pays(account: Account, { use, payer, bank, end }: Paid): void {
    const draw = account.draw.at('pays').at(use.value.text);
    const count = draw.between(1, 3);
    for (let at = 0; at < count; at++) {
      const pays = draw.at(at);
      this.book.add('payments', {
        payment_id: `${account.id}/${use.value.text}/${at}`,
        from_scheme: payer.scheme ?? 'bank',
        from_account: payer.text,
        to_scheme: bank.scheme,
        to_account: bank.text,
        amount: pays.at('amount').between(80, 9_000),
        currency: account.holder.country.currency,
        paid_at: dateText(pays.at('day').between(use.from, end)),
        reference: pays.at('told').chance(0.5) ? 'goods' : null,
      });
    }
  }
}

interface Paid {
  readonly use: Use;
  readonly payer: Value;
  readonly bank: BankAccount;
  readonly end: number;
}

const partyId = ({ text }: Value) => `sup:${text}`;
