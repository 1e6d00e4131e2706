import { dateText } from '#jobs/generate/days';
import type { Book } from '../book.ts';
import type { Cell } from '../world.ts';
import type { Account, Slot, Use } from './model.ts';
import { shopName } from './names.ts';
import type { Town } from './town.ts';
import { Pen } from './writing.ts';

const CONTACTS: Readonly<Partial<Record<Slot, string>>> = {
  phone: 'phone',
  email: 'email',
  handle: 'handle',
  device: 'device',
  ip: 'ip',
  logo: 'image',
};
const ROLES: Readonly<Partial<Record<Slot, string>>> = {
  home: 'home',
  registered: 'registered',
  warehouse: 'warehouse',
  return: 'return',
};
const HAS_STORE = 0.15;
/** What is told on the page of a store, where there is one. */
const ON_STORE: ReadonlySet<Slot> = new Set(['email', 'handle', 'logo']);
/** An account in use was last seen so many days ago. */
const SEEN = 20;

/** Writes down the accounts and what they use. */
export class AccountWriter {
  readonly #pen: Pen;

  constructor(
    private readonly town: Town,
    private readonly book: Book,
  ) {
    this.#pen = new Pen(town.settings);
  }

  /** The rows of an account: seller, store, contacts, addresses, payment accounts. */
  write(account: Account): void {
    const { draw, id, opened, closed } = account;
    const founder = account.holders[0]?.person ?? account.holder;
    const name = shopName(draw.at('name'), founder.name);
    const platform = id.slice(0, id.indexOf(':'));
    const isDealt = closed !== null && account.findings.some(({ type }) => type === 'closure' || type === 'raid');
    const status = closed === null ? 'open' : isDealt ? 'suspended' : 'closed';
    const life = { platform, status, opened_at: dateText(opened), closed_at: dateText(closed) };
    const country = draw.at('country').chance(0.9) ? founder.country.code : null;
    this.book.add('sellers', { seller_id: id, name, ...life, closure_reason: account.closureReason, country });
    const store = draw.at('store').chance(HAS_STORE) ? `${id}/store` : null;
    if (store) this.book.add('stores', { store_id: store, seller_id: id, name: `${name} Store`, ...life });
    for (const use of account.uses) this.#use(account, use, store);
  }

  #use(account: Account, use: Use, store: string | null): void {
    const { slot, value } = use;
    const draw = account.draw.at('writes').at(value.serial);
    const last = Math.max(use.from, use.to ?? account.closed ?? this.town.lastDay - draw.between(0, SEEN));
    const onStore = store !== null && ON_STORE.has(slot);
    const row: Record<string, Cell> = {
      owner_kind: onStore ? 'store' : 'seller',
      owner_id: onStore ? store : account.id,
    };
    row.first_seen = dateText(use.from);
    row.last_seen = dateText(last);
    const kind = CONTACTS[slot];
    if (kind) {
      row.kind = kind;
      row.value = this.#pen.contact(slot, value, draw);
      if (slot === 'phone') row.country = value.country;
      this.book.add('contacts', row);
    } else if (value.place && ROLES[slot]) {
      row.role = ROLES[slot] ?? null;
      this.book.add('addresses', Object.assign(row, this.#pen.address(value.place, draw)));
    } else if (slot === 'bank') {
      row.scheme = value.scheme ?? 'bank';
      row.account = this.#pen.account(value, draw);
      row.holder = value.holder ?? null;
      row.institution = value.institution ?? null;
      row.country = value.country;
      this.book.add('payment_accounts', row);
    }
  }
}
