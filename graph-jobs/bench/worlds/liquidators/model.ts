import { LAST } from './days.ts';
import type { Draw } from '#jobs/generate/draw';
import type { Agency } from '../agencies/agencies.ts';
import type { WorldRequest } from '../world.ts';
import type { Market, Service } from './market.ts';
import type { Habit, Hidden, Platform } from './settings.ts';
import type { Kit, Person, Source, Value } from './values.ts';
import type { Product, Trade } from './words/goods.ts';
import type { Land } from './words/lands.ts';

export interface Use {
  readonly value: Value;
  from: number;
  until: number | null;
}

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly land: Land;
  readonly founded: number;
  readonly seat: Value;
  readonly director: Person;
  readonly bookkeeper: Service | null;
}

export interface Offer {
  readonly product: Product;
  readonly title: string;
  /** In euros. */
  readonly price: number;
  readonly image: string;
  readonly posted: number;
  readonly isFake: boolean;
  removed: number | null;
  reason: string | null;
}

export interface Incident {
  readonly type: 'removal' | 'closure' | 'test_buy' | 'raid' | 'seizure' | 'arrest' | 'lawsuit';
  readonly day: number;
  readonly finding: string | null;
}

export interface Account {
  readonly id: string;
  readonly draw: Draw;
  readonly name: string;
  readonly platform: Platform;
  /** In whose name it is; not always the one who runs it. */
  readonly person: Person;
  readonly company: Company | null;
  /** What belongs to this account alone. */
  readonly own: Kit;
  readonly services: readonly Service[];
  readonly opened: number;
  closed: number | null;
  closure: string | null;
  operator: Operator;
  /** When it was sold, and who ran it before. */
  sold: { readonly day: number; readonly by: Operator } | null;
  readonly uses: Use[];
  readonly offers: Offer[];
  readonly incidents: Incident[];
}

/** One person, and the accounts that this person runs. */
export interface Operator {
  readonly name: string;
  readonly draw: Draw;
  readonly person: Person;
  readonly circle: Circle;
  readonly cell: number;
  readonly sources: readonly Source[];
  readonly accounts: Account[];
  /** The day from which the operator works for another racket. */
  move: { readonly day: number; readonly racket: string } | null;
}

export type Story = 'steady' | 'joining' | 'born' | 'raided' | 'fading' | 'gone' | 'merging' | 'parting';

/** People who have to do with each other: a lone seller, a family, the pupils of a course, a racket. */
export interface Circle {
  readonly draw: Draw;
  readonly kind: string;
  readonly habit: Habit;
  readonly land: Land;
  readonly trade: Trade;
  readonly start: number;
  readonly services: readonly Service[];
  /** What all of it has, where it packs and where the money goes; and what each part of it has. */
  readonly hub: Source;
  readonly cells: readonly Source[];
  readonly nominees: readonly Person[];
  readonly operators: Operator[];
  readonly racket: Racket | null;
}

export interface Racket {
  readonly name: string;
  readonly story: Story;
  readonly hidden: Hidden;
  /** The day on which its story turns. */
  readonly turn: number;
  readonly senders: readonly string[];
}

export interface Plan {
  readonly request: WorldRequest;
  readonly root: Draw;
  readonly market: Market;
  readonly circles: Circle[];
  /** Halls' desks, and the accounts that they answer for. */
  agencies: readonly Agency<Account>[];
}

export const endOf = ({ closed }: Account): number => closed ?? LAST;
