import { readPart, type Manifest } from '@ringbreaker/cypher';
import { readFacts, type Ledger } from '../../../ingest/ledger/ledger.ts';
import { quote } from '../../../ingest/stage.ts';
import type { Tables } from '../../../ingest/tables.ts';
import { named, waysTo } from '../column-uses.ts';
import { behindIn, factsIn, layHolders, laySlim, SELLER, THINGS, THROUGH, toldIn, withSellers } from '../columns.ts';
import { findExclusive } from '../find-exclusive.ts';
import { KEPT, layTexts } from './kept-links.ts';

/** What was not there when the kept reading was made. */
export interface News {
  readonly ledger: Ledger;
  readonly deliveries: readonly Manifest[];
}

const ofType = (...types: readonly string[]) => `type in (${types.map(quote).join(', ')})`;
const among = (column: string, table: string) => `${column} in (select h from ${table})`;
/** SELECT of the kept links that pass. */
const links = (test: string) => `select * from ${KEPT}.slim where ${test}`;
/** SQL for an end of the kept links of some types whose other end is in a table. */
const toEnds = (froms: string, ...types: readonly string[]) =>
  `select to_key from ${KEPT}.slim where ${ofType(...types)} and ${among('from_key', froms)}`;
const fromEnds = (tos: string, ...types: readonly string[]) =>
  `select from_key from ${KEPT}.slim where ${ofType(...types)} and ${among('to_key', tos)}`;

/**
 * Lays ready what must be read anew of what deliveries bring: the same tables as `layReady`, with all that is said of
 * some sellers and all that leads to some values, and with a part of what is said of others. It makes `near_seller` (h)
 * and `near_value` (h), the hashes of these. Of whom anything may be read otherwise than before are
 * - whom a new link or fact is about, itself or through what it runs, holds, offers and sends, and whom it supplies;
 * - whom somebody supplies at whom something was found;
 * - who shows the same picture as goods that are new, or told of anew.
 * The values are those of these sellers that nobody shared before, and may share now, and new names of accounts: each may
 * have many other users, of whom nothing else is read.
 *
 * Asks for `alias`, and for `moved` (value), the values that stand under another key than before.
 */
export async function layNear(bench: Tables, news: News): Promise<void> {
  await bench.run(`create table every_behind as select distinct * from (${behindIn(`${KEPT}.slim`)})`);
  await bench.run(touchedBy(news));
  await bench.run(`create table near_seller as ${sellersOf('about')}`);
  await layLinks(bench);
  await bench.run(`create table near_thing as select h from near_seller
    union select from_key from slim union select to_key from slim`);
  await bench.run(findValues());
  await bench.run(addUsers());
  await layHoldersAnew(bench);
  await bench.run(findUsers());
  await bench.run(findExclusive('every', `${KEPT}.slim`, 'select h from near_user'));
  await layNearTexts(bench, news.ledger);
  await bench.run(
    'drop table every_behind; drop table fresh; drop table touched; drop table about; drop table near_thing',
  );
}

/** Makes `about`: things and goods of whose sellers something may be read otherwise than before. */
function touchedBy({ ledger: { folder }, deliveries }: News): string {
  const facts = deliveries.flatMap((delivery) =>
    THINGS.filter((kind) => delivery.kinds.includes(kind)).map(
      (kind) => ` union select hash(key) from ${readPart(folder, delivery, `facts-${kind}`)}`,
    ),
  );
  const parts = ['null', ...deliveries.map(({ seq }) => seq)].join(', ');
  return `create table fresh as select * from ${KEPT}.slim where part in (${parts});
    create table touched as select from_key as h from fresh where type <> 'NAMED'
      union select to_key from fresh where kind is null ${facts.join('')};
    create table about as
      with opened as (select unnest([from_key, to_key]) as h from fresh where ${ofType('OPERATES')}),
      supplied as (select to_key as h from fresh where ${ofType('SUPPLIES')}),
      found as (select h from touched union ${toEnds('touched', 'CONCERNS')}),
      goods as (select h from touched union ${toEnds('opened', 'LISTS')}),
      pictures as (select * from (${toEnds('goods', 'DEPICTS')}) found(h))
      select h from found union ${toEnds('found', 'SUPPLIES')}
        union ${fromEnds('pictures', 'DEPICTS')} union ${toEnds('supplied', 'SUPPLIES')}`;
}

/** SELECT of what stands in a table, of who holds it, and of who is behind either. */
function sellersOf(table: string): string {
  return `with held as (select h from ${table} union ${fromEnds(table, 'LISTS', 'SENT', 'PAID_TO')})
    select h from held union select seller from every_behind where ${among('thing', 'held')}`;
}

/**
 * Makes `slim`, all links that say anything of the sellers in `near_seller`, and `own`, those of them that say who uses
 * what or what they show: links of themselves and of what they run, of their goods and accounts, and of what is found at
 * their suppliers and who supplies these. The others tell who shows their pictures.
 */
async function layLinks(bench: Tables): Promise<void> {
  const shows = ofType('NAMED', ...Object.keys(THROUGH));
  await bench.run(`create table own as
    with things as (select h from near_seller union select thing from every_behind where ${among('seller', 'near_seller')}),
    held as materialized (${links(among('from_key', 'things'))}
      union ${links(`${ofType('OPERATES', 'SUPPLIES', 'CONCERNS')} and ${among('to_key', 'things')}`)}),
    goods as (select to_key as h from held where ${ofType('LISTS', 'SENT', 'PAID_TO')}),
    suppliers as (select from_key as h from held where ${ofType('SUPPLIES')})
    select * from held union ${links(`${shows} and ${among('from_key', 'goods')}`)}
      union ${links(`${ofType('SUPPLIES', 'CONCERNS')} and ${among('to_key', 'suppliers')}`)}`);
  await bench.run(`create table slim as
    with pictures as (select to_key as h from own where ${ofType('DEPICTS')}),
    depicted as materialized (${links(`${ofType('DEPICTS')} and ${among('to_key', 'pictures')}`)}),
    goods as (select from_key as h from depicted),
    offered as materialized (${links(`${ofType('LISTS')} and ${among('to_key', 'goods')}`)}),
    shops as (select from_key as h from offered)
    select * from own union select * from depicted union select * from offered
      union ${links(`${ofType('OPERATES')} and (${among('from_key', 'shops')} or ${among('to_key', 'shops')})`)}`);
  await laySlim(bench);
}

/**
 * Makes `near_value`: values that one of `near_seller` uses and nobody shared before, names that accounts have now, and
 * what moved, with their aliases.
 */
function findValues(): string {
  const alias = '(select hash(value) as value, hash(name) as name from alias)';
  return `create table near_value as
    with lone as (select value, coalesce(alias.name, value) as name
        from (${waysTo('slim', () => 'true')}) left join ${alias} alias using (value)
        where ${among('seller', 'near_seller')} and ${named('kind', 'coalesce(alias.name, value)')} not in (select name from ${KEPT}.shared)
      union select value, coalesce(alias.name, value)
        from (select hash(value) as value from moved union select to_key from fresh where type = 'NAMED') left join ${alias} alias using (value))
    select value as h from lone union select name from lone
      union select value from ${alias} where name in (select name from lone)`;
}

/** Adds to `own` and `slim` all links by which anybody comes to one of `near_value`, and those that tell who is behind these. */
function addUsers(): string {
  return `create table more as
    with used as materialized (${links(`kind is not null and ${among('to_key', 'near_value')}`)}),
    supplied as (select * from (${toEnds('near_value', 'SUPPLIES')}) found(h)),
    things as (select from_key as h from used),
    held as materialized (${links(`${ofType('LISTS', 'SENT', 'PAID_TO')} and ${among('to_key', 'things')}`)}),
    holders as (select h from things union select from_key from held)
    select * from used union select * from held
      union ${links(`${ofType('OPERATES', 'SUPPLIES')} and ${among('from_key', 'near_value')}`)}
      union ${links(`${ofType('SUPPLIES')} and ${among('from_key', 'supplied')}`)}
      union ${links(`${ofType('OPERATES')} and (${among('from_key', 'holders')} or ${among('to_key', 'holders')})`)};
    insert into own from (from more except from own);
    insert into slim from (from more except from slim);
    drop table more`;
}

/** Makes `near_user` (h): of whom it may be otherwise than before whether a value is theirs alone. */
function findUsers(): string {
  const uses = links(`${ofType('USES', 'PAID_TO')} and ${among('to_key', 'near_value')}`);
  return `create table near_user as
    select h from near_seller union select ${SELLER} from ${withSellers('every', `(${uses})`)}`;
}

async function layHoldersAnew(bench: Tables): Promise<void> {
  await bench.run('drop table slim_behind; drop table slim_offered');
  await layHolders(bench, 'slim');
}

/** Makes the links in `own` as texts, and the facts of all that the links in `slim` speak of. */
async function layNearTexts(bench: Tables, ledger: Ledger): Promise<void> {
  await bench.run('drop view told_link; drop view link');
  await layTexts(bench, ledger, 'link', 'own');
  await bench.run(`create view told_link as ${toldIn('link')}`);
  for (const kind of THINGS) {
    const [name, rows] = [kind.toLowerCase(), readFacts(ledger, kind)];
    if (rows === undefined) continue;
    await bench.run(`create table told as select * from ${rows} where ${among('hash(key)', 'near_thing')};
      drop view ${name}; create table ${name} as ${factsIn(kind, 'told')}; drop table told`);
  }
}
