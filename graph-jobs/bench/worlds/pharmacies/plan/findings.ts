import type { Finding, Plan, Shop } from '../model.ts';
import type { Draw } from '#jobs/generate/draw';
import { LAST } from '../days.ts';

const TESTED_BY_CHANCE = 0.012;
const NO_LICENCE =
  'no licence|no licence|no licence|prohibited keyword|complaint: late parcel||complaint: rash after use|complaint: seal broken|counterfeit'.split(
    '|',
  );
const FOR_FAKES =
  '||counterfeit|complaint: rash after use|no licence|no licence|complaint: seal broken|prohibited keyword|complaint: late parcel'.split(
    '|',
  );
const TAKEN_DOWN = new Set(['counterfeit', 'prohibited item', 'policy violation', 'no licence']);

/** What authorities, brands and the platform have found out about each shop, some of it wrong. */
export function addFindings(plan: Plan): void {
  for (const shop of plan.shops) {
    const first = shop.roles.find(({ racket }) => racket !== null);
    const draw = shop.draw.at('findings');
    const since = Math.max(shop.awake, first?.from ?? shop.opened);
    const until = shop.closed ?? LAST;
    const dayFor = (what: string) => since + Math.floor((until - since) * draw.at(what).at('day').uniform());
    if (first) findRacket(plan, shop, draw, dayFor);
    else findHonest(plan, shop, draw, dayFor);
    if (shop.closed !== null && TAKEN_DOWN.has(shop.reason ?? '') && draw.at('closure').chance(0.5)) {
      shop.findings.push({
        type: 'closure',
        day: shop.closed,
        finding: draw.at('said').chance(0.5) ? shop.reason : null,
      });
    }
  }
}

type DayFor = (what: string) => number;

function findRacket({ settings }: Plan, shop: Shop, draw: Draw, dayFor: DayFor): void {
  const add = (finding: Finding) => shop.findings.push(finding);
  if (draw.at('tested').chance(settings.tested)) {
    // They put real boxes among the false ones, and a laboratory is often at a loss.
    const finding = draw
      .at('result')
      .weighted(
        ['counterfeit', 'unclear', 'genuine'],
        (one) => ({ counterfeit: 13, unclear: 4, genuine: 3 })[one] ?? 0,
      );
    add({ type: 'test_buy', day: dayFor('tested'), finding, value: 20 + draw.at('value').between(0, 90) });
  }
  if (draw.at('removed').chance(settings.removed)) {
    add({ type: 'removal', day: dayFor('removed'), finding: draw.at('why').pick(FOR_FAKES) || null });
  }
  if (draw.at('warned').chance(settings.removed / 3))
    add({ type: 'removal', day: dayFor('warned'), finding: warning(shop) });
  if (draw.at('sued').chance(settings.tested / 12)) add({ type: 'lawsuit', day: dayFor('sued'), finding: null });
}

function findHonest({ settings }: Plan, shop: Shop, draw: Draw, dayFor: DayFor): void {
  const add = (finding: Finding) => shop.findings.push(finding);
  const tested = shop.isUnwitting ? settings.tested / 2 : TESTED_BY_CHANCE;
  if (draw.at('tested').chance(tested)) {
    const fakes = shop.isUnwitting ? 10 : 1;
    const finding = draw
      .at('result')
      .weighted(
        ['counterfeit', 'unclear', 'genuine'],
        (one) => ({ counterfeit: fakes, unclear: 3, genuine: 14 })[one] ?? 0,
      );
    add({ type: 'test_buy', day: dayFor('tested'), finding, value: 20 + draw.at('value').between(0, 90) });
  }
  // Those who sell what only a pharmacy may sell are removed three times as often.
  const suspected = shop.licence === null && ['medicine', 'injectable'].includes(shop.range.trade) ? 1.8 : 0.6;
  if (draw.at('removed').chance(settings.wrong * suspected)) {
    add({ type: 'removal', day: dayFor('removed'), finding: draw.at('why').pick(NO_LICENCE) || null });
  }
  if (draw.at('warned').chance(0.004)) add({ type: 'removal', day: dayFor('warned'), finding: warning(shop) });
}

function warning({ country }: Shop): string {
  return {
    ID: 'peringatan publik POM',
    PH: 'FDA advisory',
    VN: 'cảnh báo Cục Quản lý Dược',
    TH: 'อย. เตือนภัย',
    MY: 'NPRA warning',
    SG: 'HSA alert',
  }[country];
}
