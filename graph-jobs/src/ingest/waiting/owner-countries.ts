import type { TableName } from '../contract.ts';
import { readFacts, type Ledger } from '../ledger/ledger.ts';
import type { Workbench } from '../stage.ts';

/** SQL that gives contacts an `owner_country`: only a telephone number without a country needs one. */
export const WITH_OWNER_COUNTRY = `left join owner_countries
  on owner_key = case when kind = 'phone' and country is null then owner_kind || ':' || owner_id end`;

/**
 * Makes `owner_countries` (owner_key, owner_country): as this delivery says, else as the ledger says last; a store is
 * where its seller is.
 */
export async function findOwnerCountries(bench: Workbench, ledger: Ledger, names: readonly TableName[]): Promise<void> {
  await bench.run('create table owner_countries (owner_key varchar, owner_country varchar)');
  if (names.includes('sellers')) {
    await bench.run(`insert into owner_countries select 'seller:' || seller_id, country from cand_sellers
      where country is not null`);
  }
  if (names.includes('parties')) {
    await bench.run(`insert into owner_countries select 'party:' || party_id, country from cand_parties
      where country is not null`);
  }
  for (const kind of ['Seller', 'Party']) {
    const facts = readFacts(ledger, kind);
    if (facts === undefined) continue;
    await bench.run(`insert into owner_countries select key, arg_max(country, (as_of, rh)) from ${facts}
      join deliveries using (seq) where key in (${ownersOf(kind, names)})
      and key not in (select owner_key from owner_countries) and country is not null group by key`);
  }
  if (!names.includes('stores')) return;
  await bench.run(`insert into owner_countries select 'store:' || store_id, owner_country from cand_stores
    join owner_countries on owner_key = 'seller:' || seller_id`);
}

function ownersOf(kind: string, names: readonly TableName[]): string {
  const phones = `select owner_kind || ':' || owner_id from cand_contacts where kind = 'phone' and country is null`;
  const sellers = `select 'seller:' || seller_id from cand_stores`;
  return kind === 'Seller' && names.includes('stores') ? `${phones} union ${sellers}` : phones;
}
