import { Draw } from '#jobs/generate/draw';
import { dayOf } from '#jobs/generate/days';
import type { WorldRequest } from '../world.ts';
import { CROWDING, someone, type Person } from './people.ts';
import { email, type Thing } from './things.ts';
import { placeOf, postBox, type Place } from './places.ts';
import { planGroups, type GroupPlan } from './plan.ts';
import { CAST, SETTINGS, type Settings } from './settings.ts';

/** The day the country is seen on. */
export const LAST = dayOf('2026-06-30');
const THREE_YEARS = 1095;

/** What nearly everybody has one of. */
export type Slot = 'phone' | 'email' | 'pay' | 'home' | 'device' | 'handle' | 'ip';

/** One more value in use, beside the usual ones. */
export interface Use {
  readonly thing: Thing;
  readonly role?: 'registered' | 'business' | 'warehouse' | 'return' | 'home';
  readonly holder?: Person;
}

/** Who a parcel says it is from. */
export interface Sender {
  readonly person: Person;
  readonly place: Place;
}

/** A seller account and all that happens with it. */
export interface Account {
  readonly at: number;
  readonly id: string;
  readonly draw: Draw;
  readonly opened: number;
  closed: number | null;
  readonly person: Person;
  readonly home: Place;
  readonly group: Group;
  readonly kit: Map<Slot, Thing>;
  readonly extras: Use[];
  readonly payees: Thing[];
  readonly senders: Sender[];
  readonly pictures: Thing[];
  readonly directors: Person[];
  /** When its phone number went back to the network. */
  phoneUntil: number | null;
  isLost: boolean;
  conduct: Conduct;
}

/** What the goods show: nothing, fakes, a removal by mistake, or a clearance. */
export type Conduct = 'plain' | 'fakes' | 'wronged' | 'clearing';

export interface Group extends GroupPlan {
  readonly draw: Draw;
  readonly accounts: Account[];
  /** Whether no value ties this operator to the rest of its racket. */
  readonly isLost: boolean;
}

/** Everybody of a country, and how things are done on its level. */
export interface Country {
  readonly request: WorldRequest;
  readonly settings: Settings;
  readonly draw: Draw;
  readonly groups: readonly Group[];
  readonly accounts: readonly Account[];
}

/** Peoples the country; nobody has anything yet. */
export function populate(request: WorldRequest): Country {
  const draw = Draw.of(request.seed).at('namesakes');
  const settings = SETTINGS[request.level];
  let next = 0;
  const groups = planGroups(request, draw.at('plan')).map((plan) => {
    const isLost = isFollower(plan) && draw.at(plan.key).at('lost').chance(settings.lostOperator);
    const group: Group = { ...plan, draw: draw.at(plan.key), accounts: [], isLost };
    for (let at = 0; at < plan.size; at++)
      group.accounts.push(openAccount(group, { at, number: next++ }, { request, settings, draw }));
    return group;
  });
  const accounts = groups.flatMap((group) => group.accounts).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { request, settings, draw, groups, accounts };
}

/** Whether it is an operator that somebody else of its racket stands before. */
function isFollower({ racket, key }: GroupPlan): boolean {
  return racket !== null && !key.endsWith('-0');
}

type Land = Omit<Country, 'groups' | 'accounts'>;

function openAccount(group: Group, { at, number }: { at: number; number: number }, land: Land): Account {
  const draw = group.draw.at('account').at(at);
  const person = holderOf(group, at, land.settings);
  const opened = LAST - draw.at('opened').between(5, THREE_YEARS);
  const isClosed = !group.racket && draw.at('closed').chance(CAST.closedHonest);
  return {
    at: number,
    // A walk through a prime field: ids say nothing about who belongs together.
    id: `s${String((number * 480_017 + 71_003) % 1_000_003).padStart(7, '0')}`,
    draw,
    opened,
    closed: isClosed ? draw.at('end').between(opened + 3, LAST) : null,
    person,
    home: homeOf(group, person, land),
    group,
    kit: new Map(),
    extras: [],
    payees: [],
    senders: [],
    pictures: [],
    directors: [],
    phoneUntil: null,
    isLost: false,
    conduct: 'plain',
  };
}

/** Whose name an account stands under: operators use their own or a nominee's, families and cooperatives each their own. */
function holderOf(group: Group, at: number, { ownName }: Settings): Person {
  const head = someone(group.draw.at('head'));
  if (at === 0) return head;
  const draw = group.draw.at('holder').at(at);
  if (group.kind === 'household') return someone(draw, { family: head.family, people: head.people });
  if (group.kind === 'cooperative') return someone(draw, { people: head.people });
  if (group.racket) return draw.chance(ownName) ? head : someone(draw, { crowding: CROWDING.nominee });
  return draw.chance(0.8) ? head : someone(draw, { family: head.family, people: head.people });
}

function homeOf(group: Group, { people, draw }: Person, { request, draw: root }: Land): Place {
  const shares = group.kind === 'household' || group.kind === 'cooperative' ? group.draw : draw;
  if (shares.at('is villager').chance(CAST.villagers)) {
    const villages = Math.max(3, Math.round((request.sellers * CAST.villagers) / CAST.peoplePerVillage));
    const village = Math.floor(villages * shares.at('village').uniform() ** 1.5);
    return postBox(people, root.at('village').at(people).at(village));
  }
  return placeOf(people, group.kind === 'household' ? shares.at('home') : draw.at('home'));
}

/** The mailbox that a person gives to registers: the same for all that stands under the name. */
export function mailOf(person: Person): Thing {
  return email(person, person.draw.at('mail'));
}
