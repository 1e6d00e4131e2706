import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findServer } from '../cypher/server/find-server.mjs';
import { ringbreakerHome } from '../cypher/server/paths.mjs';
import { freePort } from '../cypher/server/ports.mjs';
import { openChromium } from './browser.mjs';
import { root } from './run.mjs';
import { failWith } from './say.mjs';
import { SetupError } from './setup-error.mjs';
import { SCREENS } from './screens.mjs';
import { setup } from './setup.mjs';

// npm run pictures                   each screen of the explorer over the last demo, in two sizes, light and dark, into
//                                    docs/pictures; and the three of the README into docs/images
// npm run pictures -- table paths    these alone (scripts/screens.mjs names all)
// Look at them before you commit them.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./screens.mjs').Screen} Screen */

const INSTANCE = 'demo';
const PATIENCE_MS = 120_000;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];
const SCHEMES = /** @type {const} */ (['light', 'dark']);

/** @param {NodeJS.ProcessEnv} env */
async function takePictures(env) {
  const wanted = process.argv.slice(2);
  const names = SCREENS.map(({ name }) => name);
  const strange = wanted.find((name) => !names.includes(name));
  if (strange) throw new SetupError(`No screen is called ${strange}. There are ${names.join(', ')}.`);
  const home = ringbreakerHome(env);
  if (!existsSync(join(home, `archive-${INSTANCE}`)))
    throw new SetupError('There is no demo to take pictures of: npm run demo -- --exit, then npm run pictures.');
  // Pictures are of the explorer as it stands, and not as it was built last.
  await setup({ env });
  const server = await findServer(env, { instance: INSTANCE, log: console.error });
  const api = await startApi(home, {
    ...env,
    NEO4J_URI: server.uri,
    NEO4J_USER: server.user,
    NEO4J_PASSWORD: server.password,
  });
  const browser = await openChromium(env);
  try {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    // A database that was started just now answers its first questions late.
    page.setDefaultTimeout(PATIENCE_MS);
    await signIn(page, api.link);
    const address = new URL('/', api.link).href;
    for (const screen of SCREENS)
      if (wanted.length === 0 || wanted.includes(screen.name)) await takeScreen(page, screen, address);
  } finally {
    await browser.close();
    api.child.kill('SIGTERM');
    await server.release();
  }
}

/**
 * A database that was started just now can't say yet who signs in, nor what is on the list: the link stays good.
 * @param {Page} page @param {string} link
 */
async function signIn(page, link) {
  const ready = new URL('/api/v1/health/ready', link);
  for (let tries = 0; tries < 60; tries++) {
    const isReady = await fetch(ready).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady && (await page.goto(link))?.ok()) return;
    await wait(2_000);
  }
  throw new SetupError('The database does not answer: npm run neo4j -- status says more.');
}

/** @param {Page} page @param {Screen} screen @param {string} home */
async function takeScreen(page, { name, readme, open }, home) {
  for (const size of SIZES)
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      // Each begins anew, as who comes to the screen sees it.
      await page.goto('about:blank');
      await open(page, home);
      // What is waited for shows after a moment.
      await wait(1_000);
      const waiting = page.locator('.mantine-Skeleton-root, .queue-skeleton');
      while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'hidden' });
      // A stream of alerts stays open, so that the network is never idle: fonts, layouts and drawing need a moment.
      await wait(2_500);
      const folder = join(root, 'docs', 'pictures');
      mkdirSync(folder, { recursive: true });
      const file = `${name}-${size.width}-${colorScheme}.jpg`;
      await page.screenshot({ path: join(folder, file), type: 'jpeg', quality: 80 });
      if (readme && size === SIZES[0] && colorScheme === 'light')
        await page.screenshot({ path: join(root, 'docs', 'images', `${readme}.png`) });
      console.log(`docs/pictures/${file}`);
    }
}

/** @param {string} home @param {NodeJS.ProcessEnv} env */
async function startApi(home, env) {
  const file = join(home, `pictures-${process.pid}`);
  const child = spawn(process.execPath, [join(root, 'api', 'dist', 'main.js')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...env,
      PORT: String(await freePort()),
      LOG_LEVEL: 'warn',
      RINGBREAKER_ARCHIVE: join(home, `archive-${INSTANCE}`),
      RINGBREAKER_SIGN_IN_FILE: file,
    },
  });
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const link = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
    if (link) {
      rmSync(file, { force: true });
      return { child, link };
    }
    await wait(100);
  }
  child.kill('SIGTERM');
  throw new SetupError('The API did not start, see above.');
}

try {
  await takePictures(process.env);
} catch (error) {
  failWith(error);
}
