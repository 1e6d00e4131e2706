import { heavyTail, type Draw } from '#jobs/generate/draw';
import { landOf } from './market.ts';
import { EVENTS, FIRST, LAST, type Account, type Group, type Market, type Person } from './model.ts';
import { BOOTLEG_PART, CHANNELS, HABITS, HONEST, HONEST_PART, type Channel, type Kind } from './settings.ts';
import { BRANDS, personName, shopName } from './words.ts';

const PLATFORMS = ['teebazaar', 'teebazaar', 'craftly', 'fanrow'];
const ALONE: readonly Kind[] = ['solo', 'student'];
/** Who lives in a hall of residence. */
const ON_CAMPUS: Partial<Record<Kind, number>> = { solo: 0.14, student: 0.5, cohort: 0.15, rented: 0.6 };
/** How much of a habit it is to keep several accounts on the same things. */
const HONEST_REUSE: readonly [number, number] = [0.45, 1.15];

export function newGroup(market: Market, kind: Kind, draw: Draw, times: Pick<Group, 'key' | 'begins' | 'ends'>): Group {
  const isRacket = !HONEST.some((one) => one === kind);
  const land = landOf(draw.at('land'));
  const own = draw.at('brands');
  return {
    ...times,
    kind,
    isRacket,
    draw,
    land,
    shares: sharesOf(market, kind, draw.at('shares'), isRacket),
    city: draw.at('city').pick(land.cities),
    company: `${shopName(draw.at('company'), personName(draw, land))} ${land.code === 'US' ? 'LLC' : 'Ltd'}`,
    house: kind === 'outlet' ? draw.at('house').pick(market.houses) : null,
    campus: draw.at('on campus').chance(ON_CAMPUS[kind] ?? 0) ? draw.at('campus').pick(market.campuses) : null,
    brands: Array.from({ length: own.between(2, 5) }, (_, at) => own.at(at).pick(BRANDS)),
  };
}

/** What a group shares at all, how often, and in which circles: drawn the same way for the honest and for rackets. */
function sharesOf({ settings }: Market, kind: Kind, draw: Draw, isRacket: boolean): Group['shares'] {
  const { shares: likely } = HABITS[kind];
  const [factor, least] = isRacket ? [settings.shares, settings.leastShared] : [1, 1];
  const [low, high] = isRacket ? settings.circle : [3, 12];
  const ranked = CHANNELS.filter((channel) => likely[channel] > 0)
    .map((channel) => ({ channel, margin: likely[channel] * factor - draw.at(channel).uniform() }))
    .sort((a, b) => b.margin - a.margin)
    .filter(({ margin }, at) => margin > 0 || at < least);
  return new Map<Channel, { strength: number; width: number }>(
    ranked.map(({ channel }) => {
      const own = draw.at('how').at(channel);
      const strength = factor * (0.35 + 0.6 * own.at('strength').uniform());
      return [channel, { strength, width: own.at('width').between(low, high) }];
    }),
  );
}

export function newPerson(market: Market, key: string, group: Group | null, kind: Kind): Person {
  const draw = market.root.at(key);
  const isNear = group !== null && draw.at('near').chance(group.kind === 'cohort' ? 0.3 : 0.8);
  const land = isNear ? group.land : landOf(draw.at('land'));
  const [low, high] = HONEST_REUSE;
  const isPlanted = group?.isRacket ?? false;
  return {
    key,
    draw,
    land,
    group,
    copies: isPlanted,
    accounts: [],
    name: personName(draw.at('name'), land),
    city: isNear ? group.city : draw.at('city').pick(land.cities),
    campus: draw.at('on campus').chance(ON_CAMPUS[kind] ?? 0)
      ? (group?.campus ?? draw.at('campus').pick(market.campuses))
      : null,
    houses: [0, 1].map((at) => draw.at('house').at(at).weighted(market.houses, weightOf(market))),
    reuse: isPlanted ? market.settings.reuse : low + draw.at('reuse').uniform() * (high - low),
    crowd: isPlanted ? market.settings.crowd : 0.5 + draw.at('crowd').uniform(),
  };
}

const weightOf =
  ({ houses }: Market) =>
  (house: Market['houses'][number]) =>
    1 / (1 + houses.indexOf(house)) ** 1.1;

type Opening = Pick<Account, 'index' | 'opened'> &
  Partial<Pick<Account, 'isBought' | 'taken' | 'awake' | 'again' | 'name'>>;

export function openAccount(person: Person, group: Group | null, opening: Opening): Account {
  const draw = person.draw.at('account').at(person.accounts.length);
  const { opened, taken = opened, awake = taken, name = person.name } = opening;
  const account: Account = {
    isBought: false,
    again: null,
    ...opening,
    taken,
    awake,
    name,
    draw,
    person,
    closed: null,
    reason: null,
    id: `${draw.at('platform').pick(PLATFORMS)}:${draw.at('id').code(9)}`,
    terms: [{ group, from: taken }],
    values: [],
    offers: [],
    findings: [],
  };
  person.accounts.push(account);
  return account;
}

export const sizeOf = (draw: Draw, kind: Kind) => Math.round(heavyTail(draw.uniform(), HABITS[kind].sizes));
/** How many people stand behind so many accounts. */
export const peopleOf = (draw: Draw, kind: Kind, size: number) =>
  Math.max(1, Math.min(size, Math.round(size ** HABITS[kind].people * (0.6 + 0.6 * draw.uniform()))));
export const drawnDay = (draw: Draw, from: number, to: number) =>
  Math.floor(from + draw.uniform() ** 0.8 * Math.max(0, to - from));

/** The honest, alone and in groups, until there are enough accounts. */
export function planHonest(market: Market): Person[] {
  const people: Person[] = [];
  for (let at = 0, count = 0; count < HONEST_PART * market.request.sellers; at++) {
    const draw = market.root.at('honest').at(at);
    const kind = draw.at('kind').weighted(HONEST, (one) => HABITS[one].part / meanSize(one));
    const size = sizeOf(draw.at('size'), kind);
    people.push(...honestGroup(market, kind, draw, { key: `honest ${at}`, size }));
    count += size;
  }
  return people;
}

function meanSize(kind: Kind): number {
  const { sizes } = HABITS[kind];
  return Array.from({ length: 50 }, (_, at) => heavyTail((at + 0.5) / 50, sizes)).reduce((a, b) => a + b) / 50;
}

function honestGroup(market: Market, kind: Kind, draw: Draw, { key, size }: { key: string; size: number }): Person[] {
  const begins = draw.at('seasonal').chance(0.25)
    ? draw.at('event').pick(EVENTS) - draw.at('before').between(5, 50)
    : drawnDay(draw.at('begins'), FIRST, LAST - 20);
  const group = ALONE.includes(kind) ? null : newGroup(market, kind, draw, { key, begins, ends: null });
  const count = peopleOf(draw.at('people'), kind, size);
  const people = Array.from({ length: count }, (_, at) => newPerson(market, `${key} ${at}`, group, kind));
  // A course begins on a day, an agency finds one client after the other.
  const span = kind === 'cohort' ? 45 : draw.at('at once').chance(0.25) ? 30 : LAST - begins;
  for (let index = 0; index < size; index++) {
    const who = index < count ? people[index] : draw.at('who').at(index).pick(people);
    const opened = begins + (index > 0 ? drawnDay(draw.at('opened').at(index), 0, span) : 0);
    const isBought = draw.at('bought').at(index).chance(0.025);
    const taken = Math.min(LAST - 2, opened + (isBought ? draw.at('aged').at(index).between(30, 200) : 0));
    openAccount(who as Person, group, { index, opened: Math.min(opened, LAST - 3), taken, isBought });
  }
  return people;
}

/** People who sell copies on their own, which is no racket. */
export function planBootleggers(market: Market): Person[] {
  const count = Math.round((BOOTLEG_PART * market.request.sellers) / 1.3);
  return Array.from({ length: count }, (_, at) => {
    const person = { ...newPerson(market, `bootlegger ${at}`, null, 'solo'), copies: true };
    for (let index = 0; index < (person.draw.at('two').chance(0.3) ? 2 : 1); index++)
      openAccount(person, null, { index, opened: drawnDay(person.draw.at('opened').at(index), FIRST + 200, LAST - 5) });
    return person;
  });
}
