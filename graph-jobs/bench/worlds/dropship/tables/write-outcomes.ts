import { AS_OF, dateText } from '#jobs/generate/days';
import type { Account, Trade } from '../model.ts';
import type { Scribe } from './scribe.ts';
import { figureIn } from '../written.ts';

/** How often honest merchants are tested, sued along with many others, or lose a listing after complaints. */
const TESTED = figureIn<Trade>('dropper .008 printer .005 maker .002 reseller .08 retailer .04');
const SUED = figureIn<Trade>('dropper .008 printer .015 maker .001 reseller .015 retailer .001 fakes .06');
const COMPLAINED = figureIn<Trade>('dropper .14 printer .05 maker .02 reseller .08 retailer .03 fakes .25');
const NOTICED = figureIn<Trade>('dropper .01 printer .03 maker .003 reseller .12 retailer .01');
const COMPLAINTS = ['not received', 'not as described', 'refund refused', 'late', 'customer says fake'];

interface Told {
  readonly finding?: string | null;
  readonly value?: number;
  readonly suspects?: number;
}

/** What was found out about an account, rightly or not. */
export function writeOutcomes(scribe: Scribe, account: Account): void {
  const { draw, trade } = account;
  const { testBuy, notice, wrong, seizure } = scribe.settings;
  const happens = (what: string, odds: number) => draw.at(what).chance(odds);
  if (happens('tested', trade === 'fakes' ? testBuy : TESTED(trade)))
    write(scribe, account, 'test_buy', { finding: foundIn(account, wrong) });
  if (happens('brand complains', trade === 'fakes' ? notice / 2 : NOTICED(trade)))
    write(scribe, account, 'removal', {
      finding: draw.at('notice says').pick(['counterfeit', 'unclear', 'unclear', null]),
    });
  if (happens('complained', COMPLAINED(trade)))
    write(scribe, account, 'removal', { finding: `complaint: ${draw.at('complaint').pick(COMPLAINTS)}` });
  if (happens('sued', SUED(trade)))
    write(scribe, account, 'lawsuit', { value: draw.at('claim').between(5, 200) * 1000 });
  if (trade === 'fakes' && happens('stopped', seizure / 2))
    write(scribe, account, 'seizure', { finding: 'counterfeit', value: draw.at('worth').between(1, 90) * 100 });
  if (trade === 'fakes' && happens('raided', testBuy / 25))
    write(scribe, account, 'raid', { suspects: draw.at('suspects').between(1, 5), finding: 'counterfeit' });
  if (account.reason?.startsWith('acquirer')) writeClosure(scribe, account);
}

/** A test purchase tells the truth, except where the laboratory or the shop's other goods deceive. */
function foundIn({ draw, trade }: Account, wrong: number): string {
  if (draw.at('unclear').chance(0.15)) return 'unclear';
  return (trade === 'fakes') !== draw.at('deceived').chance(wrong) ? 'counterfeit' : 'genuine';
}

function writeClosure(scribe: Scribe, account: Account): void {
  const finding =
    account.reason === 'acquirer: counterfeit'
      ? 'counterfeit'
      : account.draw.at('closure says').pick(['unclear', 'high risk', null]);
  write(scribe, account, 'closure', { finding });
}

function write(scribe: Scribe, { id, draw, opened, closed, shops }: Account, type: string, told: Told): void {
  const own = draw
    .at('outcome')
    .at(type)
    .at(told.finding ?? '');
  const end = closed ?? AS_OF;
  const day = type === 'closure' ? end : own.at('day').between(Math.min(end, opened + 3), end);
  const shop =
    type === 'test_buy' && own.at('of shop').chance(0.5) ? shops.find((one) => one.opened <= day) : undefined;
  const owner = shop ? { owner_kind: 'store', owner_id: shop.id } : { owner_kind: 'seller', owner_id: id };
  scribe.add('outcomes', {
    outcome_id: `case_${own.at('id').code(10)}`,
    ...owner,
    type,
    occurred_at: dateText(day),
    finding: told.finding ?? null,
    suspects: told.suspects ?? null,
    value: told.value ?? null,
    currency: told.value === undefined ? null : 'USD',
  });
}
