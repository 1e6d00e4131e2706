import { dateText } from '#jobs/generate/days';
import type { Book } from '../book.ts';
import { sharedBy, type Account } from './account.ts';
import type { Kind } from './kinds.ts';
import type { Frame } from './make-account.ts';
import { tradeName } from './names.ts';
import { writeShared } from './write-shared.ts';

/** How many accounts have a value of their own of a kind; all have a bank account. */
const OWN: readonly (readonly [Kind, number])[] = [
  ['bank', 1],
  ['phone', 0.85],
  ['email', 0.8],
  ['home', 0.7],
  ['device', 0.35],
  ['handle', 0.15],
  ['ip', 0.12],
  ['supplier', 0.08],
  ['payee', 0.15],
];

const QUIET_REASONS = [
  'closed by the owner',
  'inactive for long',
  'fees not paid',
  'moved to own web shop',
  'documents not renewed',
  null,
];
const GUILTY_REASONS = [
  'repeated counterfeit complaints',
  'IP policy: third strike',
  'fake goods confirmed by rights holder',
];
const AUTHORISED = { network: 0.2, others: 0.03 };

/** Writes an account down, with the values that nobody shares with it. */
export function writeAccount(book: Book, account: Account, { settings }: Frame): void {
  const { id, draw, country, life, marks } = account;
  const isBanned = life.closed !== null && marks.includes('closure');
  book.add('sellers', {
    seller_id: id,
    platform: 'karavan',
    name: tradeName(draw.at('name'), country),
    status: life.closed === null ? 'open' : isBanned ? 'suspended' : 'closed',
    opened_at: dateText(life.opened),
    closed_at: dateText(life.closed),
    closure_reason: life.closed === null ? null : draw.at('reason').pick(isBanned ? GUILTY_REASONS : QUIET_REASONS),
    country: country.code,
  });
  for (const [kind, share] of OWN) {
    if (draw.at('has').at(kind).chance(share))
      writeShared(book, sharedBy([account], kind, draw.at('own').at(kind)), settings);
  }
  writeAuthorisation(book, account);
}

function writeAuthorisation(book: Book, { id, draw, niche, life, isPlanted, group }: Account): void {
  const share = group.startsWith('circle') ? AUTHORISED.network : AUTHORISED.others;
  if (isPlanted || !draw.at('authorised').chance(share)) return;
  book.add('authorisations', {
    brand: draw.at('authorised').at('brand').pick(niche.brands)[0],
    seller_id: id,
    valid_from: dateText(Math.min(life.seenUntil, life.opened + 14)),
    valid_to: null,
  });
}
