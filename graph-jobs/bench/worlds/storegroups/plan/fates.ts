import type { Draw } from '#jobs/generate/draw';
import { LAST, type Account, type Operator, type Plan } from '../model.ts';
import { HONEST } from '../settings.ts';
import { FAKE_CLOSURES } from '../words/goods.ts';
import { listedBy } from './offers.ts';
import { openAccount } from './operators.ts';
import type { Racket } from './rackets.ts';
import { closeAll } from './stories.ts';

const COMES_BACK = 0.6;
/** Stores that are found out one by one are mostly left open. */
const ACTS = [
  { act: removesCopy, weight: 45 },
  { act: buysCopy, weight: 25 },
  { act: seizesParcel, weight: 12 },
  { act: shutsDown, weight: 18 },
] as const;
/** A complaint about a brand hits its resellers oftener than others, honest as they may be. */
const RESELLER = 4;

/** What the platform and the authorities find out, and where they err. */
export function judge(plan: Plan, rackets: readonly Racket[]): void {
  const loud = new Map(
    rackets.flatMap(({ operators, draw }) => operators.map((one) => [one, loudness(draw)] as const)),
  );
  for (const operator of plan.operators) {
    for (const account of [...operator.accounts]) {
      if (operator.isCounterfeiter) catches(plan, account, loud.get(operator) ?? 1);
      else errs(account);
    }
  }
  for (const racket of rackets) raids(plan, racket);
  for (const operator of plan.operators) comesBack(plan, operator);
}

const loudness = (draw: Draw) => 0.3 + 1.4 * draw.at('loudness').uniform();

function catches(plan: Plan, account: Account, loud: number): void {
  const draw = account.draw.at('caught');
  const end = account.closed ?? LAST;
  const hasCopies = listedBy(account).some(({ offer, posted }) => offer.isCopy && posted < end - 3);
  if (end - account.opened < 12 || !hasCopies || !draw.chance(plan.settings.caught * loud)) return;
  const day = end - Math.floor((end - account.opened - 10) * draw.at('day').uniform() ** 1.5);
  draw
    .at('act')
    .weighted(ACTS, ({ weight }) => weight)
    .act(plan, account, day);
}

function removesCopy(_plan: Plan, account: Account, day: number): void {
  const draw = account.draw.at('removal');
  const copy = listedBy(account).find(({ offer, posted }) => offer.isCopy && posted <= day);
  if (!copy) return buysCopy(_plan, account, day);
  account.struck.set(copy.offer.key, day);
  if (draw.at('on file').chance(0.6))
    account.findings.push({ type: 'removal', day, finding: draw.at('finding').pick(['counterfeit', 'unclear', null]) });
}

function buysCopy(_plan: Plan, account: Account, day: number): void {
  const finding = account.draw.at('bought').chance(0.85) ? 'counterfeit' : 'unclear';
  account.findings.push({ type: 'test_buy', day, finding });
}

function seizesParcel(_plan: Plan, account: Account, day: number): void {
  account.findings.push({ type: 'seizure', day, finding: 'counterfeit' });
}

function shutsDown(plan: Plan, account: Account, day: number): void {
  closeAll(plan, [account], day);
}

/** A warehouse is searched, and a few of the stores that were sent from there are known afterwards. */
function raids(plan: Plan, { operators, draw }: Racket): void {
  if (!draw.at('raided').chance(plan.settings.raided)) return;
  const day = LAST - draw.at('raid').between(5, 400);
  const sending = operators.flatMap(({ accounts }) =>
    accounts.filter(({ opened, closed, isCover }) => opened < day - 5 && (closed ?? LAST + 1) > day && !isCover),
  );
  const known = sending
    .toSorted((a, b) => a.draw.at('raided').uniform() - b.draw.at('raided').uniform())
    .slice(0, draw.at('known').between(2, 6));
  for (const account of known) {
    account.findings.push({ type: 'raid', day, finding: 'counterfeit' });
    if (account.draw.at('ends by raid').chance(0.6)) closeAll(plan, [account], day);
  }
}

/** A wrong removal, a wrong closure, or a test purchase in which nothing was found. */
function errs(account: Account): void {
  const draw = account.draw.at('erred');
  const end = account.closed ?? LAST;
  const listed = listedBy(account);
  const sellsBrands = listed.some(({ offer }) => offer.good.brand !== null);
  let fate = draw.uniform() / (sellsBrands ? RESELLER : 1);
  const happens = (part: number) => {
    fate -= part;
    return fate < 0;
  };
  if (end - account.opened < 5) return;
  const day = end - Math.floor((end - account.opened - 4) * draw.at('day').uniform());
  if (happens(HONEST.wrongRemoval)) removesWrongly(account, draw, day);
  else if (happens(HONEST.wrongClosure)) closesWrongly(account, draw, day);
  else if (happens(HONEST.tested))
    account.findings.push({ type: 'test_buy', day, finding: draw.at('finding').chance(0.8) ? 'genuine' : 'unclear' });
}

/** The same offer stands in other stores of a group, and one complaint may name several of them. */
function removesWrongly(account: Account, draw: Draw, day: number): void {
  const struck = listedBy(account).find(({ posted }) => posted <= day);
  if (!struck) return;
  const { key } = struck.offer;
  for (const other of account.operator.accounts) {
    const has = listedBy(other).some(({ offer, posted }) => offer.key === key && posted <= day);
    const isOpen = other.opened < day && (other.closed ?? LAST) >= day;
    if (other !== account && !(has && isOpen && draw.at('together').at(other.key).chance(HONEST.strikesTogether)))
      continue;
    other.struck.set(key, day);
    if (!draw.at('on file').at(other.key).chance(0.5)) continue;
    const told = draw.at('told').uniform();
    other.findings.push({ type: 'removal', day, finding: told < 0.1 ? 'counterfeit' : told < 0.45 ? 'unclear' : null });
  }
}

function closesWrongly(account: Account, draw: Draw, day: number): void {
  account.closed = Math.max(account.opened + 1, day);
  account.reason = draw.at('reason').pick(FAKE_CLOSURES);
  account.isShut = true;
  if (draw.at('told').chance(0.5)) account.findings.push({ type: 'closure', day: account.closed, finding: 'unclear' });
}

/** Whoever lost a store opens another, some weeks later. */
function comesBack(plan: Plan, operator: Operator): void {
  for (const { isShut, closed, draw } of [...operator.accounts]) {
    const chance = operator.isCounterfeiter ? COMES_BACK : HONEST.reopens;
    if (!isShut || closed === null || !draw.at('back').chance(chance)) continue;
    const opened = closed + draw.at('absence').between(3, 70);
    if (opened <= LAST - 2) openAccount(plan, operator, { opened });
  }
}
