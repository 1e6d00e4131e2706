import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { City } from './cities.ts';
import type { Base, Crew } from './crews.ts';
import { identify, placeOf, type Settled } from './houses.ts';
import { livesOf, type Life } from './lives.ts';
import { times, type Account, type Circle, type Person, type Shares, type Thing, type Tie } from './model.ts';
import { hallIn, makePerson, makePlace, streetTies, type Scene } from './scene.ts';

interface Operator {
  readonly key: string;
  readonly draw: Draw;
  readonly lead: Person;
  readonly city: City;
  readonly hall: Circle | undefined;
  readonly circle: Circle;
  readonly size: number;
  /** Whether it is of those who leave when the racket parts. */
  readonly leaves: boolean;
}

/** The accounts of rackets, operator by operator, and who they work for from when on. */
export function settleCrews(scene: Scene, crews: readonly Crew[]): Settled {
  const settled: Settled = { accounts: [], members: [] };
  for (const crew of crews) {
    for (const operator of operatorsOf(scene, crew)) settleOperator(scene, crew, operator, settled);
  }
  return settled;
}

function operatorsOf(scene: Scene, crew: Crew): Operator[] {
  const operators: Operator[] = [];
  for (let at = 0, left = crew.size; left > 0; at++) {
    const draw = crew.draw.at('hand').at(at);
    const city = draw.at('city').pick(crew.cities);
    const size = Math.min(left, draw.at('size').between(...crew.style.operator));
    const lead = makePerson(draw.at('lead'), city);
    const key = `${crew.key}-hand-${at}`;
    const place = makePlace(draw.at('place'), city);
    const keeps = Math.round(scene.settings.crewKeeps * 0.8);
    const circle = { key, draw, lead, place, keeps, photos: 8 };
    const hall = draw.at('counter').chance(crew.style.halls) ? hallIn(scene, draw.at('hall'), city) : undefined;
    operators.push({ key, draw, lead, city, hall, circle, size, leaves: left <= crew.size / 2 });
    left -= size;
  }
  return operators;
}

function settleOperator(scene: Scene, crew: Crew, operator: Operator, { accounts, members }: Settled): void {
  for (const [at, life] of livesOfOperator(scene, crew, operator).entries()) {
    const account = openAccount(scene, crew, operator, { draw: operator.draw.at('account').at(at), life });
    accounts.push(account);
    const whose = { seller: account.id, operator: operator.key };
    const turn = crew.joins ?? (operator.leaves ? crew.parts : undefined);
    if (!turn) members.push({ ...whose, racket: crew.key });
    else {
      const day = dateText(turn.day) as string;
      members.push({ ...whose, racket: crew.key, until: day }, { ...whose, racket: turn.key, from: day });
    }
  }
}

function livesOfOperator({ settings }: Scene, crew: Crew, { draw, size }: Operator): Life[] {
  const lives = livesOf(draw.at('lives'), size, {
    from: crew.from,
    until: crew.until,
    abreast: Math.max(1, Math.ceil(size * 0.45)),
    life: settings.life,
    lasts: 0.3,
    gap: [1, 40],
    blamed: 0.45,
  });
  if (!crew.isBroken) return lives;
  // What was still open when it was broken up is closed within three weeks.
  return lives.map((life, at) => {
    const end = crew.until + draw.at('end').at(at).between(0, 21);
    return life.closed !== null && life.closed <= end ? life : { ...life, closed: end, reason: 'policy' };
  });
}

function openAccount(
  scene: Scene,
  crew: Crew,
  operator: Operator,
  { draw, life }: { draw: Draw; life: Life },
): Account {
  const { settings } = scene;
  const isStraw = draw.at('straw').chance(settings.straws);
  const person = isStraw ? makePerson(draw.at('person'), operator.city) : operator.lead;
  // A straw's shop is where the straw says; an operator keeps to its hall.
  const hall = isStraw && draw.at('elsewhere').chance(0.4) ? undefined : operator.hall;
  const place = placeOf(hall, draw.at('place'), operator.city);
  const ties = [...tiesOf(crew, operator, settings), ...streetTies(scene, draw.at('street'), place, crew.trade)];
  const sold = { trade: crew.trade, goods: 'fake' as const, stake: settings.stake, masks: settings.masks };
  return { ...identify(draw, hall ? 'hall' : 'home'), draw, person, place, ...sold, ...life, ties };
}

function tiesOf(crew: Crew, operator: Operator, { crew: shared, operator: own }: Scene['settings']): Tie[] {
  const { tilt } = crew.style;
  const mine = { circle: operator.circle, shares: times(own, tilt) };
  const turn = crew.joins ?? (operator.leaves ? crew.parts : undefined);
  if (!turn) return [mine, ...baseTies(crew, times(shared, tilt))];
  return [
    mine,
    ...baseTies(crew, times(shared, tilt), { until: turn.day }),
    ...baseTies(turn.base, times(shared, tilt), { from: turn.day }),
  ];
}

const OF_WORKSHOP: readonly Thing[] = ['supplier', 'bales', 'pays', 'photo', 'iban'];

function baseTies({ workshop, runner }: Base, shares: Shares, days: Pick<Tie, 'from' | 'until'> = {}): Tie[] {
  const isOf = (thing: string) => OF_WORKSHOP.includes(thing as Thing);
  const part = (ofWorkshop: boolean): Shares =>
    Object.fromEntries(Object.entries(shares).filter(([thing]) => isOf(thing) === ofWorkshop));
  return [
    { circle: workshop, shares: part(true), ...days },
    { circle: runner, shares: part(false), ...days },
  ];
}
