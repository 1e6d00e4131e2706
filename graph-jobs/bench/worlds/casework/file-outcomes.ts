import { dateText } from '#jobs/generate/days';
import type { Account } from './account.ts';
import type { Files } from './files.ts';
import { idOf } from './names.ts';

type Outcome = 'removal' | 'closure' | 'test_buy' | 'raid' | 'seizure';

/** How often the firm tests an account against which nothing is known, by how far it has looked. */
const TESTED = { thin: 0.01, fair: 0.05, deep: 0.2 };

/** What a test purchase of goods that are fakes, and of goods that are not, comes out as. */
const FINDINGS = {
  fake: [
    { finding: 'counterfeit', weight: 8 },
    { finding: 'unclear', weight: 1 },
  ],
  good: [
    { finding: 'genuine', weight: 9 },
    { finding: 'unclear', weight: 1 },
  ],
} as const;

/** Writes down how test purchases, seizures and complaints ended. */
export function fileOutcomes(files: Files, account: Account): void {
  const { draw, signals, pricing, depth } = account;
  const isFake = pricing === 'fake' || pricing === 'cover';
  const findings = isFake ? FINDINGS.fake : FINDINGS.good;
  const found = draw.at('finding').weighted<(typeof findings)[number]>(findings, ({ weight }) => weight).finding;
  if (signals.has('test_buy')) fileOutcome(files, account, 'test_buy', found);
  // A reseller that also has genuine stock sends it to a test buyer he suspects.
  else if (draw.at('tested').chance(TESTED[depth])) fileOutcome(files, account, 'test_buy', 'genuine');
  if (signals.has('seizure')) fileOutcome(files, account, 'seizure', isFake ? 'counterfeit' : found);
  if (signals.has('closure')) fileOutcome(files, account, 'closure', 'counterfeit');
  if (signals.has('removal') && draw.at('told').chance(0.4))
    fileOutcome(files, account, 'removal', isFake ? 'counterfeit' : 'unclear');
  const isRaided = isFake && signals.size > 0 && account.listsLittle && draw.at('raided').chance(0.3);
  if (isRaided) fileOutcome(files, account, 'raid', 'counterfeit');
}

function fileOutcome({ book, end }: Files, account: Account, type: Outcome, finding: string): void {
  const draw = account.draw.at('outcome').at(type);
  const last = Math.min(account.closed ?? end, end);
  const day = type === 'closure' ? last : account.opened + draw.at('day').between(0, last - account.opened);
  const value = (account.brands[0]?.price ?? 100) * draw.at('pieces').between(1, type === 'raid' ? 900 : 12);
  const isValued = type === 'raid' || type === 'seizure';
  book.add('outcomes', {
    outcome_id: `${type}:${draw.hex(14)}`,
    owner_kind: 'seller',
    owner_id: idOf(account),
    type,
    occurred_at: dateText(day),
    value: isValued ? value : null,
    currency: isValued ? 'EUR' : null,
    suspects: type === 'raid' ? draw.at('suspects').between(1, 4) : null,
    finding,
  });
}
