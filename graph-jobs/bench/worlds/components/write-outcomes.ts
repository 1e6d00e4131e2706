import { AS_OF, dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Firm } from './model.ts';
import { companyId, sellerId, type Desk } from './write-firm.ts';

/** What a laboratory or an incoming inspection writes where it does not say the word. */
const WORDS = [
  'suspect: resurfaced, blacktopping',
  'nonconforming, solvent test failed',
  'date code does not match die',
  'remarked? decapsulation pending',
  'cage and marking differ from maker sample',
  'friction coefficient below ECE R90',
  'refilled, chip replaced',
];
/** Old stock, mixed lots and good goods are tested as well. */
const GENUINE = 0.045;

/** Failed tests and entries of the register of suspect suppliers, seizures, closures; some of them wrong. */
export function writeOutcomes(desk: Desk, firm: Firm): void {
  const draw = firm.draw.at('outcomes');
  const { conduct } = firm;
  if (draw.at('found').chance(conduct.proven)) {
    const count = draw.at('count').between(1, conduct.guilty > 0.5 || draw.at('again').chance(0.2) ? 3 : 1);
    for (let at = 0; at < count; at++) writeFinding(desk, firm, draw.at('finding').at(at));
  }
  if (draw.at('tested and good').chance(GENUINE)) {
    add(desk, firm, {
      draw: draw.at('good'),
      type: 'test_buy',
      day: findingDay(firm, draw.at('good')),
      finding: 'genuine',
    });
  }
  const { closed } = firm;
  if (closed?.byMarket && draw.at('closure told').chance(0.7)) {
    add(desk, firm, { draw: draw.at('closure'), type: 'closure', day: closed.day, finding: null });
  }
  if (conduct.guilty > 0.5 && closed?.byMarket && draw.at('raid').chance(0.25)) {
    add(desk, firm, {
      draw: draw.at('raided'),
      type: 'raid',
      day: Math.max(firm.opened, closed.day - 3),
      finding: 'counterfeit',
    });
  }
}

function writeFinding(desk: Desk, firm: Firm, draw: Draw): void {
  const type = draw.at('type').weighted(['test_buy', 'seizure', 'removal', 'lawsuit'], (one) => {
    return { test_buy: 12, seizure: 3, removal: 3, lawsuit: 0.4 }[one] ?? 0;
  });
  const isSure = draw.at('sure').chance(firm.conduct.guilty * 0.85);
  const finding = isSure ? 'counterfeit' : draw.at('unsure').pick(['unclear', ...WORDS, 'genuine']);
  add(desk, firm, { draw, type, day: findingDay(firm, draw), finding });
}

/** A buyer tests weeks after the sale: some findings come when the account is closed already. */
function findingDay(firm: Firm, draw: Draw): number {
  const { opened, closed, conduct } = firm;
  const earliest = Math.min(AS_OF, opened + 12);
  if (conduct.lot !== null) return Math.min(AS_OF, Math.max(earliest, conduct.lot + draw.at('day').between(0, 45)));
  const latest = Math.min(AS_OF, (closed?.day ?? AS_OF) + 45);
  return Math.max(earliest, latest - Math.floor(Math.min(700, latest - earliest) * draw.at('day').uniform()));
}

interface Found {
  readonly draw: Draw;
  readonly type: string;
  readonly day: number;
  readonly finding: string | null;
}

function add({ book, settings }: Desk, firm: Firm, { draw, type, day, finding }: Found): void {
  // The register speaks of companies, the buyer of the account that he bought from.
  const company = draw.at('of company').chance(0.4) ? companyId(firm, settings) : null;
  const hasValue = (type === 'seizure' || type === 'raid') && draw.at('value known').chance(0.6);
  book.add('outcomes', {
    outcome_id: `oc:${draw.at('outcome').digits(10)}`,
    owner_kind: company ? 'party' : 'seller',
    owner_id: company ?? sellerId(firm),
    type,
    occurred_at: dateText(day),
    value: hasValue ? (400 * 200 ** draw.at('value').uniform()).toFixed(0) : null,
    currency: hasValue ? firm.country.currency : null,
    suspects: type === 'raid' ? draw.at('suspects').between(1, 6) : null,
    finding,
  });
}
