import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { bondsOf } from './bonds.ts';
import { openDeskAccounts, type DeskOffice } from './accounts.ts';
import { ABROAD, HOME, type Country } from './countries.ts';
import { planGoods } from './goods-plan.ts';
import { enterSeat } from './hubs.ts';
import { addCompany, addPerson, chairOf, recordOf, show } from './parties.ts';
import type { Party } from './model.ts';
import type { Group } from './group-state.ts';
import type { GroupRequest } from './model.ts';
import type { Scene } from './scene.ts';
import { LAST, type Tie } from './settings.ts';
import type { Branch, Desk } from './shape.ts';

/** Writes a group with all its companies, accounts and goods. */
export function writeGroup(scene: Scene, request: GroupRequest): void {
  const { draw, shape, kind } = request;
  const country = draw.at('country').pick(HOME);
  const manner = kind === 'racket' ? scene.settings.racket : scene.settings.honest;
  const heads = headsOf(scene, draw.at('heads'), country);
  const goods = planGoods(scene, request);
  const group: Group = { ...request, scene, manner, country, goods, heads, opened: 0 };
  const owner = heads[0] as Party;
  if (kind !== 'small' && draw.at('has-top').chance(shape.branches.length > 0 ? 0.9 : 0.4)) {
    const isAbroad = draw.at('abroad').chance(kind === 'racket' ? 0.4 : 0.12);
    const seat = isAbroad ? draw.at('where').pick(ABROAD) : country;
    writeBranch(group, shape, found(group, { key: 'top', above: owner, country: seat, isHolding: true }));
  } else writeBranch(group, shape, owner);
}

function headsOf(scene: Scene, draw: Draw, country: Country): Party[] {
  const owner = addPerson(scene, draw.at('owner'), country);
  if (!draw.at('two').chance(0.35)) return [owner];
  const partner = addPerson(scene, draw.at('partner'), country);
  scene.clerk.relation({ from: owner, type: 'associate', to: partner });
  return [owner, partner];
}

function writeBranch(group: Group, { key, desks, branches }: Branch, above: Party): void {
  for (const desk of desks) writeDesk(group, desk, above);
  for (const branch of branches) {
    const draw = group.draw.at(key).at(branch.key);
    const head = group.heads[1] && draw.at('other-head').chance(0.2) ? group.heads[1] : above;
    const seat = { key: `${key} ${branch.key}`, above: head, country: group.country, isHolding: true };
    writeBranch(group, branch, found(group, seat));
  }
}

interface Seat {
  readonly key: string;
  readonly above: Party;
  readonly country: Country;
  readonly isHolding?: boolean;
  readonly chair?: Party;
  readonly mayBeCut?: boolean;
}

/** A company under another, a shell of nominees between them by chance. */
function found(group: Group, seat: Seat): Party {
  const { scene, manner } = group;
  const draw = group.draw.at('found').at(seat.key);
  if (!seat.key.endsWith('layer') && draw.at('layer').chance(manner.layer)) {
    const layer = { key: `${seat.key} layer`, above: seat.above, country: seat.country, isHolding: true };
    return found(group, { ...seat, key: `${seat.key} under layer`, above: found(group, layer) });
  }
  const ties = bondsOf<Tie>(manner.ties, draw.at('ties'), seat.mayBeCut ?? false);
  const { above } = seat;
  const company = addCompany(scene, {
    draw: draw.at('company'),
    country: seat.country,
    founded: LAST - foundedAgo(group, draw.at('founded')),
    chair: seat.chair ?? chairFor(group, draw.at('chair'), above),
    isHolding: seat.isHolding ?? false,
    shared: {
      ...(ties.has('address') && { place: above.place }),
      ...(ties.has('mail') && { mail: above.mail }),
      ...(ties.has('bank') && { bank: above.bank }),
    },
  });
  tie(group, { company, above, ties, draw });
  enterSeat(scene, company, { draw: draw.at('seat'), manner });
  return company;
}

function chairFor({ scene, country, kind }: Group, draw: Draw, above: Party): Party {
  const isSame = draw.at('same').chance(kind === 'racket' ? 0.3 : 0.5);
  return isSame ? chairOf(above) : addPerson(scene, draw.at('person'), country);
}

function foundedAgo({ kind }: Group, draw: Draw): number {
  return kind === 'racket' ? draw.between(150, 1_500) : draw.between(200, 5_000);
}

/** Writes down what ties a company to the one above; both show what they share. */
function tie(group: Group, knot: { company: Party; above: Party; ties: ReadonlySet<Tie>; draw: Draw }): void {
  const { scene, manner } = group;
  const { company, above, ties, draw } = knot;
  if (ties.has('owns')) scene.clerk.relation({ from: above, type: 'owns', to: company });
  if (ties.has('directs')) {
    scene.clerk.relation({ from: chairOf(above), type: 'directs', to: company });
    show(scene, above, 'chair');
  }
  for (const what of ['address', 'mail', 'bank'] as const) {
    if (ties.has(what)) for (const party of [above, company]) show(scene, party, what);
  }
  if (ties.size > 0 && draw.at('fees').chance(manner.fees)) payFees(group, { company, above, draw: draw.at('fee') });
}

function payFees({ scene }: Group, deal: { company: Party; above: Party; draw: Draw }): void {
  const { company, above, draw } = deal;
  for (const party of [company, above]) show(scene, party, 'bank');
  scene.book.add('payments', {
    payment_id: `py:${draw.at('id').code(10)}`,
    from_scheme: company.bank.scheme,
    from_account: company.bank.account,
    to_scheme: above.bank.scheme,
    to_account: above.bank.account,
    amount: 50 * draw.at('amount').between(10, 400),
    currency: 'EUR',
    paid_at: dateText(draw.at('paid').between(Math.max(company.since, above.since), LAST)),
    reference: draw.at('for').pick(['management fee', 'loan', 'dividend', 'rent', 'licence fee']),
  });
}

/** The companies of one desk, the first under the owner, others beside or below it. */
function writeDesk(group: Group, desk: Desk, above: Party): void {
  const { scene, kind } = group;
  const draw = group.draw.at(desk.key);
  const owner = group.heads[0] as Party;
  const chair = kind === 'small' ? owner : addPerson(scene, draw.at('manager'), group.country);
  let first: Party | undefined;
  let office: DeskOffice | undefined;
  for (const [at, accounts] of desk.companies.entries()) {
    const country = draw.at('abroad').at(at).chance(0.15) ? draw.at('other').at(at).pick(HOME) : group.country;
    const parent: Party = first && draw.at('below').at(at).chance(0.5) ? first : above;
    const mayBeCut = desk.companies.length === 1 || at > 0;
    const company = found(group, { key: `${desk.key} ${at}`, above: parent, country, chair, mayBeCut });
    if (first && draw.at('cross').at(at).chance(0.2)) {
      scene.clerk.relation({ from: company, type: 'owns', to: first });
    }
    first ??= company;
    office ??= { desk, draw, mail: company.mail, phone: company.phone, device: draw.at('device').hex(16) };
    const record = recordOf(scene, company, { draw: draw.at('record').at(at), chance: group.manner.secondRecord });
    openDeskAccounts(group, { office, company, record, accounts });
  }
}
