import { describe, expect, it } from 'vitest';
import { readMigrations } from './migrate.ts';
import { orderStatements, statementsOf } from './schema-statements.ts';

const TEXTS = readMigrations().map(({ text }) => text);
const ALL = TEXTS.flatMap(statementsOf);
const one = (beginning: string) => ALL.find((statement) => statement.startsWith(beginning)) as string;
const KEY = one('CREATE CONSTRAINT entity_key');
const BLOCK = one('CREATE INDEX value_block1');
const WORDS = one('CREATE FULLTEXT INDEX words');
const DROP = one('DROP INDEX words');

describe('statements of migrations', () => {
  it('are parted at semicolons, without comments', () => {
    expect(statementsOf(`// why; and when\n${KEY};\n${BLOCK};\n`)).toEqual([KEY, BLOCK]);
  });

  it('come as constraints, indexes, word indexes', () => {
    expect(orderStatements([`${WORDS};`, `${BLOCK};`, `${KEY};`])).toEqual([KEY, BLOCK, WORDS]);
  });

  it('leave out an index that a later one drops, and drop what may be there before making it again', () => {
    expect(orderStatements([`${WORDS};`, `${DROP};\n${WORDS};`, `${KEY};`])).toEqual([KEY, DROP, WORDS]);
  });

  it('stay on their side of one that does something else', () => {
    for (const other of ['CALL db.awaitIndexes(300)', 'DROP CONSTRAINT entity_key IF EXISTS']) {
      expect(orderStatements([`${WORDS};`, other, KEY])).toEqual([WORDS, other, KEY]);
      expect(orderStatements([`${WORDS};\n${BLOCK};`, other, `${BLOCK};\n${KEY};`])).toEqual([
        ...[BLOCK, WORDS],
        other,
        ...[KEY, BLOCK],
      ]);
    }
  });

  it('of the product lose nothing that is to stand at the end', () => {
    const names = (statements: readonly string[]) =>
      new Set(statements.map((statement) => /^CREATE (?:CONSTRAINT|(?:\w+ )?INDEX) (\w+)/.exec(statement)?.[1]));
    const ordered = orderStatements(TEXTS);
    expect(names(ordered)).toEqual(names(ALL.filter((statement) => statement.startsWith('CREATE'))).add(undefined));
  });
});
