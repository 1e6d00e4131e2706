import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportFiles } from '@ringbreaker/cypher';
import type { LinkType } from '@ringbreaker/cypher/domain';
import { ident, quote, type Workbench } from '../stage.ts';

/** A node that stands in the graph beside the data and is carried over as it is. */
export interface KeptNode {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What separates the items of a list: the importer is told so, and no text that passed the checks holds it in a list. */
const MARK = 'chr(31)';
const CSV = `(format csv, header true, delimiter ',', quote '"', escape '"', nullstr '')`;
const TYPES: Readonly<Record<string, string>> = { VARCHAR: 'string', DOUBLE: 'double', BOOLEAN: 'boolean' };

/**
 * Writes a plan as files for Neo4j's bulk importer. Nodes are numbered from 0, so that the importer need not look their
 * keys up; a link whose end is not in the plan is left out, as `MATCH` leaves it out.
 */
export async function writeBulkFiles(
  bench: Workbench,
  folder: string,
  kinds: readonly string[],
  kept: readonly KeptNode[],
): Promise<ImportFiles> {
  const write = async (name: string, select: string): Promise<string> => {
    const path = join(folder, `${name}.csv`);
    await bench.run(`copy (${select}) to ${quote(path)} ${CSV}`);
    return path;
  };
  const nodes: { labels: string[]; path: string }[] = [];
  const numbers: string[] = [];
  let first = 0;
  for (const kind of [...kinds, 'values']) {
    // The rows of a table that nothing was deleted from are numbered from 0 without gaps.
    const number = `rowid + ${first}`;
    const isValues = kind === 'values';
    const select = isValues ? await values(bench, number) : await things(bench, kind, number);
    nodes.push({ labels: isValues ? ['Value'] : ['Entity', kind], path: await write(kind, select) });
    numbers.push(`select key, ${number} as n from plan_${kind}`);
    first += await bench.count(`select count(*) from plan_${kind}`);
  }
  nodes.push(...writeKept(folder, kept, first));
  const links = await write('links', selectLinks(await numberKeys(bench, numbers.join(' union all '))));
  return { nodes, links, isMultiline: await holdsBreaks(bench, kinds) };
}

async function things(bench: Workbench, kind: string, number: string): Promise<string> {
  const columns = await bench.rows(`select column_name, column_type from (describe plan_${kind})`);
  const facts = columns.filter(([name]) => !['key', 'id', 'contributors'].includes(String(name)));
  const named = facts.map(([name, type]) => `${ident(String(name))} as "${name}:${TYPES[String(type)]}"`);
  return `select ${number} as ":ID", key, id, array_to_string(contributors, ${MARK}) as "contributors:string[]",
    ${named.join(', ')} from plan_${kind}`;
}

/** Values of different kinds have different facts: a column for each that there is. */
async function values(bench: Workbench, number: string): Promise<string> {
  const found = await bench.rows(`select name, bool_and(json_type(facts, '$.' || name) in ('UBIGINT', 'BIGINT'))
    from (select facts, unnest(json_keys(facts)) as name from plan_values where facts is not null) group by 1 order by 1`);
  const facts = found.map(
    ([name, isWhole]) => `, facts ->> ${quote(`$.${name}`)} as "${name}:${isWhole ? 'long' : 'string'}"`,
  );
  return `select ${number} as ":ID", label as ":LABEL", key, display ${facts.join('')} from plan_values`;
}

/**
 * Makes `numbers` (k, n): each node's number by the MD5 of its key, which takes a fifth of the room of the key itself.
 * Answers SQL for what stands for a key, as `k`: should two keys ever have one MD5, it is the key.
 */
async function numberKeys(bench: Workbench, numbers: string): Promise<(key: string) => string> {
  await bench.run(`create or replace table numbers as select md5_number(key) as k, n from (${numbers})`);
  const isUnique = (await bench.count('select count(*) - count(distinct k) from numbers')) === 0;
  if (isUnique) return (key) => `md5_number(${key})`;
  await bench.run(`create or replace table numbers as select key as k, n from (${numbers})`);
  return (key) => key;
}

/** Links of all types in one file: their ends are looked up once. What a type has not is left empty, and so not kept. */
function selectLinks(standsFor: (key: string) => string): string {
  return `select a.n as ":START_ID", b.n as ":END_ID", type as ":TYPE",
    array_to_string(contributors, ${MARK}) as "contributors:string[]", first_seen as "firstSeen:long",
    last_seen as "lastSeen:long", sources as "sources:long", first_source as "firstSource:long",
    latest_source as "latestSource:long", case when type = 'LOCATED_AT' then role end as "addressRole:string",
    ${partOf('AUTHORISED_FOR', 1)} as "validFrom:long", ${partOf('AUTHORISED_FOR', 2)} as "validTo:long",
    ${partOf('LOCATED_AT', 1)} as "lat:double", ${partOf('LOCATED_AT', 2)} as "lon:double"
    from plan_links join numbers a on a.k = ${standsFor('from_key')} join numbers b on b.k = ${standsFor('to_key')}`;
}

/** One of the two parts that rows state of links of a type. */
function partOf(type: LinkType, part: 1 | 2): string {
  return `case when type = '${type}' then nullif(split_part(valid, '|', ${part}), '') end`;
}

/** Whether any text holds a line break. */
async function holdsBreaks(bench: Workbench, kinds: readonly string[]): Promise<boolean> {
  for (const table of [...kinds.map((kind) => `plan_${kind}`), 'plan_values']) {
    const columns = await bench.rows(`select column_name from (describe ${table}) where column_type = 'VARCHAR'`);
    const tests = columns.map(([name]) => `contains(${ident(String(name))}, b)`);
    const found = await bench.count(`select count(*) from ${table}, (values (chr(10)), (chr(13))) as breaks(b)
      where ${tests.join(' or ')}`);
    if (found > 0) return true;
  }
  return false;
}

function writeKept(folder: string, kept: readonly KeptNode[], first: number): { labels: string[]; path: string }[] {
  const labels = [...new Set(kept.map((node) => node.labels.join(':')))];
  let next = first;
  return labels.map((label) => {
    const nodes = kept.filter((node) => node.labels.join(':') === label).map(({ properties }) => properties);
    const names = [...new Set(nodes.flatMap((node) => Object.keys(node)))];
    const header = [':ID', ...names.map((name) => `${name}:${typeOf(nodes.map((node) => node[name]))}`)];
    const lines = nodes.map((node) => [next++, ...names.map((name) => cellOf(node[name]))].join(','));
    const path = join(folder, `kept-${label.replaceAll(':', '-')}.csv`);
    writeFileSync(path, `${[header.join(','), ...lines].join('\n')}\n`);
    return { labels: label.split(':'), path };
  });
}

function typeOf(values: readonly unknown[]): string {
  const said = values.filter((value) => value !== undefined && value !== null);
  if (said.every((value) => typeof value === 'number')) return said.every(Number.isInteger) ? 'long' : 'double';
  return said.every((value) => typeof value === 'boolean') ? 'boolean' : 'string';
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);
}
