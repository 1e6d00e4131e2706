import { heavyTail, type Draw } from '#jobs/generate/draw';
import { share, type Account } from './account.ts';
import { planCircles } from './circles.ts';
import type { Files } from './files.ts';
import { finishHonest, tempt } from './finish.ts';
import { planImporters } from './importers.ts';
import { idOf } from './names.ts';
import { fileHolder } from './nominees.ts';
import { relate } from './relate.ts';
import { SHAPE } from './settings.ts';
import { shopName } from './people.ts';
import type { Kind } from './values.ts';

/** What an honest operator has in common over its shops, most common first. */
const OWN: readonly { readonly kind: Kind; readonly chance: number }[] = [
  { kind: 'payee', chance: 0.55 },
  { kind: 'phone', chance: 0.5 },
  { kind: 'email', chance: 0.45 },
  { kind: 'address', chance: 0.45 },
  { kind: 'handle', chance: 0.35 },
  { kind: 'device', chance: 0.25 },
  { kind: 'sender', chance: 0.5 },
  { kind: 'image', chance: 0.25 },
];
/** How often the holder of an honest operator's account is on file as a person. */
const HOLDERS = 0.12;
/** What a family has in common. */
const HOME: readonly { readonly kind: Kind; readonly chance: number }[] = [
  { kind: 'address', chance: 0.85 },
  { kind: 'ip', chance: 0.4 },
  { kind: 'phone', chance: 0.15 },
  { kind: 'payee', chance: 0.12 },
];

/**
 * Writes down the honest people of the world.
 * @returns those who are on their own
 */
export function plantHonest(files: Files, count: number): Account[] {
  const { draw } = files;
  const share = (name: keyof typeof SHAPE.honest) => Math.round(count * SHAPE.honest[name]);
  inGroups(share('operators'), (at) => honestOperator(files, draw.at('operator').at(at)));
  inGroups(share('families'), (at) => family(files, draw.at('family').at(at)));
  inGroups(share('circles'), (at) => planCircles(files, draw.at('circle').at(at)));
  inGroups(share('importers'), (at) => planImporters(files, draw.at('importer').at(at)));
  const alone: Account[] = [];
  while (files.register.accounts.length < count) {
    const account = files.register.openHonest();
    files.book.belongs({ seller: idOf(account) });
    alone.push(account);
    finishHonest(files, account);
  }
  return alone;
}

function inGroups(budget: number, make: (at: number) => readonly Account[]): void {
  for (let at = 0, made = 0; made < budget; at++) made += make(at).length;
}

function honestOperator(files: Files, draw: Draw): Account[] {
  const { register, book } = files;
  const size = Math.floor(heavyTail(draw.at('size').uniform(), { low: 2, high: 13, alpha: 1.7 }));
  const main = register.openHonest();
  const accounts = [main];
  while (accounts.length < size) accounts.push(register.openHonest(main.country));
  const [name, isCompany] = [`h-${draw.at('name').hex(10)}`, draw.at('company').chance(0.35)];
  const party = `party:${draw.at('party').hex(10)}`;
  if (isCompany) addCompany(files, party, main.country, draw);
  for (const account of accounts) {
    shareSome(main, account, OWN);
    account.brands = main.brands;
    book.belongs({ seller: idOf(account), operator: name });
    if (isCompany && account.draw.at('operates').chance(0.6)) {
      const to = idOf(account);
      relate(book, { from: { kind: 'party', id: party }, type: 'operates', to, since: account.opened });
    }
  }
  const payee = main.first('payee');
  if (payee && draw.at('holder known').chance(HOLDERS)) fileHolder(book, payee, draw);
  tempt(files, accounts, draw);
  for (const account of accounts) finishHonest(files, account);
  return accounts;
}

function addCompany({ book }: Files, party: string, country: string, draw: Draw): void {
  const name = `${shopName(draw.at('shop'))} Ltd`;
  book.add('parties', { party_id: party, type: 'company', name, country, status: 'active' });
}

function family(files: Files, draw: Draw): Account[] {
  const main = files.register.openHonest();
  const others = draw.at('size').chance(0.25) ? [0, 1] : [0];
  const accounts = [main, ...others.map(() => files.register.openHonest(main.country))];
  for (const account of accounts) {
    shareSome(main, account, HOME);
    files.book.belongs({ seller: idOf(account) });
  }
  for (const account of accounts) finishHonest(files, account);
  return accounts;
}

/** Shares each kind on its chance, and the first kind where chance gave none. */
function shareSome(main: Account, account: Account, kinds: typeof OWN): void {
  if (account === main) return;
  const some = kinds.filter(({ kind, chance }) => account.draw.at('shares').at(kind).chance(chance));
  for (const { kind } of some.length > 0 ? some : kinds.slice(0, 1)) share(kind, main, account);
}
