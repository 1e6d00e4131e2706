import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// eslint-disable-next-line no-restricted-syntax -- it names what it forbids
const CYPHER_TEXT = '/\\b(MATCH|MERGE|UNWIND|CREATE|DETACH DELETE)\\b[\\s\\S]*[({]/';
const banned = {
  driver: { group: ['neo4j-driver', 'neo4j-driver/*'], message: 'Only cypher speaks to Neo4j: add a query there.' },
  duckdb: {
    group: ['@duckdb/*'],
    message: 'DuckDB is for cypher/src/archive and graph-jobs/src/ingest/stage.ts alone.',
  },
  toCypher: {
    regex: '^(@ringbreaker/cypher($|/(?!domain$))|\\..*/cypher/)',
    message: 'viz may import @ringbreaker/cypher/domain alone.',
  },
  toCypherInTests: {
    regex: '^(@ringbreaker/cypher($|/(?!domain$|test-size$))|\\..*/cypher/)',
    message: 'A test of viz may import @ringbreaker/cypher/domain and test-size alone.',
  },
  toJobs: {
    regex: '^(@ringbreaker/graph-jobs($|/(?!analysis$))|\\..*/graph-jobs/)',
    message: 'api may import @ringbreaker/graph-jobs/analysis alone.',
  },
  anyJobs: { regex: '^(@ringbreaker/graph-jobs|.*/graph-jobs/)', message: 'This room does not depend on graph-jobs.' },
  toApi: { regex: '^(@ringbreaker/api|.*/api/(src|dist)/)', message: 'Nobody imports api: speak HTTP.' },
  toViz: { regex: '^(@ringbreaker/viz|.*/viz/(src|dist)/)', message: 'Nobody imports viz.' },
};
const room = (files, ...patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });

export default tseslint.config(
  { ignores: ['**/dist/', '**/.types/', '.nx/', '.ringbreaker/', 'node_modules/', '**/e2e-results/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { '@nx': nx },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 4],
      'no-restricted-syntax': [
        'error',
        { selector: `Literal[value=${CYPHER_TEXT}]`, message: 'Cypher text lives in .cypher files alone.' },
        { selector: `TemplateElement[value.raw=${CYPHER_TEXT}]`, message: 'Cypher text lives in .cypher files alone.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          // A bench measures what is built: it reaches the job through the package's own imports.
          allow: ['#jobs/**'],
          depConstraints: [
            { sourceTag: 'room:cypher', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'room:graph-jobs', onlyDependOnLibsWithTags: ['room:cypher'] },
            { sourceTag: 'room:api', onlyDependOnLibsWithTags: ['room:cypher', 'room:graph-jobs'] },
            { sourceTag: 'room:viz', onlyDependOnLibsWithTags: ['room:cypher'] },
          ],
        },
      ],
    },
  },
  room(['cypher/**'], banned.anyJobs, banned.toApi, banned.toViz, banned.duckdb),
  room(['cypher/src/archive/**'], banned.anyJobs, banned.toApi, banned.toViz, banned.driver),
  room(
    ['cypher/src/domain/**', 'cypher/src/values/**'],
    banned.anyJobs,
    banned.toApi,
    banned.toViz,
    banned.duckdb,
    banned.driver,
  ),
  room(['graph-jobs/**'], banned.driver, banned.duckdb, banned.toApi, banned.toViz),
  room(['graph-jobs/src/ingest/stage.ts'], banned.driver, banned.toApi, banned.toViz),
  room(['graph-jobs/src/analysis/**'], banned.driver, banned.duckdb, banned.toApi, banned.toViz, {
    group: ['node:*'],
    message: 'analysis is pure: no driver, no files, no clock.',
  }),
  room(['api/**'], banned.driver, banned.duckdb, banned.toJobs, banned.toViz),
  room(['viz/**'], banned.driver, banned.duckdb, banned.toCypher, banned.anyJobs, banned.toApi),
  room(
    ['viz/**/*.spec.{ts,tsx}', 'viz/e2e/**'],
    banned.driver,
    banned.duckdb,
    banned.toCypherInTests,
    banned.anyJobs,
    banned.toApi,
  ),
  {
    // A test may tell a long story; the budget is for what is shipped.
    files: ['**/*.spec.{ts,tsx}', '**/e2e/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // The test that breaks the rule on purpose.
    files: ['scripts/arrows.spec.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['viz/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
