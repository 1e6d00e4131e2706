import { Draw } from '#jobs/generate/draw';
import { dayOf } from '#jobs/generate/days';
import type { WorldRequest } from '../world.ts';
import { Mint } from './mint.ts';
import { Account, type Person, type Racket, type Slot, type Value } from './model.ts';
import { MONTHS, SETTINGS, type Settings } from './settings.ts';

/** The day of the last delivery. */
export const LAST = '2026-06-30';
const MONTH = 30;
/** A prime, so that steps through it meet every number once. */
const IDS = 89_999_999;
const PLATFORMS = ['tianhe', 'pazar', 'mercado'];

/** The parts of a month: people open first, then change, then trade; agents come at the end. */
export const DAYS = { opening: [0, 8], change: [9, 13], trade: [14, 24], end: [25, 29] } as const;

/** Everything that goes on in the simulated marketplace. */
export class Town {
  readonly draw: Draw;
  readonly settings: Settings;
  readonly mint: Mint;
  readonly accounts: Account[] = [];
  readonly honest: Person[] = [];
  readonly rackets: Racket[] = [];
  month = 0;
  readonly lastDay = dayOf(LAST);
  readonly #first = dayOf(LAST) - MONTH * MONTHS + 1;
  readonly #agenda = new Map<number, (() => void)[]>();

  constructor(readonly request: WorldRequest) {
    this.draw = Draw.of(request.seed).at('agents');
    this.settings = SETTINGS[request.level];
    this.mint = new Mint(this.settings.recycled);
  }

  /** A day in a part of this month. */
  day(part: keyof typeof DAYS, draw: Draw): number {
    const [low, high] = DAYS[part];
    return this.#first + MONTH * this.month + draw.between(low, high);
  }

  /** Whether an account was opened in this month. */
  isNew(account: Account): boolean {
    return account.opened >= this.#first + MONTH * this.month;
  }

  /** Puts something off by so many months; what comes after the last month never happens. */
  later(months: number, act: () => void): void {
    const due = this.month + Math.max(1, months);
    const acts = this.#agenda.get(due) ?? [];
    this.#agenda.set(due, [...acts, act]);
  }

  /** Does what was put off to this month. */
  keepsPromises(): void {
    for (const act of this.#agenda.get(this.month) ?? []) act();
  }

  /** Opens an account, yet without any value. */
  opens(person: Person): Account {
    const draw = person.draw.at('account').at(person.accounts.length);
    const number = 10_000_000 + (((this.accounts.length + 1) * 48_271 + this.request.seed * 7_919) % IDS);
    const account = new Account(
      `${draw.at('platform').pick(PLATFORMS)}:${number}`,
      draw,
      this.day('opening', draw.at('day')),
      person,
    );
    person.accounts.push(account);
    this.accounts.push(account);
    return account;
  }

  /** A new value for a person. */
  fresh(slot: Slot, person: Person, draw: Draw): Value {
    return this.mint.make(slot, person, draw, this.month);
  }

  /** The value a person has for a slot, got when it is first needed. */
  ownOf(person: Person, slot: Slot): Value {
    return (person.own[slot] ??= this.fresh(slot, person, person.draw.at(slot).at(this.month)));
  }
}

/** Whether an account is open now. */
export const isOpen = (account: Account): boolean => account.closed === null;
