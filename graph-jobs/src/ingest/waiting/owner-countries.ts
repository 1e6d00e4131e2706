import { readDeliveries } from '@ringbreaker/cypher';
import type { TableName } from '../contract.ts';
import { readFacts, type Ledger } from '../ledger/ledger.ts';
import type { Workbench } from '../stage.ts';

/** SQL that gives contacts an `owner_country`: only a telephone number without a country needs one. */
export const WITH_OWNER_COUNTRY = `left join owner_countries
  on owner_key = case when kind = 'phone' and country is null then owner_kind || ':' || owner_id end`;

/** SQL for the owners, as keys, of telephone numbers that need their owner's country. */
export const NEED_COUNTRY = (contacts: string) =>
  `(select distinct owner_kind || ':' || owner_id as key from ${contacts} where kind = 'phone' and country is null)`;

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
  await findStoreSellers(bench, ledger, names);
  for (const kind of ['Seller', 'Party']) {
    const facts = readFacts(ledger, kind);
    if (facts === undefined) continue;
    await bench.run(`insert into owner_countries select key, arg_max(country, (as_of, rh)) from ${facts}
      join deliveries using (seq)
      where key in (select key from ${NEED_COUNTRY('cand_contacts')} union all select seller from store_sellers)
      and key not in (select owner_key from owner_countries) and country is not null group by key`);
  }
  await bench.run(`insert into owner_countries select store, owner_country from store_sellers
    join owner_countries on owner_key = seller`);
}

/** Makes `store_sellers` (store, seller): of stores of this delivery, and of others whose telephone numbers need to know. */
async function findStoreSellers(bench: Workbench, ledger: Ledger, names: readonly TableName[]): Promise<void> {
  await bench.run('create table store_sellers (store varchar, seller varchar)');
  // A row that waited may come in together with another one of the same store.
  if (names.includes('stores')) {
    await bench.run(`insert into store_sellers select 'store:' || store_id, 'seller:' || arg_max(seller_id, (seq, rh))
      from cand_stores group by store_id`);
  }
  const needed = `(from ${NEED_COUNTRY('cand_contacts')} where starts_with(key, 'store:')
    and key not in (select store from store_sellers))`;
  const links = readDeliveries(ledger.folder, ledger.manifests, 'links');
  if (links === undefined || (await bench.count(`select count(*) from ${needed}`)) === 0) return;
  await bench.run(`insert into store_sellers select to_key, arg_max(from_key, (as_of, rh)) from ${links}
    join deliveries using (seq) where type = 'OPERATES' and starts_with(from_key, 'seller:')
    and to_key in (select key from ${needed}) group by to_key`);
}
