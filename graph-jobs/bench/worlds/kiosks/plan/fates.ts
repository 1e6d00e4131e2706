import type { Draw } from '#jobs/generate/draw';
import { circleOf, isOpen, isPlanted, LAST, type Account, type Plan } from '../model.ts';
import { openAccount } from './people.ts';
import type { Racket } from './rackets.ts';

const CHURN = 0.13;
const TRIED = 0.02;
const OTHER_REMOVALS = 0.03;
const CAUGHT_IN_RAID = 0.4;
const HONEST_REOPENS = 0.5;

/** What is found out about each account, rightly or not, when it is closed, and what is opened for it. */
export function judge(plan: Plan, rackets: readonly Racket[]): void {
  for (const operator of plan.operators) {
    // Accounts that replace others are appended meanwhile, and come to judgement too.
    for (const account of operator.accounts) {
      giveUp(account);
      if (isPlanted(operator) || operator.isLoneCopier) findOut(plan, account);
      else wrong(plan, account);
      raidHall(plan, account);
    }
  }
  for (const racket of rackets) raidRacket(plan, racket);
  for (const { circle, operators } of rackets) {
    if (circle.ends === null) continue;
    for (const account of operators.flatMap(({ accounts }) => accounts)) end(account, circle.ends);
  }
}

/** Some stop by themselves. */
function giveUp(account: Account): void {
  const draw = account.draw.at('gives up');
  const day = account.opened + 30 + Math.floor(draw.at('day').uniform() * 700);
  if (draw.chance(CHURN) && day < LAST) close(account, day, draw.at('why').pick(['inactive', 'closed by owner', null]));
}

function findOut(plan: Plan, account: Account): void {
  const { foundOut, findingSays } = plan.settings;
  const draw = account.draw.at('found out');
  const day = account.opened + 8 + Math.floor(draw.at('day').uniform() ** 1.6 * 320);
  if (!draw.chance(foundOut) || !isOpen(account, day) || day > LAST) return;
  const finding = draw.at('says').chance(findingSays)
    ? 'counterfeit'
    : draw.at('else').pick(['genuine', 'unclear', 'unclear', null, null]);
  const type = draw.at('type').weighted(['test_buy', 'removal', 'removal', 'closure'] as const, () => 1);
  account.findings.push({ type, day, finding });
  if (finding !== 'counterfeit' || !(type === 'closure' || draw.at('closes').chance(0.6))) return;
  const end = type === 'closure' ? day : day + draw.at('after').between(0, 14);
  shut(plan, account, {
    day: end,
    reason: draw.at('reason').pick(['counterfeit', 'counterfeit goods', 'policy violation', 'IP complaint']),
  });
}

/** Honest people are tried too, and sometimes removed for nothing. */
function wrong(plan: Plan, account: Account): void {
  const draw = account.draw.at('wronged');
  const day = dayIn(draw.at('day'), account);
  const add = (type: string, finding: string | null) => account.findings.push({ type, day, finding });
  if (draw.chance(plan.settings.wronged)) {
    add(
      draw.at('type').pick(['removal', 'removal', 'test_buy', 'closure']),
      draw.at('says').chance(0.6) ? 'counterfeit' : null,
    );
    if (draw.at('closes').chance(0.4))
      shut(plan, account, { day: Math.min(LAST, day + draw.at('after').between(0, 10)), reason: 'counterfeit' });
  } else if (draw.at('tried').chance(TRIED))
    add('test_buy', draw.at('result').pick(['genuine', 'genuine', 'genuine', 'unclear', null]));
  else if (draw.at('other').chance(OTHER_REMOVALS))
    add('removal', draw.at('rule').pick([null, 'prohibited item', 'misleading price']));
}

/** A raid of a whole market takes goods of whoever has a stall there. */
function raidHall(plan: Plan, account: Account): void {
  const day = account.operator.hall?.raided ?? null;
  const draw = account.draw.at('hall raid');
  if (day === null || !isOpen(account, day) || !draw.chance(CAUGHT_IN_RAID)) return;
  const finding = draw
    .at('finding')
    .weighted(['counterfeit', 'unclear', null] as const, (one) => (one === 'counterfeit' ? 2 : 3));
  account.findings.push({ type: draw.at('type').pick(['raid', 'seizure']), day, finding });
  if (finding === 'counterfeit' && draw.at('closes').chance(0.5)) shut(plan, account, { day: day + 2, reason: 'raid' });
}

function raidRacket(plan: Plan, { circle, operators }: Racket): void {
  const draw = plan.root.at(circle.key).at('raid');
  const day = draw.at('day').between(Math.max(circle.begins + 40, LAST - 330), LAST - 4);
  if (day > LAST - 4 || !draw.chance(plan.settings.raided)) return;
  const part = 0.25 + 0.45 * draw.at('part').uniform();
  for (const account of operators.flatMap(({ accounts }) => accounts)) {
    const own = account.draw.at('raid');
    if (!isOpen(account, day) || !own.chance(part)) continue;
    const type = own.at('type').weighted(['raid', 'seizure', 'arrest'] as const, (one) => (one === 'arrest' ? 1 : 4));
    account.findings.push({
      type,
      day,
      finding: own.at('says').chance(plan.settings.findingSays) ? 'counterfeit' : null,
    });
    if (own.at('closes').chance(0.55))
      shut(plan, account, { day: day + own.at('after').between(0, 9), reason: 'raid' });
  }
}

/** Closes an account that was found out; another one is opened for it, within days by those who are used to it. */
function shut(plan: Plan, account: Account, { day, reason }: { day: number; reason: string }): void {
  if (!isOpen(account, day) || day > LAST) return;
  close(account, day, account.draw.at('no reason').chance(0.2) ? null : reason);
  const { operator } = account;
  const draw = account.draw.at('replacing');
  const planted = isPlanted(operator);
  const opened = day + (planted ? draw.at('days').between(1, 9) : draw.at('days').between(2, 60));
  if (
    opened < Math.min(LAST, circleOf(operator, day)?.ends ?? LAST) &&
    draw.chance(planted ? plan.settings.replaced : HONEST_REOPENS)
  )
    openAccount(operator, opened, account);
}

/** The racket stops: its accounts are closed one after the other, or left alone. */
function end(account: Account, day: number): void {
  const last = day + account.draw.at('end').between(-6, 6);
  account.findings.splice(0, Infinity, ...account.findings.filter((one) => one.day <= last));
  close(
    account,
    Math.max(account.opened + 1, Math.min(last, account.closed ?? last)),
    account.closureReason ?? 'closed by owner',
  );
}

function close(account: Account, day: number, reason: string | null): void {
  account.closed = day;
  account.closureReason = reason;
}

function dayIn(draw: Draw, { opened, closed }: Account): number {
  return draw.between(Math.min(opened + 10, closed ?? LAST), closed ?? LAST);
}
