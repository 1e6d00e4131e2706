import type { Draw } from '#jobs/generate/draw';
import { LAST, dayBetween } from './days.ts';
import { endOf, type Account, type Incident, type Plan } from './model.ts';
import { lotsOf, standingOn } from './stock.ts';

type Odds = Readonly<Record<string, number>>;

interface Fate {
  readonly type: Incident['type'];
  readonly chance: number;
  readonly odds: Odds;
}

/** What comes to honest sellers: complaints that nobody looked into, and some that were wrong. */
const BLAMED: readonly Fate[] = [
  { type: 'removal', chance: 0.03, odds: { unclear: 45, genuine: 15, none: 25, counterfeit: 15 } },
  { type: 'test_buy', chance: 0.01, odds: { genuine: 80, unclear: 14, counterfeit: 6 } },
  { type: 'closure', chance: 0.006, odds: { unclear: 75, counterfeit: 25 } },
  { type: 'lawsuit', chance: 0.002, odds: { unclear: 70, genuine: 30 } },
];
const CAUGHT: Odds = { counterfeit: 88, unclear: 12 };
/** How often who bought a bad pallet is found with a piece of it. */
const VICTIM = 0.3;
const RAID_KNOWN = 0.3;
const BRAND = ['trade mark complaint', 'not as described', 'brand gating', 'authenticity', null];

/** What becomes known of an account. */
export function judge(plan: Plan, account: Account): void {
  const { draw, operator, opened, sold } = account;
  const { racket } = operator.circle;
  const from = (sold?.day ?? opened) + 10;
  if (!racket || sold)
    for (const fate of BLAMED) befall(account, draw, fate, [opened + 10, sold?.day ?? endOf(account)]);
  if (!racket) {
    const bad = lotsOf(plan, account).find(({ isTainted }) => isTainted);
    if (bad && draw.at('victim').chance(VICTIM)) findOut(account, draw.at('bad'), bad.day + 5, 0.1);
    return;
  }
  const { caught, suspected, cleared } = racket.hidden;
  const until = [from, endOf(account)] as const;
  befall(account, draw.at('suspected'), { type: 'removal', chance: suspected, odds: { unclear: 70, none: 30 } }, until);
  befall(account, draw.at('cleared'), { type: 'test_buy', chance: cleared, odds: { genuine: 1 } }, until);
  if (draw.at('caught').chance(caught)) findOut(account, draw.at('how'), from, 0.3);
  if (racket.story === 'raided') search(account, racket.turn);
}

/** Copies are found, and the account is closed now and then. */
function findOut(account: Account, draw: Draw, from: number, closes: number): void {
  const type = draw.weighted(['removal', 'test_buy', 'seizure'] as const, (one) => (one === 'removal' ? 5 : 2));
  const last = endOf(account);
  befall(account, draw, { type, chance: 1, odds: CAUGHT }, [from, last]);
  befall(account, draw, { type: 'closure', chance: closes, odds: CAUGHT }, [last - 30 > from ? last - 30 : from, last]);
}

function search(account: Account, turn: number): void {
  const { draw, closed, opened } = account;
  if (opened >= turn || closed === null || closed < turn || closed > turn + 12) return;
  const days = [turn, closed] as const;
  const odds = { counterfeit: 55, unclear: 35, none: 10 };
  befall(account, draw.at('searched'), { type: 'raid', chance: RAID_KNOWN, odds }, days);
  befall(account, draw.at('searched'), { type: 'seizure', chance: 0.07, odds: CAUGHT }, days);
  befall(account, draw.at('searched'), { type: 'arrest', chance: 0.03, odds: { unclear: 1 } }, days);
}

function befall(
  account: Account,
  root: Draw,
  { type, chance, odds }: Fate,
  [from, to]: readonly [number, number],
): void {
  const draw = root.at(type);
  if (from > to || to > LAST || !draw.at('does').chance(chance)) return;
  // Nobody sells an account that was closed for something, and what was found came before it was closed.
  if (type === 'closure' && account.sold !== null) return;
  const known = type === 'closure' ? account.incidents.map((one) => one.day) : [];
  const day = dayBetween(draw.at('day'), Math.max(from, ...known), to);
  const [finding = 'none'] = draw.at('finding').weighted(Object.entries(odds), ([, weight]) => weight);
  account.incidents.push({ type, day, finding: finding === 'none' ? null : finding });
  if (type === 'removal') takeDown(account, draw, day);
  if (type === 'closure' && day < endOf(account)) {
    account.closed = day;
    account.closure = draw.at('why').pick(['intellectual property', 'policy violation', 'account review']);
  }
}

function takeDown(account: Account, draw: Draw, day: number): void {
  const part = draw.at('part').pick([0.25, 0.5, 1]);
  for (const [at, offer] of standingOn(account, day).entries()) {
    if (at > 0 && !draw.at('hit').at(at).chance(part)) continue;
    offer.removed = day;
    offer.reason = draw.at('reason').pick(BRAND);
  }
}
