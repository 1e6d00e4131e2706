import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from './run.mjs';

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

/** What must not be written, where, and the rule that says so. */
const BROKEN: [what: string, file: string, text: string, rule: string][] = [
  [
    'viz imports cypher beyond its domain',
    'viz/src/a.ts',
    "export { openDatabase } from '@ringbreaker/cypher';",
    'no-restricted-imports',
  ],
  [
    'api imports graph-jobs beyond its analysis',
    'api/src/a.ts',
    "export { detect } from '@ringbreaker/graph-jobs';",
    'no-restricted-imports',
  ],
  ['the driver outside cypher', 'graph-jobs/src/a.ts', "export { auth } from 'neo4j-driver';", 'no-restricted-imports'],
  [
    'DuckDB outside archive and stage',
    'graph-jobs/src/a.ts',
    "export { INTEGER } from '@duckdb/node-api';",
    'no-restricted-imports',
  ],
  [
    'cypher imports graph-jobs',
    'cypher/src/a.ts',
    "export { detect } from '@ringbreaker/graph-jobs';",
    'no-restricted-imports',
  ],
  [
    'graph-jobs imports api',
    'graph-jobs/src/a.ts',
    "export { readConfig } from '../../api/src/config.ts';",
    'no-restricted-imports',
  ],
  ['api imports viz', 'api/src/a.ts', "export { api } from '../../viz/src/api.ts';", 'no-restricted-imports'],
  [
    'files in the analysis, which is pure',
    'graph-jobs/src/analysis/a.ts',
    "export { readFileSync } from 'node:fs';",
    'no-restricted-imports',
  ],
  ['Cypher outside .cypher files', 'api/src/a.ts', "export const text = 'MATCH (n) RETURN n';", 'no-restricted-syntax'],
  [
    'Cypher in a template',
    'api/src/a.ts',
    'export const text = (id: string) => `MATCH (n {id: ${id}})`;',
    'no-restricted-syntax',
  ],
  ['a file over the budget', 'api/src/a.ts', lines(251, (at) => `export const a${at} = ${at};`), 'max-lines'],
  [
    'a function over the budget',
    'api/src/a.ts',
    `export function f(a: number) {\n${lines(51, (at) => `a += ${at};`)}\n}`,
    'max-lines-per-function',
  ],
];

describe('the arrows and the budget of the house', () => {
  const eslint = new ESLint({ cwd: root });

  // Seen red: with each arrow, and each look for Cypher, taken out of `eslint.config.mjs` once.
  it.each(BROKEN)(
    'lint refuses %s',
    async (_, filePath, text, rule) => {
      const [result] = await eslint.lintText(text, { filePath });
      expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
    },
    60_000,
  );

  // Seen red: with `cypher/domain` forbidden to viz.
  it('lint lets the allowed arrows pass', async () => {
    const text = "export { RacketView } from '@ringbreaker/cypher/domain';\n";
    const [result] = await eslint.lintText(text, { filePath: 'viz/src/a.ts' });
    expect(result?.messages).toEqual([]);
  }, 60_000);
});
