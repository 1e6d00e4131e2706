import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Account, Circle, Person } from './model.ts';
import type { Settings } from './settings.ts';
import { fold, latin, spellFirm, spellPerson } from './spell.ts';
import { valueOf, eraAt } from './things.ts';

/** Those who write the tables, with the register of persons and firms that several of them ask. */
export interface Office {
  readonly book: Book;
  readonly settings: Settings;
  readonly root: Draw;
  readonly register: Register;
  /** Honest people, whose names others say at a desk or are mistaken for. */
  readonly neighbours: readonly Account[];
}

interface Entry {
  readonly id: string;
  readonly person: Person;
  readonly country: string;
  readonly circle?: Circle;
  readonly firm?: string;
  since: number;
}

/** Persons and firms that anything is known of, each written once, before the first day that tells of it. */
export class Register {
  readonly #entries = new Map<string, Entry>();

  constructor(private readonly root: Draw) {}

  /** The party of a person who is told of on a day; `again` is a second entry, made by another clerk. */
  personOf(person: Person, country: string, day: number, again = ''): string {
    return this.#enter(`person ${person.key}${again}`, { person, country }, day);
  }

  /** The party of the firm behind an account. */
  companyOf(person: Person, country: string, { day, firm }: { day: number; firm: string }): string {
    return this.#enter(`company ${person.key}`, { person, country, firm }, day);
  }

  /** The party of a circle that trades as a firm. */
  firmOf(circle: Circle, day: number): string | undefined {
    if (circle.firm === undefined) return undefined;
    const { lead: person, place, firm } = circle;
    return this.#enter(`firm ${circle.key}`, { person, country: place.city.country, firm, circle }, day);
  }

  #enter(key: string, entry: Omit<Entry, 'id' | 'since'>, day: number): string {
    const known = this.#entries.get(key);
    if (known) known.since = Math.min(known.since, day);
    const kept = known ?? { ...entry, id: `tic:${this.root.at('party').at(key).code(9)}`, since: day };
    this.#entries.set(key, kept);
    return kept.id;
  }

  /** Writes all of them down, with what firms give as their telephone and bank account. */
  write(book: Book, { filled, slips }: Settings): void {
    for (const [key, { id, person, country, firm, circle, since }] of this.#entries) {
      const draw = this.root.at('entry').at(key);
      book.add('parties', {
        party_id: id,
        type: firm === undefined ? 'person' : 'company',
        name:
          firm === undefined ? spellPerson(person, draw.at('name'), slips) : spellFirm(firm, country, draw.at('firm')),
        registration_number: draw.at('numbered').chance(0.55 * filled) ? draw.at('number').digits(10) : null,
        country: draw.at('placed').chance(filled) ? country : null,
        status: draw.at('stated').chance(0.4) ? 'active' : null,
        founded_at: dateText(since - draw.at('age').between(5, 1_800)),
      });
      if (circle) writeFirm(book, { id, circle, since, draw: draw.at('more') });
    }
  }
}

function writeFirm(book: Book, of: { id: string; circle: Circle; since: number; draw: Draw }): void {
  const { id, circle, since, draw } = of;
  const owner = { owner_kind: 'party', owner_id: id };
  const first_seen = dateText(since);
  if (draw.at('phone').chance(0.5)) {
    const value = valueOf(circle, 'phone', eraAt(circle, 'phone', since));
    book.add('contacts', { ...owner, kind: 'phone', value, first_seen });
  }
  if (draw.at('iban').chance(0.5)) {
    const account = valueOf(circle, 'iban', eraAt(circle, 'iban', since));
    book.add('payment_accounts', { ...owner, scheme: 'iban', account, holder: circle.firm ?? null, first_seen });
  }
}

/** The storefronts of an account. */
export function storesOf({ id, draw }: Account): string[] {
  const count = draw.at('stores').weighted([0, 1, 2], (many) => [60, 34, 6][many] ?? 0);
  return Array.from({ length: count }, (_, at) => `${id}/${at + 1}`);
}

const SHOP_WORDS = [
  'Butik',
  'Moda',
  'Outlet',
  'Store',
  'Collection',
  'Dünyası',
  'Center',
  'Line',
  'Home',
  'Evi',
  'Life',
  'Plus',
];
const FANCY = [
  'Lale',
  'Nova',
  'Ada',
  'Mavi',
  'Asya',
  'Viva',
  'Royal',
  'Bella',
  'Ezgi',
  'Rose',
  'Trend',
  'Elit',
  'Star',
  'Zen',
  'Mina',
  'Luna',
];

/** What a shop calls itself: its owner's name, or a fancy one. */
export function shopName({ draw: own, person }: Account): string {
  const draw = own.at('shop-name');
  const word = draw.at('word').pick(SHOP_WORDS);
  if (draw.at('own').chance(0.45)) return `${latin(draw.at('whose').pick([person.given, person.family]))} ${word}`;
  const name = `${draw.at('fancy').pick(FANCY)}${draw.at('joined').chance(0.3) ? '' : ' '}${word}`;
  return draw.at('numbered').chance(0.35) ? `${fold(name)} ${draw.at('number').between(2, 99)}` : name;
}
