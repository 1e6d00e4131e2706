import { createInterface } from 'node:readline/promises';
import { startInDocker, stopInDocker } from './docker.mjs';
import { chooseServer, findServer } from './find-server.mjs';
import { keepServer, resetServer, serverStatus, stopServer } from './launcher.mjs';
import { instancePaths } from './paths.mjs';
import { ServerError } from './server-error.mjs';
import { runShell } from './shell.mjs';

/** @typedef {{ instance: string, gds: boolean, yes: boolean, json: boolean, force: boolean, env: NodeJS.ProcessEnv }} Options */

const note = (/** @type {string} */ line) => console.error(line);

/** Starts the server and keeps it up until `stop`; prints how to reach it. @param {Options} options */
export async function start({ instance, gds, env }) {
  const kind = chooseServer(env);
  if (kind === 'configured')
    throw new ServerError('NEO4J_URI names a server of yours: start it yourself, or unset NEO4J_URI.');
  const server =
    kind === 'docker'
      ? await startInDocker(instance, { env, log: note })
      : await keepServer({ instance, gds, env, log: note });
  console.log(
    `Neo4j "${instance}" answers at ${server.uri} as user ${server.user}, until: npm run neo4j -- stop --instance ${instance}`,
  );
  if (kind === 'local') console.log(`Its password is in ${instancePaths(env, instance).password}`);
}

/** Stops the server unless commands still use it. @param {Options} options */
export async function stop({ instance, env, force }) {
  if (chooseServer(env) === 'docker') return stopInDocker(instance, env);
  const { was, pids } = await stopServer({ instance, env, force });
  if (was !== 'in use') return console.log(`Neo4j "${instance}" ${was === 'stopped' ? 'stopped' : 'was not running'}.`);
  console.log(
    `Neo4j "${instance}" stays up for process ${pids.join(', ')} and stops when that ends; --force stops it now.`,
  );
}

/** Prints what runs and who uses it; exit status 1 when nothing does. @param {Options} options */
export async function status({ instance, env, json }) {
  if (chooseServer(env) !== 'local')
    return console.log(`In use here: the ${chooseServer(env)} server${env.NEO4J_URI ? ` ${env.NEO4J_URI}` : ''}.`);
  const { server, users, home, exists } = serverStatus({ instance, env });
  if (!server) process.exitCode = 1;
  const uri = server && `bolt://127.0.0.1:${server.port}`;
  if (json)
    return console.log(
      JSON.stringify({
        instance,
        running: server !== null,
        pid: server?.pid ?? null,
        uri,
        gds: server?.gds ?? false,
        home,
        users,
      }),
    );
  if (!server)
    return console.log(
      `Neo4j "${instance}" is not running${exists ? '; its data is kept' : ' and has no data yet'} (${home}).`,
    );
  const who = [...(users.permanent ? ['kept until stop'] : []), ...users.pids.map((pid) => `process ${pid}`)];
  console.log(
    `Neo4j "${instance}" runs at ${uri}${server.gds ? ' with Graph Data Science' : ''}, process ${server.pid} (${home}).`,
  );
  console.log(`Used by: ${who.join(', ') || 'nobody, it stops in a moment'}.`);
}

/** Prints the variables that make other programs use this server, for `eval`. @param {Options} options */
export async function env(options) {
  const { uri, user, password } = await findServer(options.env, { ...options, log: note });
  console.log(`export NEO4J_URI='${uri}' NEO4J_USER='${user}' NEO4J_PASSWORD='${password}'`);
}

/** Runs the Cypher of the standard input. @param {Options} options */
export async function shell(options) {
  const server = await findServer(options.env, { ...options, log: note });
  try {
    if (!(await runShell(server, { json: options.json }))) process.exitCode = 1;
  } finally {
    await server.release();
  }
}

/** Removes the database and its password, after a yes. @param {Options} options */
export async function reset({ instance, env, yes }) {
  const kind = chooseServer(env);
  if (kind === 'configured')
    throw new ServerError('NEO4J_URI names a server of yours: its data is not removed from here.');
  if (!yes && !(await confirm(`Remove all data of Neo4j "${instance}"?`)))
    throw new ServerError('Nothing was removed: answer yes, or add --yes.');
  if (kind === 'docker') stopInDocker(instance, env, true);
  else await resetServer({ instance, env });
  console.log(`Neo4j "${instance}" has no data any more.`);
}

/** @param {string} question */
async function confirm(question) {
  if (!process.stdin.isTTY) return false;
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await reader.question(`${question} (yes/no) `);
  reader.close();
  return /^y(es)?$/i.test(answer.trim());
}
