import { heavyTail, type Draw } from '#jobs/generate/draw';
import { sharedBy, type Account, type Group } from './account.ts';
import { entriesOf, OPERATOR_KINDS, type Weights } from './kinds.ts';
import { lifeAlone } from './lives.ts';
import { accountOf, type Frame } from './make-account.ts';
import { guiltyMarks, honestMarks } from './marks.ts';

const SHOPS = { low: 2, high: 9, alpha: 1.7 };
const COMPANY = 0.4;
const FAMILY_KINDS: Weights = { home: 5, phone: 2, bank: 2, ip: 1 };
const FAMILIES = [2, 2, 2, 3];

/** An honest operator with several shops, a company perhaps: two or three values stand on all of them. */
export function operatorWithShops(name: string, draw: Draw, frame: Frame): Group {
  const size = Math.floor(heavyTail(draw.at('size').uniform(), SHOPS));
  const accounts = accountsOf(name, size, { draw, frame, operator: name });
  const count = draw.at('values').between(1, 3);
  const kinds = Array.from({ length: count }, (_, at) => {
    return draw
      .at('kind')
      .at(at)
      .weighted(entriesOf(OPERATOR_KINDS), ([, weight]) => weight)[0];
  });
  const all = draw.at('company').chance(COMPANY) ? new Set([...kinds, 'company' as const]) : new Set(kinds);
  return { accounts, shared: [...all].map((kind) => sharedBy(accounts, kind, draw.at('value').at(kind))), rackets: [] };
}

/** Two or three of a family, each with a shop of their own, under one roof or on one line. */
export function family(name: string, draw: Draw, frame: Frame): Group {
  const accounts = accountsOf(name, draw.at('size').pick(FAMILIES), { draw, frame, operator: null });
  const kind = draw.at('kind').weighted(entriesOf(FAMILY_KINDS), ([, weight]) => weight)[0];
  return { accounts, shared: [sharedBy(accounts, kind, draw.at('value'))], rackets: [] };
}

/** Somebody who sells alone. */
export function alone(name: string, draw: Draw, frame: Frame): Group {
  return { accounts: accountsOf(name, 1, { draw, frame, operator: null }), shared: [], rackets: [] };
}

interface Given {
  readonly draw: Draw;
  readonly frame: Frame;
  readonly operator: string | null;
}

function accountsOf(group: string, size: number, { draw, frame, operator }: Given): Account[] {
  const { settings, last } = frame;
  const dishonest = size > 1 && draw.at('dishonest').chance(settings.honest.dishonest / 2) ? 0 : -1;
  return Array.from({ length: size }, (_, at) => {
    const own = draw.at('account').at(at);
    const life = lifeAlone(own.at('life'), last);
    const marks = own.at('marks');
    return accountOf(own, draw, {
      life,
      marks: at === dishonest ? guiltyMarks(marks, life.closed !== null) : honestMarks(marks, settings.honest),
      group,
      operator,
      isPlanted: false,
    });
  });
}
