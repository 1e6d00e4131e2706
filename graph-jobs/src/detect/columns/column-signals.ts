import type { Row, Workbench } from '../../ingest/stage.ts';
import { quote } from '../../ingest/stage.ts';
import { BOUNDS } from '../evidence/read-bounds.ts';
import { STEERING_PATTERN, STRIKE_PATTERN } from '../red-flags/words.ts';
import { readOwnSignals, type OwnEvidence } from '../suspicion/own-signals.ts';
import type { BrandMedian } from '../evidence/facts.ts';
import { SELLER, withSellers } from './columns.ts';

/** Reads the signals that every seller shows by itself, as bits by seller key; who shows nothing is left out. */
export async function readColumnSignals(
  bench: Workbench,
  medians: readonly BrandMedian[],
): Promise<Map<string, number>> {
  await bench.runInAnyOrder(OFFERS);
  await bench.runInAnyOrder(PICTURES);
  const evidence: OwnEvidence = {
    sellers: new Map((await bench.rows(SELLERS)).map((row) => [row[0] as string, toSeller(row)])),
    outcomes: (await bench.rows(OUTCOMES)).map(toOutcome),
    authorisations: (await bench.rows(AUTHORISATIONS)).map(toAuthorisation),
    listings: (await bench.rows(LISTINGS)).map(toListing),
    hiddenBrands: (await bench.rows(HIDDEN)).map(toHidden),
    reposts: (await bench.rows(REPOSTS)).map(([seller]) => ({ seller: seller as string })),
  };
  await bench.run('drop table offer; drop table picture');
  return readOwnSignals(evidence, medians);
}

const matching = (text: string, pattern: string) =>
  `coalesce(regexp_matches(lower(${text}), ${quote(pattern)}), false)`;

/** What each seller offers, through which shop. */
const OFFERS = `create table offer as
  select seller, shop, listing.*, ${matching('removalReason', STRIKE_PATTERN)} as struck,
    ${matching('title', STEERING_PATTERN)} as steers
  from offered join (select key, brand, category, currency, price, postedAt, removedAt, removalReason, title from listing)
    listing using (key)
  where type = 'LISTS'`;

/** Pictures of listings that few others show. */
const PICTURES = `create table picture as
  select key, image, shown from (select distinct from_key as key, to_key as image from link where type = 'DEPICTS')
    join (select to_key as image, count(distinct from_key) as shown from link where type = 'DEPICTS' group by 1)
    using (image)`;

const SELLERS = `select key, status, closedAt, closureReason from seller
  where status <> 'open' or closedAt is not null or closureReason is not null`;

const OUTCOMES = `select distinct ${SELLER} as seller, outcome.key, outcome.type, outcome.finding
  from ${withSellers("(select from_key as outcome_key, to_key as from_key from link where type = 'CONCERNS')")}
    join outcome on outcome.key = outcome_key
  where ${SELLER} is not null`;

const AUTHORISATIONS = `select distinct from_key, to_key from link
  where type = 'AUTHORISED_FOR' and starts_with(from_key, 'seller:')`;

/** What says anything of itself; between the middle two prices where there is no middle one, as the database has it. */
const LISTINGS = `select seller, brand, category, currency, (prices[(n + 1) // 2] + prices[n // 2 + 1]) / 2, struck, steering
  from (select seller, brand, category, currency, count(price) as n,
      list_sort(list(price) filter (price is not null)) as prices,
      count(*) filter (struck) as struck, count(*) filter (steers) as steering
    from offer where seller is not null group by seller, brand, category, currency)
  where n > 0 or struck > 0 or steering > 0`;

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
  select seller, count(distinct key) as pictured, count(distinct key) filter (hidden) as hidden from seen
  where seller in (select seller from offer where brand is null) group by seller having bool_or(hidden)`;

/** Who had something taken down that stood again under the same picture soon after, whoever listed it. */
const REPOSTS = `select distinct gone.seller
  from offer gone join picture g on g.key = gone.key join picture a on a.image = g.image and a.key <> g.key
    join offer again on again.key = a.key
  where gone.struck and gone.removedAt is not null and gone.seller is not null and again.seller is not null
    and g.shown <= ${reposts.widest} and again.postedAt >= gone.removedAt
    and left(again.postedAt, 10)::date <= left(gone.removedAt, 10)::date + ${reposts.days}`;

function toSeller([key, status, closedAt, closureReason]: Row) {
  return {
    key: key as string,
    status: status as string | null,
    closedAt: closedAt as string | null,
    closureReason: closureReason as string | null,
  };
}

function toOutcome([seller, , type, finding]: Row) {
  return { seller: seller as string, type: type as string, finding: finding as string | null };
}

function toAuthorisation([seller, brandKey]: Row) {
  return { seller: seller as string, brandKey: brandKey as string };
}

function toListing([seller, brand, category, currency, medianPrice, struck, steering]: Row) {
  return {
    seller: seller as string,
    brand: brand as string | null,
    category: category as string | null,
    currency: currency as string | null,
    medianPrice: medianPrice as number | null,
    struck: struck as number,
    steering: steering as number,
  };
}

function toHidden([seller, pictured, hidden]: Row) {
  return { seller: seller as string, pictured: Number(pictured), hidden: Number(hidden) };
}
