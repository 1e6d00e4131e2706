import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ringbreakerHome } from '../cypher/server/paths.mjs';
import { failWith } from './say.mjs';

// npm run secrets            makes every file that docker-compose.yml takes as a secret, where there is none yet

/** What each file holds; later ones may be made from earlier ones. @type {Record<string, (read: (name: string) => string) => string>} */
const SECRETS = {
  neo4j_password: () => randomBytes(24).toString('hex'),
  neo4j_auth: (read) => `neo4j/${read('neo4j_password')}`,
  session_secret: () => randomBytes(32).toString('hex'),
  card: () => randomBytes(32).toString('hex'),
  secrets_key: () => randomBytes(32).toString('hex'),
  dossier: () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};
/** What the containers mount; made here, so that it is not made by somebody else. */
const FOLDERS = ['archive', 'deliveries'];

/**
 * Makes the secrets of an installation that are missing, readable by their owner alone; one that is there is never
 * written. Answers the names of those that it made.
 * @param {string} home @returns {string[]}
 */
export function makeSecrets(home) {
  const folder = join(home, 'secrets');
  for (const name of ['secrets', ...FOLDERS]) mkdirSync(join(home, name), { recursive: true, mode: 0o700 });
  const read = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8').trim();
  return Object.entries(SECRETS).flatMap(([name, make]) =>
    makeOnce(join(folder, name), () => make(read)) ? [name] : [],
  );
}

/** The file has its name when all of it is written. @param {string} file @param {() => string} make */
function makeOnce(file, make) {
  if (existsSync(file)) return false;
  const draft = `${file}.${process.pid}.draft`;
  try {
    writeFileSync(draft, make(), { mode: 0o600, flush: true });
    linkSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return true;
}

if (process.argv[1] === import.meta.filename) {
  try {
    const home = ringbreakerHome(process.env);
    const made = makeSecrets(home);
    const there = made.length === 0 ? 'All secrets were there already' : `Made: ${made.join(', ')}`;
    console.error(
      `${there}, in ${join(home, 'secrets')}. Keep a copy of card and dossier apart: neither can be made again.`,
    );
  } catch (error) {
    failWith(error);
  }
}
