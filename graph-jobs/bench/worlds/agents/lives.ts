import type { Draw } from '#jobs/generate/draw';
import { PLAIN_CLOSURES } from './goods.ts';
import type { Hubs } from './hubs.ts';
import type { Account, Person, Slot } from './model.ts';
import { newcomer, opensShop } from './people.ts';
import { HABITS, MONTHS } from './settings.ts';
import { isOpen, type Town } from './town.ts';

/** Shops that stand there on the first day. */
const STOCK = 0.08;
/** After a change of home, phone or bank, so many shops are told the new one. */
const TOLD: Readonly<Partial<Record<Slot, number>>> = { home: 0.85, phone: 0.92, device: 0.95, bank: 0.95 };
/** What a relative brings along who takes over a shop. */
const HANDED: readonly (readonly [Slot, number])[] = [
  ['phone', 0.9],
  ['email', 0.6],
  ['device', 0.9],
  ['bank', 0.85],
];

/** The honest side of the marketplace: newcomers, and what happens to everybody in a month. */
export class HonestSide {
  #founded = 0;

  constructor(
    private readonly town: Town,
    private readonly hubs: Hubs,
  ) {}

  /** Lives through this month. */
  month(): void {
    for (const person of [...this.town.honest]) this.#lives(person);
    const { request, settings, month } = this.town;
    const aim = request.sellers * (1 - settings.racketShare) * (STOCK + ((1 - STOCK) * (month + 1)) / MONTHS);
    while (this.#founded < aim) this.#opens(newcomer(this.town, this.town.honest.length));
  }

  #opens(person: Person): void {
    this.#founded++;
    opensShop(this.town, this.hubs, person);
  }

  #lives(person: Person): void {
    const draw = person.draw.at(this.town.month);
    const open = openOf(person);
    if (open.length === 0) return;
    if (person.accounts.length < person.wants && draw.at('next').chance(HABITS.opensNextShop)) this.#opens(person);
    let fate = draw.uniform();
    const happens = (part: number) => {
      fate -= part;
      return fate < 0;
    };
    if (happens(HABITS.changesPhone)) this.#changes(person, 'phone', draw);
    else if (happens(HABITS.changesDevice)) this.#changes(person, 'device', draw);
    else if (happens(HABITS.movesHouse)) this.#changes(person, 'home', draw);
    else if (happens(HABITS.changesBank)) this.#changes(person, 'bank', draw);
    else if (happens(HABITS.handsOver)) this.#handsOver(person, draw.at('which').pick(open), draw);
    else if (happens(HABITS.givesUp)) this.#givesUp(person, open, draw);
  }

  #changes(person: Person, slot: 'phone' | 'device' | 'home' | 'bank', draw: Draw): void {
    const old = person.own[slot];
    if (!old) return;
    const next = (person.own[slot] = this.town.fresh(slot, person, draw.at('new')));
    for (const account of person.accounts) {
      if (!isOpen(account) || account.value(slot) !== old) continue;
      const isTold = account.draw
        .at('told')
        .at(this.town.month)
        .chance(TOLD[slot] ?? 1);
      if (isTold) account.takes(slot, next, this.town.day('change', draw.at('day')));
    }
    if (slot === 'phone' || slot === 'device') this.town.mint.takesBack(slot, old, this.town.month);
  }

  #handsOver(person: Person, account: Account, draw: Draw): void {
    const { town } = this;
    const heir =
      person.relatives.length > 0 ? draw.at('heir').pick(person.relatives) : newcomer(town, town.honest.length);
    if (person.firm || heir === person) return;
    const day = town.day('change', draw.at('day'));
    account.holders.push({ person: heir, from: day });
    heir.accounts.push(account);
    for (const [slot, part] of HANDED) {
      if (account.value(slot) && draw.at(slot).chance(part)) account.takes(slot, town.ownOf(heir, slot), day);
    }
  }

  #givesUp(person: Person, open: readonly Account[], draw: Draw): void {
    const { town } = this;
    const isWhole = open.length === 1 || draw.at('whole').chance(0.4);
    const gone = isWhole ? open : [draw.at('which').pick(open)];
    const reason = draw.at('reason').pick(PLAIN_CLOSURES);
    for (const account of gone) account.closes(town.day('end', account.draw.at('closes')), reason);
    if (!isWhole || draw.at('keeps').chance(0.5)) return;
    town.mint.takesBack('phone', person.own.phone, town.month);
    if (draw.at('sells').chance(0.5)) town.mint.takesBack('device', person.own.device, town.month);
  }
}

function openOf(person: Person): Account[] {
  return person.accounts.filter((account) => isOpen(account) && account.holder === person);
}
