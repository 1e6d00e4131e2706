import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder, writeFiles } from '../test-ingest.ts';
import { readFolder } from './test-reading.ts';

const read = (sql: string, data: Record<string, string> = { 'a.csv': 'id\n1\n' }) =>
  readFolder(writeFiles(data), ({ rows }) => rows('select seller_id, name, line from in_sellers order by line'), {
    mapping: writeFiles({ 'sellers.sql': sql }),
  });

describe('the SQL of a mapping', () => {
  it('reads files of the data folder, by names, patterns and absolute paths', async () => {
    const data = { 'a.csv': 'id\n1\n', 'b.csv': 'id\n2\n' };
    expect(await read(`select 'x' || id as seller_id from read_csv('*.csv') -- all of them`, data)).toEqual([
      ['x1', null, 1],
      ['x2', null, 2],
    ]);
    expect(await read(`with a as (select 7 as id) select id as seller_id from a;`)).toEqual([['7', null, 1]]);
    const folder = writeFiles(data);
    const mapping = writeFiles({
      'sellers.sql': `select id as seller_id from read_csv('${join(folder, 'a.csv')}')`,
    });
    expect(await readFolder(folder, ({ rows }) => rows('select seller_id from in_sellers'), { mapping })).toEqual([
      ['1'],
    ]);
  });

  it.each([
    ['a second statement', `select 'a' as seller_id; select 'b' as seller_id`],
    ['a COPY', `copy (select 1) to 'FILE'`],
    ['an ATTACH', `attach 'FILE' as other`],
    ['a SET', `set memory_limit = '8GB'`],
    ['an INSTALL', `install httpfs`],
    ['a CREATE', `create table t as select 'a' as seller_id`],
    ['an EXPLAIN', `explain select 'a' as seller_id`],
  ])('that is %s is refused', async (_, sql) => {
    const file = join(testFolder(), 'written');
    await expect(read(sql.replace('FILE', file))).rejects.toThrow(
      /sellers\.sql (is not one SELECT|can't be read\. DuckDB says: Permission Error)/,
    );
    expect(existsSync(file)).toBe(false);
  });

  it('that closes the brackets around it writes nothing', async () => {
    const file = join(testFolder(), 'written');
    const sql = `select 'a' as seller_id)) ; copy (select 'x') to '${file}'; select column_name from (describe select * from (select 'a' as seller_id`;
    await expect(read(sql)).rejects.toThrow(/sellers\.sql can't be read\. DuckDB says: .*Parser Error/);
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['above the folder', (file: string) => `select content as seller_id from read_text('${file}')`],
    ['above the folder, relatively', () => `select content as seller_id from read_text('../secret')`],
    ['through a sub-folder', () => `select content as seller_id from read_text('no/../../secret')`],
    ['by listing', (file: string) => `select file as seller_id from glob('${file}*')`],
    ['from the net', () => `select * from read_csv('http://127.0.0.1:9/a.csv')`],
    ['through a query in a text', (file: string) => `select * from query('copy (select 1) to ''${file}''')`],
  ])('reads no file %s', async (_, sql) => {
    const folder = writeFiles({ 'a.csv': 'id\n1\n' });
    const secret = join(folder, '..', 'secret');
    writeFileSync(secret, 'what must not be read');
    const mapping = writeFiles({ 'sellers.sql': sql(secret) });
    const reading = readFolder(folder, ({ rows }) => rows('select * from in_sellers'), { mapping });
    await expect(reading).rejects.toThrow(/sellers\.sql can't be read/);
    await expect(reading).rejects.not.toThrow(/what must not be read/);
  });
});
