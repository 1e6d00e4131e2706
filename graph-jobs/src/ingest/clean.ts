import { readDeliveries } from '@ringbreaker/cypher';
import {
  cleanAccount,
  cleanAddress,
  cleanContact,
  cleanName,
  type AccountScheme,
  type CleanOutcome,
  type ContactKind,
} from '@ringbreaker/cypher/values';
import { JobError } from '../job-error.ts';
import type { Progress } from '../progress.ts';
import type { TableName } from './contract.ts';
import type { Ledger } from './ledger.ts';
import type { Row, Workbench } from './stage.ts';

const MARK = '\u001f';

/** SQL for the text of a value together with what it is: the same text twice is cleaned once. */
export function textOf(what: string, ...parts: readonly string[]): string {
  return [`'${what}'`, ...parts.map((part) => `coalesce(${part}, '')`)].join(` || '${MARK}' || `);
}

/** The texts in each table that are values, as SQL; `country` of a phone's owner helps where its row has none. */
export const TEXTS: Partial<Record<TableName, readonly string[]>> = {
  stores: [textOf('domain', 'url', `''`)],
  contacts: [
    `kind || '${MARK}' || value || '${MARK}' || case when kind = 'phone' then coalesce(country, owner_country, '') else '' end`,
  ],
  addresses: [textOf('address', '"full"', 'street', 'city', 'region', 'postcode', 'country')],
  payment_accounts: [textOf('account', 'scheme', 'account', 'institution', 'country'), textOf('name', 'holder')],
  listings: [textOf('image', 'image', `''`), textOf('brand', 'brand')],
  shipments: [
    textOf('name', 'sender'),
    textOf('address', 'origin', `''`, `''`, `''`, `''`, 'origin_country'),
    textOf('address', 'destination', `''`, `''`, `''`, `''`, 'destination_country'),
  ],
  payments: [
    textOf('account', 'from_scheme', 'from_account', `''`, `''`),
    textOf('account', 'to_scheme', 'to_account', `''`, `''`),
  ],
  authorisations: [textOf('brand', 'brand')],
};

/**
 * How texts are read; to be raised when `@ringbreaker/cypher/values` reads one in another way, so that texts which an
 * earlier delivery had cleaned are cleaned anew.
 */
export const CLEANING = 1;
const CLEAN_COLUMNS = 't, label, key, display, facts, note, reason';

/**
 * Cleans each distinct text once, and none that an earlier delivery had cleaned. Makes `clean` (t, label, key, display,
 * facts, note, reason): a row without `key` is a placeholder, and `reason` says why.
 */
export async function cleanTexts(
  bench: Workbench,
  ledger: Ledger,
  names: readonly TableName[],
  progress: Progress,
): Promise<void> {
  await gatherTexts(bench, names);
  await takeKnown(bench, ledger);
  const total = await bench.count('select count(*) from texts');
  let done = 0;
  async function* outcomes(): AsyncGenerator<Row[]> {
    for await (const chunk of bench.stream('select n, t from texts')) {
      yield chunk.map(([n, text]) => [n ?? null, ...readText(String(text))]);
      progress('clean', (done += chunk.length), total);
    }
  }
  await bench.run(`create table cleaned (n integer, label varchar, key varchar, display varchar, facts varchar,
    note varchar, reason varchar)`);
  await bench.append('cleaned', 6, outcomes());
  if ((await bench.count('select count(*) from cleaned')) !== total) {
    throw new JobError('failed', 'Not every text was cleaned: this is a fault of the program.');
  }
  await bench.run(`insert into clean select ${CLEAN_COLUMNS} from texts join cleaned using (n)`);
  await bench.run('drop table texts; drop table cleaned');
}

async function gatherTexts(bench: Workbench, names: readonly TableName[]): Promise<void> {
  const texts = names.flatMap((name) => (TEXTS[name] ?? []).map((text) => `select ${text} as t from ok_${name}`));
  const all = texts.length > 0 ? texts.join(' union all ') : 'select null::varchar as t where false';
  // A text of which nothing but its kind, or a country, is said is no text.
  await bench.run(`create table texts as select row_number() over ()::integer as n, t from (select distinct t
    from (${all}) where not regexp_full_match(t, '[a-z]+${MARK}+[A-Z]{0,2}'))`);
}

async function takeKnown(bench: Workbench, ledger: Ledger): Promise<void> {
  await bench.run(`create table clean (t varchar, label varchar, key varchar, display varchar, facts varchar,
    note varchar, reason varchar)`);
  const alike = ledger.manifests.filter((manifest) => manifest.cleaning === CLEANING);
  const known = readDeliveries(ledger.folder, alike, 'values');
  if (known === undefined) return;
  await bench.run(`insert into clean select distinct on (t) ${CLEAN_COLUMNS} from ${known} semi join texts using (t)`);
  await bench.run('create or replace table texts as select * from texts anti join clean using (t)');
}

function readText(text: string): Row {
  const [what, name = ''] = text.split(MARK);
  return what === 'brand' ? brandCells(cleanName(name)) : toCells(cleanText(text));
}

/** Reads one text as `textOf` wrote it. */
export function cleanText(text: string): CleanOutcome {
  const [what = '', ...parts] = text.split(MARK);
  const [a = '', b, c, d, e, f] = parts.map((part) => (part === '' ? undefined : part));
  switch (what) {
    case 'address':
      return cleanAddress({ full: a || undefined, street: b, city: c, region: d, postcode: e, country: f });
    case 'account':
      return cleanAccount({ scheme: a as AccountScheme, account: b ?? '', institution: c, country: d });
    case 'name':
      return cleanName(a);
    default:
      return cleanContact({ kind: what as ContactKind, value: a, country: b });
  }
}

/** A brand is no value but a thing: its name is read as names are. */
function brandCells(name: CleanOutcome): Row {
  const cells = toCells(name);
  return name.ok ? cells.with(0, 'Brand').with(1, name.key.replace(/^name:/, 'brand:')) : cells;
}

function toCells(outcome: CleanOutcome): Row {
  if (!outcome.ok) return [null, null, null, null, null, outcome.reason];
  const facts = outcome.facts === undefined ? null : JSON.stringify(outcome.facts, Object.keys(outcome.facts).sort());
  return [outcome.label, outcome.key, outcome.display, facts, outcome.note ?? null, null];
}
