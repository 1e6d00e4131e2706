import { purseOf } from './houses.ts';
import { showing, type Scene } from './scribe.ts';

const KNOWN = 0.55;
/** Accounts of agents who take payment for whoever asks. */
const AGENT_PURSES = 10;
const THROUGH_AGENT = 0.12;

/** Where buyers pay to: the firm's own account, the house's company in a free port, or a paying agent's. */
export function writeMoney(scene: Scene): void {
  const { family, firm, fair } = scene;
  const { draw } = firm;
  const house = showing(scene, 'purse');
  if (house) add(scene, draw.at('purse').pick(house.purses));
  if (draw.at('agent').chance(THROUGH_AGENT)) {
    const at = Math.floor(family.draw.at('agent').uniform() ** 2 * AGENT_PURSES);
    add(scene, purseOf((fair.chains[at] ?? fair.chains[0])?.draw.at('purse') ?? draw));
  }
  if (draw.at('own').chance(KNOWN)) {
    const own = (draw.at('family purse').chance(0.4) ? family.draw : draw).at('account');
    add(scene, {
      account: own.digits(16),
      bank: own.at('bank').pick(['Agricultural Bank', 'Merchants Union Bank']),
      holder: firm.name,
    });
  }
}

function add(
  { book, family, firm, first, last }: Scene,
  purse: { account: string; bank: string; holder: string },
): void {
  const isAbroad = purse.holder.includes('(HK)');
  book.add('payment_accounts', {
    owner_kind: 'seller',
    owner_id: firm.id,
    scheme: 'bank',
    account: firm.draw.at('spaced').at(purse.account).chance(0.3)
      ? purse.account.replace(/(.{4})/g, '$1 ').trim()
      : purse.account,
    holder: firm.draw.at('held').at(purse.account).chance(0.6) ? purse.holder : null,
    institution: firm.draw.at('bank told').at(purse.account).chance(0.9) ? purse.bank : null,
    country: isAbroad ? 'HK' : family.district.country,
    first_seen: first,
    last_seen: last,
  });
}
