import { parseArgs } from 'node:util';
import * as commands from '../cypher/server/commands.mjs';
import { failWith } from './say.mjs';

const HELP = `Examples
  npm run neo4j -- start                      start the database and keep it up
  npm run neo4j -- status                     is it up, where, and who uses it
  npm run neo4j -- shell                      a Cypher prompt; end a statement with ; at the end of a line
  echo 'SHOW INDEXES;' | npm run neo4j -- shell --json
  npm run neo4j -- start --instance try --gds a second database, with Graph Data Science
  eval "$(npm run -s neo4j -- env)"           set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD of a running one
  npm run neo4j -- stop                       stop it, unless a command still uses it
  npm run neo4j -- reset --yes                remove its data

Usage: npm run neo4j -- start|stop|status|shell|env|reset [options]
  --instance NAME  which database of this checkout (default dev)
  --gds            with Graph Data Science
  --json           rows, or the status, as JSON lines
  --force          stop under the commands that use it
  --yes            reset without asking

Which Neo4j: the one NEO4J_URI names (with NEO4J_USER, NEO4J_PASSWORD or NEO4J_PASSWORD_FILE), else Docker Compose when a
Docker engine answers, else a local one on Java 17 or later. Memory: RINGBREAKER_NEO4J_HEAP (1g), RINGBREAKER_NEO4J_PAGECACHE
(512m). Data: .ringbreaker, or the folder RINGBREAKER_HOME.`;

const OPTIONS = /** @type {const} */ ({
  instance: { type: 'string', default: 'dev' },
  gds: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
});

try {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [name = 'help', ...rest] = positionals;
  if (values.help || name === 'help') console.log(HELP);
  else if (rest.length > 0 || !Object.hasOwn(commands, name))
    throw Object.assign(new Error(`No command "${positionals.join(' ')}".\n\n${HELP}`), { code: 'ERR_USAGE' });
  else await commands[/** @type {keyof typeof commands} */ (name)]({ ...values, env: process.env });
} catch (error) {
  failWith(error);
}
