import { Draw } from '#jobs/generate/draw';
import { AS_OF, dateText } from '#jobs/generate/days';
import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { dress } from './dress.ts';
import { planHonest } from './plan-honest.ts';
import { planLone } from './plan-lone.ts';
import { planRackets, type Planned } from './plan-rackets.ts';
import { Scribe } from './tables/scribe.ts';
import { SETTINGS } from './settings.ts';
import { writeContacts } from './tables/write-contacts.ts';
import { writeGoods } from './tables/write-goods.ts';
import { writeMoney } from './tables/write-money.ts';
import { writeOutcomes } from './tables/write-outcomes.ts';
import { writeParcels } from './tables/write-parcels.ts';
import { writePlaces } from './tables/write-places.ts';
import { writeRegister } from './tables/write-register.ts';
import { WideCircles } from './wide-circles.ts';

export const dropship: World = {
  name: 'dropship',
  habit: 'short-lived web shops under the names of hired people, among drop-shippers who share all that rackets share',
  overTime: true,
  *deliveries(request: WorldRequest): Generator<Delivery> {
    const settings = SETTINGS[request.level];
    const root = Draw.of(request.seed).at('dropship');
    const book = new Book();
    const scribe = new Scribe(book, settings, root.at('common'));
    const plan = planAll(root, request);
    const accounts = plan.map((one) => ({ ...one, account: dress(one.sketch, settings) }));
    accounts.sort((one, other) => one.account.opened - other.account.opened);
    for (const { account, operator, rackets } of accounts) {
      for (const write of WRITERS) write(scribe, account);
      for (const racket of rackets.length > 0 ? rackets : [{}])
        book.belongs({ seller: account.id, operator, ...racket });
    }
    yield* book.deliveries(monthsUpTo(dateText(AS_OF) as string, request.deliveries));
  },
};

const WRITERS = [writeRegister, writeContacts, writePlaces, writeMoney, writeGoods, writeParcels, writeOutcomes];

function planAll(root: Draw, { level, sellers, honest }: WorldRequest): Planned[] {
  const settings = SETTINGS[level];
  const wide = new WideCircles(root.at('wide'), sellers);
  const making = { settings, wide };
  const planted = Math.round(sellers * settings.planted);
  const lone = Math.round(sellers * settings.lone);
  const good = planHonest(root.at('honest'), sellers - planted - lone, wide).map((one): Planned => ({
    ...one,
    rackets: [],
  }));
  if (honest) return good;
  const rackets = planRackets(root.at('rackets'), planted, making);
  return [...good, ...rackets, ...planLone(root.at('lone'), lone, wide, rackets)];
}
