import { setTimeout as wait } from 'node:timers/promises';

// How one comes to each screen of the explorer that pictures are taken of, over the demo.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, readme?: string, open: (page: Page, home: string) => Promise<unknown> }} Screen */

/** @type {readonly Screen[]} */
export const SCREENS = [
  { name: 'list', readme: 'queue', open: (page, home) => seen(page, home, '.racket-title') },
  { name: 'list-chinese', open: openInChinese },
  { name: 'search', open: openSearch },
  { name: 'racket', readme: 'racket', open: (page, home) => openRacket(page, home, '') },
  { name: 'what-if', open: (page, home) => openRacket(page, home, '/what-if') },
  { name: 'places', open: openPlaces },
  { name: 'start', open: (page, home) => seen(page, `${home}explore#v=1&n=`, '.empty-canvas') },
  { name: 'explorer', readme: 'explorer', open: openEvidence },
  { name: 'table', open: openTable },
  { name: 'operators', open: openOperators },
  { name: 'paths', open: openPaths },
  { name: 'lead', open: openLead },
  { name: 'no-racket', open: openNoRacket },
  { name: 'history', open: openHistory },
  { name: 'time', open: openTime },
  { name: 'map', open: openMap },
  { name: 'export', open: openExport },
  { name: 'compared', open: (page, home) => seen(page, `${home}compare`, 'main h1') },
  { name: 'alerts', open: openAlerts },
  { name: 'screening', open: openScreening },
  { name: 'jobs', open: (page, home) => seen(page, `${home}jobs`, 'main h1') },
  { name: 'audit', open: (page, home) => seen(page, `${home}audit`, 'main h1') },
  // The last one: whoever took the others is signed out by it.
  { name: 'sign-in', open: openSignIn },
];

/** @param {Page} page @param {string} address @param {string} landmark */
async function seen(page, address, landmark) {
  await page.goto(address);
  await page.locator(landmark).first().waitFor();
}

const LANGUAGE = 'ringbreaker.language';

/** @param {Page} page @param {string} home */
async function openInChinese(page, home) {
  await seen(page, home, '.racket-title');
  await page.evaluate(`localStorage.setItem('${LANGUAGE}', 'zh-Hans')`);
  await page.reload();
  await page.locator('.racket-title').first().waitFor();
  await page.evaluate(`localStorage.removeItem('${LANGUAGE}')`);
}

/** The racket that ranks first. @param {Page} page @param {string} home @param {string} tab */
async function openRacket(page, home, tab) {
  await seen(page, home, '.racket-title');
  const href = await page.locator('.racket-title').first().getAttribute('href');
  await seen(page, new URL(`${href}${tab}`, home).href, tab ? 'main canvas, main svg' : '.why-card');
  if (!tab) await page.locator('.racket-grid .kind-legend').first().waitFor();
}

/** What stands below a racket's picture, from where it is on. @param {Page} page @param {string} home */
async function openPlaces(page, home) {
  await openRacket(page, home, '');
  const places = page.locator('.racket-places');
  await places.locator('tbody tr').first().waitFor();
  await places.evaluate((card) => card.scrollIntoView({ block: 'start' }));
}

/** The last digits of a telephone number that the first racket shares. @param {Page} page @param {string} home */
async function openSearch(page, home) {
  const phone = await keyOf(page, home, 'tel:');
  await page.keyboard.press('/');
  await page.keyboard.type(phone.slice(-6));
  await page.getByRole('option').first().waitFor();
}

/** A key of the first racket's picture that begins so. @param {Page} page @param {string} home @param {string} begin */
async function keyOf(page, home, begin) {
  return (await keysOf(page, home, begin))[0] ?? '';
}

/** @param {Page} page @param {string} home @param {string} begin @returns {Promise<string[]>} */
async function keysOf(page, home, begin) {
  await seen(page, home, '.racket-title');
  const href = (await page.locator('.racket-title').first().getAttribute('href')) ?? '';
  const picture = await page.request.get(new URL(`/api/v1${href}/graph?level=value`, home).href);
  const { graph } = /** @type {{ graph: { nodes: { keys: string[] } } }} */ (await picture.json());
  return graph.nodes.keys.filter((key) => key.startsWith(begin));
}

/** A canvas with these things alone. @param {Page} page @param {string} home @param {string[]} keys @param {string} also */
async function openThings(page, home, keys, also) {
  await seen(page, `${home}explore#v=1&n=${keys.map(encodeURIComponent).join(',')}${also}`, '.legend-row');
}

/** @param {Page} page @param {string} home */
async function openExplorer(page, home) {
  await openRacket(page, home, '');
  await page.getByRole('button', { name: 'Open in the explorer' }).click();
  await page.getByRole('button', { name: 'Run the layout (R)' }).waitFor();
  await page.locator('.notice', { hasText: '…' }).waitFor({ state: 'hidden' });
}

/** Presses a key until it shows what it is for: it says nothing while the explorer is still being fetched. @param {Page} page @param {string} key @param {import('playwright-core').Locator} shown */
async function pressFor(page, key, shown) {
  for (let tries = 0; tries < 10 && (await shown.count()) === 0; tries++) {
    await page.keyboard.press(key);
    await wait(3_000);
  }
  await shown.first().waitFor();
}

/** @param {Page} page @param {string} home */
async function openTable(page, home) {
  await openExplorer(page, home);
  const rows = page.locator('.table-twin tbody tr', { hasText: 'seller:' });
  await pressFor(page, 't', rows);
  return rows;
}

/** The evidence of a link beside the canvas. @param {Page} page @param {string} home */
async function openEvidence(page, home) {
  const rows = await openTable(page, home);
  await rows.first().click();
  await page.keyboard.press('t');
  await page.getByTestId('node-links').getByRole('button').first().click();
  // What the pointer rests on says more, over the picture.
  await page.mouse.move(0, 0);
  await page.getByTestId('evidence').locator('.source-row').first().waitFor();
}

/** The same picture with one thing for each operator. @param {Page} page @param {string} home */
async function openOperators(page, home) {
  await openExplorer(page, home);
  await page.getByRole('group', { name: 'Level' }).getByRole('button', { name: 'Operators', exact: true }).click();
  await page.mouse.move(0, 0);
}

/** @param {Page} page @param {string} home */
async function openPaths(page, home) {
  const sellers = await keysOf(page, home, 'seller:');
  await openThings(page, home, [sellers[0] ?? '', sellers.at(-1) ?? ''], '&s=0.1');
  await page.getByRole('tab', { name: 'Paths' }).click();
  await page.getByRole('button', { name: 'Find paths' }).click();
  await page
    .getByRole('button', { name: /^Show the path/ })
    .first()
    .waitFor();
}

/** @param {Page} page @param {string} home */
async function openLead(page, home) {
  await openThings(page, home, [await keyOf(page, home, 'tel:')], '&s=0');
  await page.getByRole('button', { name: 'Grow a lead' }).click();
  const ended = page.getByTestId('lead').locator('.lead-ended');
  // A database that was started just now may not answer in time.
  const again = page.getByRole('button', { name: 'Try again' });
  for (let tries = 0; tries < 5 && (await ended.count()) === 0; tries++) {
    await ended.or(again).first().waitFor();
    if ((await again.count()) > 0) await again.first().click();
  }
  await ended.waitFor();
  // A database that was asked this for the first time may take longer than a lead has.
  for (let tries = 0; tries < 5 && (await ended.textContent())?.includes('its time was over'); tries++) {
    await page.getByRole('button', { name: 'Show again' }).click();
    await wait(3_000);
  }
}

/** Why a seller that the search finds is in no racket. @param {Page} page @param {string} home */
async function openNoRacket(page, home) {
  await seen(page, home, '.racket-title');
  const answer = await page.request.get(new URL('/api/v1/search?q=store&limit=30', home).href);
  const { groups } = /** @type {{ groups: { hits: { key: string, kind: string, racketId: string | null }[] }[] }} */ (
    await answer.json()
  );
  const hits = groups.flatMap((group) => group.hits);
  const seller = hits.find(({ kind, racketId }) => kind === 'Seller' && racketId === null);
  await openThings(page, home, [seller?.key ?? ''], '&s=0');
  await page.getByRole('button', { name: 'Why is this no racket?' }).click();
  const section = page.locator('.why-no-racket');
  const again = section.getByRole('button', { name: 'Try again' });
  // A database that was started just now may not answer in time.
  for (let tries = 0; tries < 5 && (await section.locator('.weighed').count()) === 0; tries++) {
    await section.locator('.weighed').or(again).first().waitFor();
    if ((await again.count()) > 0) await again.click();
  }
}

/** @param {Page} page @param {string} home */
async function openHistory(page, home) {
  await openOperators(page, home);
  await page.getByRole('tab', { name: 'History' }).click();
}

/** @param {Page} page @param {string} home */
async function openTime(page, home) {
  await openExplorer(page, home);
  await pressFor(page, 'd', page.locator('.time-controls'));
}

/** @param {Page} page @param {string} home */
async function openMap(page, home) {
  await openExplorer(page, home);
  await pressFor(page, 'm', page.locator('.maplibregl-canvas'));
}

/** @param {Page} page @param {string} home */
async function openExport(page, home) {
  await openExplorer(page, home);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

/** @param {Page} page @param {string} home */
async function openAlerts(page, home) {
  await seen(page, `${home}alerts`, '.alert-group');
  await page.locator('.alert-group').first().getByRole('button', { name: /^Open/ }).click();
}

/** The answer to a telephone number that the first racket shares. @param {Page} page @param {string} home */
async function openScreening(page, home) {
  const phone = await keyOf(page, home, 'tel:');
  await seen(page, `${home}screen`, '.screen-form');
  await page.getByLabel('Phone, value 1').fill(phone.slice('tel:'.length));
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Answer' }).waitFor();
}

/** @param {Page} page @param {string} home */
async function openSignIn(page, home) {
  await page.context().clearCookies();
  await seen(page, home, '.sign-in-card');
}
