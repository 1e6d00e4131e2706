import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book, Row } from '../book.ts';
import { writePlace, type Place } from './places.ts';
import { LAST, type Settings } from './settings.ts';
import { mistype, writeBank, writeMail, writePhone, type Bank, type Phone } from './values.ts';

/** Who a value or a relation belongs to. */
export interface Owner {
  readonly kind: 'seller' | 'party';
  readonly id: string;
  /** Day it is first there. */
  readonly since: number;
  /** Day it is closed. */
  readonly until: number | null;
}

/** Two owners and what ties them, from a day on and up to a day. */
export interface Bond {
  readonly from: Owner;
  readonly type: 'operates' | 'owns' | 'directs' | 'supplies' | 'associate';
  readonly to: Owner;
  readonly until?: number;
}

/** Writes values and relations into the book, in the ways and with the errors of the level. */
export class Clerk {
  readonly #written = new Set<string>();

  constructor(
    readonly book: Book,
    private readonly draw: Draw,
    private readonly settings: Pick<Settings, 'messy' | 'typo'>,
  ) {}

  phone(owner: Owner, phone: Phone, seen: Row = {}): void {
    if (this.#again(owner, `phone${phone.country.dial}${phone.digits}`)) return;
    const draw = this.#drawOf(owner, phone.digits);
    const text = this.#typed(writePhone(phone, draw, this.settings.messy), draw);
    this.#contact(owner, { kind: 'phone', value: text, country: phone.country.code, ...seen });
  }

  mail(owner: Owner, mail: string): void {
    if (this.#again(owner, mail)) return;
    this.#contact(owner, { kind: 'email', value: writeMail(mail, this.#drawOf(owner, mail), this.settings.messy) });
  }

  mark(owner: Owner, kind: 'device' | 'image' | 'ip' | 'domain' | 'handle', value: string): void {
    if (!this.#again(owner, `${kind}${value}`)) this.#contact(owner, { kind, value });
  }

  address(owner: Owner, role: string, place: Place): void {
    const { base, number, unit, postcode, country } = place;
    if (this.#again(owner, `${role}${country.code}${postcode}${base}${number}/${unit}`)) return;
    const draw = this.#drawOf(owner, `${role}${postcode}${number}`);
    const cells = writePlace(place, draw, this.settings.messy);
    const who = { owner_kind: owner.kind, owner_id: owner.id, role };
    this.book.add('addresses', { ...who, ...this.#typedRow(cells, draw), ...this.#seen(owner, draw) });
  }

  bank(owner: Owner, bank: Bank, holder: string | null): void {
    if (this.#again(owner, bank.account)) return;
    const draw = this.#drawOf(owner, bank.account);
    this.book.add('payment_accounts', {
      owner_kind: owner.kind,
      owner_id: owner.id,
      scheme: bank.scheme,
      account: writeBank(bank, draw, this.settings.messy),
      holder,
      country: bank.country,
      ...this.#seen(owner, draw),
    });
  }

  relation({ from, type, to, until }: Bond): void {
    if (from.id === to.id || this.#again(from, `${type}${to.id}`)) return;
    const since = Math.max(from.since, to.since);
    this.book.add('relations', {
      from_kind: from.kind,
      from_id: from.id,
      type,
      to_kind: to.kind,
      to_id: to.id,
      first_seen: dateText(since),
      last_seen: dateText(Math.max(since, until ?? to.until ?? LAST)),
    });
  }

  #contact(owner: Owner, cells: Row): void {
    const seen = this.#seen(owner, this.#drawOf(owner, String(cells.value)));
    this.book.add('contacts', { owner_kind: owner.kind, owner_id: owner.id, ...seen, ...cells });
  }

  #seen(owner: Owner, draw: Draw): Row {
    const first = Math.min(LAST, owner.since + draw.at('first-seen').between(0, 12));
    const end = owner.until ?? LAST - draw.at('last-seen').between(0, 60);
    return { first_seen: dateText(first), last_seen: dateText(Math.max(first, end)) };
  }

  #typed(text: string, draw: Draw): string {
    return draw.at('typo').chance(this.settings.typo) ? mistype(text, draw.at('typed')) : text;
  }

  #typedRow(cells: Row, draw: Draw): Row {
    return typeof cells.street === 'string' ? { ...cells, street: this.#typed(cells.street, draw) } : cells;
  }

  #again(owner: Owner, what: string): boolean {
    const key = `${owner.id} ${what}`;
    if (this.#written.has(key)) return true;
    this.#written.add(key);
    return false;
  }

  #drawOf(owner: Owner, what: string): Draw {
    return this.draw.at(owner.id).at(what);
  }
}
