import { dateText } from '#jobs/generate/days';
import type { Account, Use } from './account.ts';
import type { Files } from './files.ts';
import { idOf, platformOf } from './names.ts';
import { fileListings } from './file-listings.ts';
import { fileOutcomes } from './file-outcomes.ts';
import { fileParcels } from './file-parcels.ts';
import { shopName } from './people.ts';
import { written, writtenHolder } from './writing.ts';

const PLACEHOLDERS = ['n/a', '-', '0000000', 'none'];

/** Writes down all that the firm knows of an account. */
export function fileAccount(files: Files, account: Account): void {
  const id = idOf(account);
  const { draw, closed, reason } = account;
  const wasSuspended = closed !== null && !/seller|inactive|moved/.test(reason ?? '');
  files.book.add('sellers', {
    seller_id: id,
    platform: platformOf(account),
    name: shopName(draw.at('shop')),
    status: closed === null ? 'open' : wasSuspended ? 'suspended' : 'closed',
    opened_at: dateText(account.opened),
    closed_at: dateText(closed),
    closure_reason: closed === null ? null : reason,
    country: draw.at('country known').chance(0.8) ? account.country : null,
  });
  for (const [at, use] of account.uses.entries()) fileUse(files, account, use, at);
  if (draw.at('placeholder').chance(files.settings.honest.placeholders)) {
    const value = draw.at('placeholder').pick(PLACEHOLDERS);
    files.book.add('contacts', { owner_kind: 'seller', owner_id: id, kind: 'phone', value });
  }
  fileListings(files, account);
  fileParcels(files, account);
  fileOutcomes(files, account);
}

function fileUse(files: Files, account: Account, use: Use, at: number): void {
  const { kind, value } = use;
  const draw = account.draw.at('noted').at(at);
  const seen = seenOn(files, account, use, at);
  const owner = { owner_kind: 'seller', owner_id: idOf(account) };
  const text = written(kind, value, draw, files.settings);
  if (kind === 'payee') {
    files.book.add('payment_accounts', {
      ...owner,
      ...seen,
      scheme: value.scheme ?? 'bank',
      account: text,
      holder: draw.at('holder').chance(0.8) ? writtenHolder(value, draw, files.settings) : null,
      institution: value.institution ?? null,
      country: value.country,
    });
  } else if (kind === 'address') {
    const role = draw.at('role').pick(['business', 'return', 'registered', 'home']);
    files.book.add('addresses', { ...owner, ...seen, role, full: text, country: value.country });
  } else if (kind === 'origin') {
    // The return address of a parcel is noted where the parcel was a test purchase.
    if (!draw.at('noted').chance(0.4)) return;
    files.book.add('addresses', { ...owner, ...seen, role: 'return', full: text, country: value.country });
  } else if (kind === 'image') {
    // Pictures stand on the listings; a few are also the sign of the shop.
    if (draw.at('noted').chance(0.3)) files.book.add('contacts', { ...owner, ...seen, kind, value: text });
  } else if (kind !== 'sender') {
    const country = kind === 'phone' ? value.country : null;
    files.book.add('contacts', { ...owner, ...seen, kind, value: text, country });
  }
}

/** From about the opening on, up to about the end of the account or of the use. */
function seenOn({ end }: Files, { closed, draw }: Account, { from, until }: Use, at: number) {
  const last = Math.min(until ?? end, closed ?? end, end);
  const own = draw.at('seen').at(at);
  const first = Math.min(from + own.at('first').between(0, 25), Math.max(from, last));
  const quiet = until === null && closed === null ? own.at('last').between(0, 40) : 0;
  return { first_seen: dateText(first), last_seen: dateText(Math.max(first, last - quiet)) };
}
