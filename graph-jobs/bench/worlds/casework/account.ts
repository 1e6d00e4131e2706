import type { Draw } from '#jobs/generate/draw';
import type { Brand } from './brands.ts';
import { freshValue, type Kind, type Value } from './values.ts';

/** How an account sets its prices. */
export type Pricing = 'plain' | 'secondhand' | 'clearance' | 'parallel' | 'fake' | 'cover';

/** What can be held against an account. */
export type Signal = 'removal' | 'test_buy' | 'seizure' | 'closure' | 'price';

/** A value an account uses, from a day on, up to a day where it stopped before the account did. */
export interface Use {
  readonly kind: Kind;
  readonly value: Value;
  readonly from: number;
  until: number | null;
}

/** How thoroughly the firm has looked into an account. */
export type Depth = 'thin' | 'fair' | 'deep';

/** A seller's account and all that is true of it, whoever has noticed. */
export class Account {
  readonly uses: Use[] = [];
  readonly signals = new Set<Signal>();
  brands: readonly Brand[] = [];
  pricing: Pricing = 'plain';
  depth: Depth = 'thin';
  closed: number | null = null;
  reason: string | null = null;
  /** A wholesaler lists little: he sells to resellers. */
  listsLittle = false;

  constructor(
    readonly index: number,
    readonly draw: Draw,
    readonly country: string,
    readonly opened: number,
  ) {}

  has(kind: Kind): boolean {
    return this.uses.some((use) => use.kind === kind);
  }

  first(kind: Kind): Value | undefined {
    return this.uses.find((use) => use.kind === kind)?.value;
  }

  /** Uses a value, once, from its opening on where no day is given. */
  use(kind: Kind, value: Value, from = this.opened, until: number | null = null): void {
    if (this.uses.some((use) => use.kind === kind && use.value === value)) return;
    this.uses.push({ kind, value, from: Math.max(from, this.opened), until });
  }

  /** Its own value of a kind, made where it has none yet. */
  own(kind: Kind): Value {
    const known = this.first(kind);
    if (known) return known;
    const value = freshValue(kind, this.country, this.draw);
    this.use(kind, value);
    return value;
  }

  isOpenOn(day: number): boolean {
    return this.opened <= day && (this.closed === null || this.closed > day);
  }
}

/** Puts a value of one account on another as well. */
export function share(kind: Kind, from: Account, to: Account): void {
  to.use(kind, from.own(kind));
}
