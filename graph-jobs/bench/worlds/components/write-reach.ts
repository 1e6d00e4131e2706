import { addressCells, emailText, phoneText, slip } from './forms.ts';
import { usesOf, type Firm, type Use, type Way } from './model.ts';
import { companyId, nameOf, seen, sellerId, webOf, type Desk } from './write-firm.ts';

/** How a value of a way is written, and in how many accounts it is known at all. */
interface Sort {
  readonly way: Way;
  readonly kind: 'phone' | 'email' | 'handle' | 'device' | 'ip' | 'image';
  readonly known: number;
  readonly text: (firm: Firm, use: Use, at: number) => string;
}

const SORTS: readonly Sort[] = [
  { way: 'phone', kind: 'phone', known: 0.95, text: (firm, use, at) => phoneText(use, firm.draw.at('phone').at(at)) },
  {
    way: 'email',
    kind: 'email',
    known: 0.9,
    text: (firm, use) => emailText(nameOf(firm).short, webOf(firm), use, firm.draw),
  },
  { way: 'handle', kind: 'handle', known: 0.5, text: (firm, { draw }, at) => handleText(draw, firm, at) },
  { way: 'device', kind: 'device', known: 0.55, text: (_, { draw }) => `dev-${draw.hex(12)}` },
  { way: 'ip', kind: 'ip', known: 0.6, text: (_, { draw }) => ipText(draw) },
  // The picture at the head of its page: who copies a page copies it too.
  { way: 'web', kind: 'image', known: 0.5, text: (_, { draw }) => `ph:${draw.at('head').hex(16)}` },
];

/** Telephones, letters, machines and pages by which a firm is reached, and the addresses. */
export function writeReach(desk: Desk, firm: Firm): void {
  const { book, settings } = desk;
  for (const { way, kind, known, text } of SORTS) {
    for (const [at, use] of usesOf(firm, way).entries()) {
      const draw = firm.draw.at('reach').at(way).at(at);
      if (!draw.at('known').chance(known * (1 - settings.blank))) continue;
      const isAtCompany = way !== 'device' && way !== 'ip' && draw.at('at company').chance(0.12);
      const company = isAtCompany ? companyId(firm, settings) : null;
      const owner = { owner_kind: company ? 'party' : 'seller', owner_id: company ?? sellerId(firm) };
      const country = way === 'phone' && draw.at('country').chance(0.7) ? use.home.code : null;
      book.add('contacts', { ...owner, kind, value: text(firm, use, at), country, ...seen(use, draw) });
    }
  }
  if (firm.draw.at('has page').chance(0.7)) {
    const use = { ...(usesOf(firm, 'web')[0] as Use), from: firm.opened, until: firm.closed?.day ?? null };
    const owner = { owner_kind: 'seller', owner_id: sellerId(firm) };
    book.add('contacts', { ...owner, kind: 'domain', value: webOf(firm), ...seen(use, firm.draw.at('page')) });
  }
  writeAddresses(desk, firm);
}

function handleText(draw: Use['draw'], firm: Firm, at: number): string {
  const style = firm.draw.at('handle').at(at);
  const number = draw.at('qq').digits(9).replace(/^0/, '7');
  if (draw.at('is number').chance(0.6)) return style.pick([`QQ ${number}`, `qq:${number}`, number]);
  const name = `${draw.at('word').pick(['ic', 'kevin', 'amy', 'parts', 'trade', 'lily'])}${draw.at('number').digits(5)}`;
  return style.pick([`wx: ${name}`, `WeChat ${name}`, name, `skype:${name}`]);
}

function ipText(draw: Use['draw']): string {
  const parts = [
    draw.at(0).pick([58, 113, 119, 183, 203, 89, 81, 103]),
    ...[1, 2, 3].map((at) => draw.at(at).between(1, 254)),
  ];
  return parts.join('.');
}

function writeAddresses({ book, settings }: Desk, firm: Firm): void {
  const company = companyId(firm, settings);
  const places: readonly [Way, string, number][] = [
    ['site', 'business', 0.7],
    ['warehouse', 'warehouse', 0.5],
    ['registered', 'registered', 0.85],
    ['warehouse', 'return', 0.12],
  ];
  for (const [way, role, known] of places) {
    for (const [at, use] of usesOf(firm, way).entries()) {
      const draw = firm.draw.at('address').at(role).at(at);
      // Few small firms have a warehouse of their own.
      const isTold = way === 'warehouse' && !use.bond ? known / 3 : known;
      if (!draw.at('known').chance(isTold * (1 - settings.blank))) continue;
      const isAtCompany = role === 'registered' && company;
      const owner = { owner_kind: isAtCompany ? 'party' : 'seller', owner_id: isAtCompany ? company : sellerId(firm) };
      const cells = addressCells(use, draw.at('style'));
      const slipped = (text: string | null) => (text ? slip(text, draw.at('slip'), settings.slip) : null);
      const country = draw.at('country').chance(0.8) ? use.home.code : null;
      const written = { ...cells, full: slipped(cells.full), street: slipped(cells.street), country };
      book.add('addresses', { ...owner, role, ...written, ...seen(use, draw) });
    }
  }
}
