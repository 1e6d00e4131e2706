import { heavyTail, type Draw } from '#jobs/generate/draw';
import { houseBrands } from '../brands.ts';
import { personOf, type Person } from '../person.ts';
import type { Brand, Scene, Shop, Supplier } from '../scene.ts';
import { addUse, closedOn, dress, FIRST_OUTFIT, license, openShop, relate, supplierOf } from '../shop.ts';
import { growTree, type Recruit } from '../tree.ts';
import { valueOf } from '../value.ts';

interface Company {
  readonly draw: Draw;
  readonly boss: Person;
  readonly brands: readonly Brand[];
  readonly supplier: Supplier;
  readonly pictures: readonly string[];
}

/** Companies whose sponsors bring in down-lines, with the company's leave to sell its brand: a racket's honest twin. */
export function plantDirectSelling(scene: Scene, quota: number): void {
  for (let at = 0, left = quota; left > 0; at++) {
    const draw = scene.draw.at('direct selling').at(at);
    const wanted = Math.floor(
      heavyTail(draw.at('size').uniform(), { low: 6, high: Math.max(20, scene.sellers / 120), alpha: 0.7 }),
    );
    const size = Math.min(left, wanted);
    left -= size;
    plantCompany(scene, size, {
      draw,
      boss: personOf(draw.at('boss')),
      brands: houseBrands(draw.at('brand'), ['cosmetics', 'kitchen', 'home', 'supplements', 'perfume']),
      supplier: supplierOf(draw.at('warehouse'), false),
      pictures: [0, 1, 2].map((picture) => draw.at('picture').at(picture).hex(16)),
    });
  }
}

function plantCompany(scene: Scene, size: number, company: Company): void {
  const from = scene.last - company.draw.at('age').between(300, 1090);
  const tree = growTree(company.draw, { size, founders: 1, from, until: scene.last - 1, accounts: [95, 5] });
  const first = new Map<Recruit, Shop>();
  for (const recruit of tree) {
    const person = personOf(recruit.draw.at('person'));
    for (const [at, opened] of recruit.accounts.entries()) {
      const shop = distributor(scene, company, { recruit, person, opened, at });
      const sponsor = recruit.sponsor && first.get(recruit.sponsor);
      if (at === 0) first.set(recruit, shop);
      if (at === 0 && sponsor) help(scene, company, { recruit, shop, sponsor });
    }
  }
}

function distributor(
  scene: Scene,
  { brands, supplier, pictures }: Company,
  { recruit, person, opened, at }: { recruit: Recruit; person: Person; opened: number; at: number },
): Shop {
  const draw = recruit.draw.at('shop').at(at);
  const operator = recruit.accounts.length > 1 ? `distributor ${recruit.draw.code(7)}` : null;
  const isCaught = draw.at('sheep').chance(scene.settings.blackSheep / 12);
  const trade = { brands, pictures: draw.at('pictures').chance(0.6) ? pictures : [], isCaught };
  const own = draw.at('supplied').chance(0.9) ? supplier : null;
  const closed = closedOn(scene, draw.at('closed'), opened, 0.25);
  const shop = openShop(scene, { draw, person, opened, closed, operator, trade: { ...trade, supplier: own } });
  dress(shop, FIRST_OUTFIT);
  if (draw.at('licensed').chance(0.88)) license(scene, shop, brands);
  return shop;
}

/** What a sponsor does for a beginner: a place for returns, the chat of the team, a starter kit to pay for. */
function help(
  scene: Scene,
  { boss }: Company,
  { recruit, shop, sponsor }: { recruit: Recruit; shop: Shop; sponsor: Shop },
): void {
  const draw = recruit.draw.at('help');
  if (draw.at('associate').chance(0.6)) relate(scene, 'associate', sponsor, shop);
  if (draw.at('supplies').chance(0.15)) relate(scene, 'supplies', sponsor, shop);
  if (draw.at('returns').chance(0.3)) {
    const until = shop.opened + draw.at('months').between(30, 130);
    addUse(shop, { value: valueOf(sponsor.person, 'address', 0), from: shop.opened, until, role: 'return' });
  }
  if (draw.at('chat').chance(0.35)) {
    addUse(shop, { value: valueOf(sponsor.person, 'handle', 0), from: shop.opened, until: null });
  }
  if (!draw.at('kit').chance(0.3)) return;
  const [from, to] = [valueOf(shop.person, 'account', 0), valueOf(boss, 'account', 0)];
  scene.fees.push({
    draw,
    from,
    to,
    paid: shop.opened + 2,
    amount: draw.at('sum').between(40, 160),
    reference: 'starter kit',
  });
}
