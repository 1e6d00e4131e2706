import type { Draw } from '#jobs/generate/draw';
import { HOME } from './countries.ts';
import { addCompany, addPerson, chairOf, recordOf, show } from './parties.ts';
import type { Party } from './model.ts';
import type { Scene } from './scene.ts';
import { LAST, type Manner } from './settings.ts';

/** Those who serve many strangers: how many of them there are for so many sellers, and how uneven their trade is. */
const HUBS = {
  massDirector: { base: 4, sellersEach: 1_500, uneven: 2.2 },
  agent: { base: 6, sellersEach: 250, uneven: 2.2 },
  accountant: { base: 5, sellersEach: 160, uneven: 1.6 },
  fund: { base: 3, sellersEach: 500, uneven: 1.6 },
  boardMate: { base: 8, sellersEach: 50, uneven: 1 },
  depot: { base: 4, sellersEach: 120, uneven: 1.8 },
  sender: { base: 5, sellersEach: 200, uneven: 1.5 },
} as const;
type Hub = keyof typeof HUBS;

/** One of those who serve many, the big ones more often. */
export function hubFor(scene: Scene, hub: Hub, draw: Draw): Party {
  const { base, sellersEach, uneven } = HUBS[hub];
  const count = base + Math.floor(scene.size / sellersEach);
  const at = Math.floor(draw.uniform() ** uneven * count);
  const key = `${hub} ${at}`;
  const known = scene.hubs.get(key);
  if (known) return known;
  const own = scene.draw.at('hubs').at(hub).at(at);
  const country = own.at('country').pick(HOME);
  const person = addPerson(scene, own.at('person'), country);
  const isPerson = hub === 'massDirector' || hub === 'boardMate';
  const founded = LAST - own.at('founded').between(2_000, 9_000);
  const party = isPerson
    ? person
    : addCompany(scene, { draw: own.at('company'), country, founded, chair: person, isHolding: hub === 'fund' });
  scene.hubs.set(key, party);
  if (!isPerson) for (const what of ['address', 'mail', 'phone', 'chair'] as const) show(scene, party, what);
  return party;
}

/** Enters the seat and the board of a company: its own, or those of agents and mass directors. */
export function enterSeat(scene: Scene, company: Party, { draw, manner }: { draw: Draw; manner: Manner }): void {
  const { clerk } = scene;
  if (draw.at('agent').chance(manner.agent)) {
    clerk.address(company, 'registered', hubFor(scene, 'agent', draw.at('which-agent')).place);
  } else clerk.address(company, 'registered', company.place);
  if (draw.at('mass').chance(manner.massDirector)) {
    clerk.relation({ from: hubFor(scene, 'massDirector', draw.at('which-mass')), type: 'directs', to: company });
  } else {
    const record = recordOf(scene, chairOf(company), { draw: draw.at('record'), chance: manner.secondRecord / 2 });
    const signs = draw.at('signs-as').chance(0.5) ? record : chairOf(company);
    clerk.relation({ from: signs, type: 'directs', to: company });
  }
  mingle(scene, company, draw.at('mingle'));
}

/** What ties a company to strangers, in all honesty. */
function mingle(scene: Scene, company: Party, draw: Draw): void {
  const { clerk, settings, chairs } = scene;
  const { boardMate, fund, accountant, formerPartner, shelf } = settings.noise;
  const chair = chairOf(company);
  if (draw.at('board').chance(boardMate)) {
    clerk.relation({ from: hubFor(scene, 'boardMate', draw.at('mate')), type: 'directs', to: company });
  }
  if (draw.at('fund').chance(fund)) {
    clerk.relation({ from: hubFor(scene, 'fund', draw.at('which-fund')), type: 'owns', to: company });
  }
  if (draw.at('accountant').chance(accountant)) {
    const books = hubFor(scene, 'accountant', draw.at('which-accountant'));
    if (draw.at('by-mail').chance(0.6)) clerk.mail(company, books.mail);
    else clerk.phone(company, books.phone);
  }
  // A company bought off the shelf was run by the agent's clerk in its first weeks.
  if (draw.at('shelf').chance(shelf)) {
    const clerkOfAgent = hubFor(scene, 'massDirector', draw.at('shelf-clerk'));
    clerk.relation({ from: clerkOfAgent, type: 'directs', to: company, until: company.since + 40 });
  }
  if (chairs.length > 0 && draw.at('partner').chance(formerPartner)) {
    clerk.relation({ from: chair, type: 'associate', to: draw.at('which-partner').pick(chairs) });
  }
  chairs.push(chair);
}
