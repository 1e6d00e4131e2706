import type { Draw } from '#jobs/generate/draw';
import { groupOn, LAST, type Account, type Market, type Person } from './model.ts';
import { openAccount } from './people.ts';
import type { Racket } from './rackets.ts';
import { personName } from './words.ts';

const REASONS = ['seller request', 'inactive', 'inactive', 'fee unpaid', 'season over', null];
const LEAVING = 0.13;
const HARMLESS = 0.007;
const POLICY = 0.08;
const RETURNING = 0.65;

const accountsOf = (people: readonly Person[]) => people.flatMap(({ accounts }) => accounts);

/** Some people, or whole groups, joke about brands or sell on genuine fan goods; bots hit these most. */
export const tasteOf = ({ draw, group }: Person): 'plain' | 'joker' | 'fan' => {
  const whose = group?.draw.at('one taste').chance(0.6) ? group.draw : draw;
  const taste = whose.at('taste').uniform();
  return taste < 0.13 ? 'joker' : taste < 0.26 ? 'fan' : 'plain';
};

/** What happens to accounts: who is found out, rightly or not, who closes, who comes back. */
export function judge(market: Market, people: readonly Person[], rackets: readonly Racket[]): void {
  for (const account of accountsOf(people)) {
    if (account.person.copies) findOut(market, account);
    else accuse(market, account);
    leave(account);
  }
  for (const racket of rackets) {
    if (racket.group.ends !== null) end(racket, racket.group.ends);
    for (const account of accountsOf(racket.people)) findOut(market, account);
    const returns = racket.isRaided || racket.group.kind === 'popup';
    if (returns && racket.group.ends !== null) comeBack(racket, racket.group.ends);
  }
}

const dayWithin = (draw: Draw, { awake, closed }: Account) =>
  awake + draw.between(3, Math.max(4, (closed ?? LAST) - awake - 1));

/** Brands' bots and careless test buyers are wrong now and then; a few of them see that nothing is wrong. */
function accuse({ settings }: Market, account: Account): void {
  const draw = account.draw.at('accused');
  const risk = { plain: 0.6, joker: 3, fan: 1.6 }[tasteOf(account.person)];
  const isWronged = draw.chance(settings.wronged * risk);
  const day = dayWithin(draw.at('day'), account);
  if (day >= LAST || (!isWronged && !draw.at('harmless').chance(HARMLESS))) return;
  const finding = isWronged ? 'counterfeit' : draw.at('finding').pick(['genuine', 'genuine', 'unclear']);
  account.findings.push({ type: isWronged ? typeOf(draw.at('type')) : 'test_buy', day, finding });
  if (isWronged && draw.at('closes').chance(0.3)) closeFor(account, day, draw, 0.6);
}

const typeOf = (draw: Draw) =>
  draw.weighted(['removal', 'removal', 'test_buy', 'closure', 'lawsuit'], (one) => (one === 'lawsuit' ? 0.2 : 1));

function findOut({ settings }: Market, account: Account): void {
  const draw = account.draw.at('found');
  const day = dayWithin(draw.at('day'), account);
  if (day >= LAST - 1 || day > (account.closed ?? LAST)) return;
  if (draw.chance(settings.found)) {
    const finding = draw.at('says').chance(settings.says) ? 'counterfeit' : draw.at('or').pick(['unclear', 'genuine']);
    account.findings.push({ type: typeOf(draw.at('type')), day, finding });
    if (finding !== 'genuine' && draw.at('closes').chance(0.5)) closeFor(account, day, draw, settings.replaced);
  } else if (draw.at('policy').chance(POLICY)) closeFor(account, day, draw, settings.replaced);
}

/** A closed account, and the one that is opened in its place within weeks. */
function closeFor(account: Account, day: number, draw: Draw, replaced: number): void {
  if (account.closed !== null) return;
  account.closed = day + draw.at('after').between(0, 6);
  account.reason = draw.at('reason').pick(['IP infringement', 'repeated IP complaints', 'policy violation', null]);
  const opened = account.closed + draw.at('wait').between(2, 40);
  const group = groupOn(account, opened);
  if (opened > Math.min(LAST, group?.ends ?? LAST) - 6 || !draw.at('again').chance(replaced)) return;
  reopen(account, opened, draw);
}

function reopen(account: Account, opened: number, draw: Draw): void {
  const { person, name, index } = account;
  const isFront = name !== person.name;
  openAccount(person, groupOn(account, opened), {
    opened,
    index,
    again: account,
    name: isFront ? personName(draw.at('front'), person.land) : name,
  });
}

function leave(account: Account): void {
  const draw = account.draw.at('leaves');
  const day = draw.at('day').between(account.taken + 20, LAST);
  if (account.closed !== null || account.findings.length > 0 || !draw.chance(LEAVING) || day >= LAST) return;
  account.closed = day;
  account.reason = draw.at('reason').pick(REASONS);
}

/** A raid closes most accounts at once, with a record for some; a fading racket lets go of one after the other. */
function end({ group, people, isRaided }: Racket, day: number): void {
  const caught = group.draw.at('swept').chance(0.5) ? 1 : 0.8;
  for (const account of accountsOf(people)) {
    const draw = account.draw.at('end');
    if (account.taken >= day || account.closed !== null) continue;
    if (!isRaided) {
      const closed = day + draw.between(0, group.kind === 'popup' ? 10 : 60);
      if (closed >= LAST) continue;
      account.closed = closed;
      account.reason = draw.at('reason').pick(REASONS);
    } else if (draw.at('caught').chance(caught)) {
      account.closed = Math.min(LAST, day + draw.between(0, 5));
      account.reason = draw.at('why').pick(['IP infringement', 'fraud', null]);
      const type = draw.at('type').pick(['raid', 'raid', 'raid', 'seizure', 'arrest']);
      if (draw.at('noted').chance(0.3)) account.findings.push({ type, day, finding: 'counterfeit' });
    }
  }
}

/** Some of the people begin again weeks after a raid or a season, with a few things they still have. */
function comeBack({ people, group }: Racket, day: number): void {
  const draw = group.draw.at('returns');
  const old = accountsOf(people).filter(({ closed }) => closed !== null);
  if (!draw.chance(RETURNING)) return;
  for (const [at, account] of old.slice(0, draw.at('count').between(2, 5)).entries()) {
    const opened = day + draw.at('day').between(20, 55) + draw.at('more').at(at).between(0, 12);
    if (opened < LAST - 4) reopen(account, opened, draw.at('again').at(at));
  }
}
