import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { Account, Country } from './cast.ts';
import { someone } from './people.ts';
import { placeOf } from './places.ts';
import type { HonestNoise } from './settings.ts';
import { account, addressThing, device, email, handle, image, ip, phone, type Thing } from './things.ts';
import { PEOPLES } from './words.ts';

/** A place, office or trader that many strangers go to. */
interface Hub {
  readonly share: keyof HonestNoise;
  /** Customers of one: most have few, some have crowds. */
  readonly customers: { readonly low: number; readonly high: number; readonly alpha: number };
  readonly serve: (draw: Draw, member: Account) => void;
}

const use = (member: Account, thing: Thing) => void member.extras.push({ thing });
const hall = (draw: Draw) => placeOf(draw.at('people').pick(PEOPLES), draw, true);

const HUBS: readonly Hub[] = [
  {
    share: 'depot',
    customers: { low: 6, high: 160, alpha: 0.7 },
    serve: (draw, member) =>
      void member.extras.push({
        thing: addressThing(hall(draw)),
        role: member.draw.at('depot').pick(['return', 'warehouse'] as const),
      }),
  },
  {
    share: 'agency',
    customers: { low: 5, high: 60, alpha: 0.8 },
    serve: (draw, member) => {
      use(member, phone(draw));
      if (member.draw.at('agency').chance(0.6))
        member.extras.push({ thing: addressThing(hall(draw)), role: 'registered' });
    },
  },
  {
    share: 'accountant',
    customers: { low: 3, high: 40, alpha: 0.9 },
    serve: (draw, member) => {
      const accountant = someone(draw.at('accountant'));
      use(member, draw.at('chats').chance(0.3) ? handle(accountant, draw) : email(accountant, draw));
    },
  },
  {
    share: 'collectiveAccount',
    customers: { low: 5, high: 250, alpha: 0.6 },
    serve: (draw, member) => void member.extras.push({ thing: account(draw), holder: someone(draw.at('provider')) }),
  },
  {
    share: 'repairShop',
    customers: { low: 2, high: 20, alpha: 1 },
    serve: (draw, member) => use(member, device(draw)),
  },
  {
    share: 'wholesaler',
    customers: { low: 3, high: 90, alpha: 0.8 },
    serve: (draw, member) => {
      if (member.kit.has('pay')) member.payees.push(account(draw));
    },
  },
  {
    share: 'forwarder',
    customers: { low: 3, high: 120, alpha: 0.7 },
    serve: (draw, member) => void member.senders.push({ person: someone(draw.at('forwarder')), place: hall(draw) }),
  },
  {
    share: 'stockPicture',
    customers: { low: 2, high: 150, alpha: 0.8 },
    serve: (draw, member) => void member.pictures.push(image(draw)),
  },
  {
    share: 'figurehead',
    customers: { low: 3, high: 40, alpha: 0.9 },
    serve: (draw, member) => void member.directors.push(someone(draw.at('figurehead'))),
  },
  {
    share: 'office',
    customers: { low: 3, high: 220, alpha: 0.6 },
    serve: (draw, member) => use(member, ip(draw)),
  },
];

/** Sends everybody, honest or not, to the depots, offices and traders that serve anybody. */
export function serveStrangers({ accounts, settings, draw }: Country): void {
  for (const hub of HUBS) {
    const clients = accounts.filter((member) => member.draw.at('hub').at(hub.share).chance(settings.honest[hub.share]));
    const order = shuffled(clients, draw.at('order').at(hub.share));
    for (let start = 0, number = 0; start < order.length; number++) {
      const own = draw.at('hubs').at(hub.share).at(number);
      const size = Math.floor(heavyTail(own.at('size').uniform(), hub.customers));
      for (const member of order.slice(start, start + size)) hub.serve(own, member);
      start += size;
    }
  }
}

function shuffled(members: readonly Account[], draw: Draw): Account[] {
  const drawn = members.map((member) => ({ member, key: draw.at(member.at).uniform() }));
  return drawn.sort((a, b) => a.key - b.key).map(({ member }) => member);
}
