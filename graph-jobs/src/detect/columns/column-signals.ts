import { quote } from '../../ingest/stage.ts';
import type { Tables } from '../../ingest/tables.ts';
import { once } from '../../ingest/workbench/iterate.ts';
import { BOUNDS } from '../evidence/read-bounds.ts';
import { LISTINGS_FOR_A_MEDIAN } from '../red-flags/product/low-price.ts';
import { STEERING_PATTERN, STRIKE_PATTERN } from '../red-flags/words.ts';
import { PRICE_BANDS, readOwnSignals, type OwnEvidence } from '../suspicion/own-signals.ts';
import type { BrandMedian } from '../evidence/facts.ts';
import type { Own } from '../snapshot/reader.ts';
import { offersOf, type Offers } from '../suspicion/offers.ts';
import { SELLER, withSellers } from './columns.ts';
import { readNumbers } from './read-numbers.ts';

/** Reads what every seller shows by itself. */
export async function readColumnSignals(bench: Tables, medians: readonly BrandMedian[]): Promise<Own> {
  await bench.run(WHO);
  await keepUsual(bench, medians);
  await bench.runInAnyOrder(OFFERS);
  await bench.runInAnyOrder(PICTURES);
  /** Rows by the names of their columns. */
  const read = async <T>(sql: string, names: readonly string[]) =>
    (await bench.rows(sql)).map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])) as T);
  const evidence: OwnEvidence = {
    sellers: new Map((await read<Seller>(SELLERS, SELLER_COLUMNS)).map((seller) => [seller.key, seller])),
    outcomes: await read(OUTCOMES, ['seller', 'outcome', 'type', 'finding']),
    supplierOutcomes: await read(SUPPLIED, ['seller']),
    authorisations: await read(PERMISSIONS, ['seller', 'brandKey']),
    listings: await read(LISTINGS, LISTING_COLUMNS),
    hiddenBrands: await read(HIDDEN, ['seller', 'pictured', 'hidden']),
    reposts: await read(REPOSTS, ['seller']),
  };
  const offers = await readOffers(bench);
  await bench.run('drop table offer; drop table picture; drop table usual; drop table who');
  return { signals: readOwnSignals(evidence, medians), offers };
}

type Seller = OwnEvidence['sellers'] extends ReadonlyMap<string, infer S> ? S : never;
const SELLER_COLUMNS = ['key', 'status', 'closedAt', 'closureReason'];
const LISTING_COLUMNS = ['seller', 'brand', 'category', 'currency', 'medianPrice', 'struck', 'steering'];

/** The sellers behind hashes. */
const WHO = 'create table who as select hash(key) as seller, key from seller';

const [[WIDEST_BAND] = [1]] = [...PRICE_BANDS].reverse();

/** Makes `usual` (brand, category, currency, cheap): under which price goods may be too cheap; nobody is asked of the others. */
async function keepUsual(bench: Tables, medians: readonly BrandMedian[]): Promise<void> {
  await bench.run(
    'create table usual_text (n integer, brand varchar, category varchar, currency varchar, cheap varchar)',
  );
  const rows = medians
    .filter(({ listings }) => listings >= LISTINGS_FOR_A_MEDIAN)
    // A little more than the bound: what is at it is told by whoever reads the signal.
    .map(({ brand, category, currency, median }) => [
      0,
      brand,
      category,
      currency,
      String(median * WIDEST_BAND * 1.001),
    ]);
  if (rows.length > 0) await bench.append('usual_text', 4, once(rows));
  await bench.run(`create table usual as select brand, coalesce(category, '') as category,
    coalesce(currency, '') as currency, max(cheap::double) as cheap from usual_text group by all;
    drop table usual_text`);
}

const matching = (text: string, pattern: string) =>
  `coalesce(regexp_matches(lower(${text}), ${quote(pattern)}), false)`;

/**
 * What each seller offers, through which shop: of a listing the title only where that may tell a brand. The price is
 * cast, for it has no type where nobody lists anything.
 */
const OFFERS = `create table offer as
  select seller, shop, key, brand, category, currency, price, postedAt, removedAt, removalReason,
    ${matching('removalReason', STRIKE_PATTERN)} as struck,
    ${matching('title', STEERING_PATTERN)} as steers, case when brand is null then title end as title
  from slim_offered offered join (select hash(key) as key, brand, category, currency, price::double as price, postedAt,
      removedAt, removalReason, title from listing) listing using (key)
  where type = 'LISTS'`;

/** Pictures of listings, and how many others show them. */
const PICTURES = `create table picture as
  select key, image, shown from (select distinct from_key as key, to_key as image from slim_link where type = 'DEPICTS')
    join (select to_key as image, count(distinct from_key) as shown from slim_link where type = 'DEPICTS' group by 1)
    using (image)`;

const SELLERS = `select key, status, closedAt, closureReason from seller
  where status <> 'open' or closedAt is not null or closureReason is not null`;

const OUTCOMES = `select distinct who.key, outcome.key, outcome.type, outcome.finding
  from (select ${SELLER} as seller, link.outcome from ${withSellers(
    'slim',
    `(select hash(from_key) as outcome, hash(to_key) as from_key, starts_with(to_key, 'seller:') as by_seller
      from link where type = 'CONCERNS')`,
  )}) found join who using (seller) join outcome on hash(outcome.key) = found.outcome`;

/** Whom somebody supplies at whom counterfeit goods were found. */
const SUPPLIED = `select distinct who.key from slim_link supplies join who on who.seller = supplies.to_key
  where type = 'SUPPLIES' and supplies.from_key in (select to_key from slim_link
    where type = 'CONCERNS' and from_key in (select hash(key) from outcome where finding = 'counterfeit'))`;

const PERMISSIONS = `select distinct from_key, to_key from link
  where type = 'AUTHORISED_FOR' and starts_with(from_key, 'seller:')`;

const OFFERED = `create table offered as select seller, brand, count(*)::integer as listings
  from offer where brand is not null and seller is not null group by seller, brand`;

/** Names in their order, and rows that number them. */
const BRANDED = `create table brand_name as select distinct brand from offered order by brand;
  create table brand_seller as select key, seller from who where seller in (select seller from offered) order by key;
  create table branded as select s.rowid::integer as seller, b.rowid::integer as brand, listings
    from offered join brand_seller s using (seller) join brand_name b using (brand)`;

/** How many listings of which brand each seller has. */
async function readOffers(bench: Tables): Promise<Offers> {
  await bench.runInAnyOrder(OFFERED);
  await bench.runHere(BRANDED);
  await bench.run('drop table offered');
  const cells = await readNumbers(bench, 'select seller, brand, listings from branded', 3);
  const [seller, brands, counts] = cells as [Int32Array, Int32Array, Int32Array];
  const [sellers, names] = [await bench.texts('brand_seller', 'key'), await bench.texts('brand_name', 'brand')];
  await bench.runHere('drop table branded; drop table brand_name; drop table brand_seller');
  return offersOf({ sellers, seller, brands, counts, names });
}

/** What says anything of itself; between the middle two prices where there is no middle one, as the database has it. */
const LISTINGS = `with told as (
    select seller, brand, category, currency, (prices[(n + 1) // 2] + prices[n // 2 + 1]) / 2 as middle, struck, steering
    from (select seller, brand, category, currency, count(price) as n,
        list_sort(list(price) filter (price is not null)) as prices,
        count(*) filter (struck) as struck, count(*) filter (steers) as steering
      from offer where seller is not null group by seller, brand, category, currency))
  select who.key, told.brand, told.category, told.currency, middle, struck, steering
  from told join who using (seller) left join usual on told.brand = usual.brand
    and coalesce(told.category, '') = usual.category and coalesce(told.currency, '') = usual.currency
  where middle <= cheap or struck > 0 or steering > 0`;

const { image, reposts } = BOUNDS;

/** Brands that several shops show beside a picture, where it is one alone. */
const HIDDEN = `with branded as (
    select image, min(brand) as brand from picture join offer using (key)
    where shown <= ${image.widest} and brand is not null
    group by image having count(distinct brand) = 1 and count(distinct shop) >= ${image.shops}),
  seen as (select seller, key, o.brand is null and branded.brand is not null
      and not contains(lower(coalesce(title, '')), lower(branded.brand)) as hidden
    from offer o join picture using (key) left join branded on branded.image = picture.image
    where seller is not null)
  select who.key, pictured, hidden from (select seller, count(distinct key)::integer as pictured,
      (count(distinct key) filter (hidden))::integer as hidden from seen
    where seller in (select seller from offer where brand is null) group by seller having bool_or(hidden))
  join who using (seller)`;

/** Who had something taken down that stood again under the same picture soon after, whoever listed it. */
const REPOSTS = `select distinct who.key
  from offer gone join picture g on g.key = gone.key join picture a on a.image = g.image and a.key <> g.key
    join offer again on again.key = a.key join who on who.seller = gone.seller
  where gone.struck and gone.removedAt is not null and again.seller is not null
    and g.shown <= ${reposts.widest} and again.postedAt >= gone.removedAt
    and left(again.postedAt, 10)::date <= left(gone.removedAt, 10)::date + ${reposts.days}`;
