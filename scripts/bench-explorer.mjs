import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { openChromium } from './browser.mjs';
import { root } from './run.mjs';

// The explorer's canvas beside bare Sigma drawing the same picture in one browser, turn by turn: milliseconds from the
// payload to the first frame, and of a frame in which the camera moves, each drawn to the end; then what our own
// functions take by themselves, whether fifty openings lose a WebGL context, and what travels before the first list:
//   npm run bench -- explorer [--things 2000,10000,50000] [--rounds 5]
// WebGL is drawn in software, so that seconds are long: the ratios count.

const { values: options } = parseArgs({
  options: {
    things: { type: 'string', default: '2000,10000,50000' },
    rounds: { type: 'string', default: '5' },
  },
});
const folder = join(root, 'viz', 'bench');
const configFile = join(root, 'viz', 'vite.config.ts');
const MOUNTS = 50;

/** @typedef {{ first: number, frame: number }} Times */
/**
 * What the page offers.
 * @typedef {{ bench: {
 *   measure: (way: 'ours' | 'bare', things: number) => Promise<Times>,
 *   measureOwn: (things: number) => Promise<Record<string, number>>,
 *   mountAgain: (times: number) => Promise<number>,
 * } }} BenchPage
 */

/** @param {import('playwright-core').Page} page @param {number} things */
async function besideBareSigma(page, things) {
  /** @type {{ ours: Times[], bare: Times[] }} */
  const taken = { ours: [], bare: [] };
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const way of /** @type {const} */ (['ours', 'bare'])) {
      taken[way].push(
        await page.evaluate(
          ([name, count]) => /** @type {BenchPage} */ (/** @type {unknown} */ (globalThis)).bench.measure(name, count),
          /** @type {const} */ ([way, things]),
        ),
      );
    }
  }
  // The first opening of a page also compiles what draws: it is told by itself.
  const [opened] = taken.ours;
  if (opened) console.log(`${things} things, the first opening: ${opened.first.toFixed(0)} ms`);
  for (const way of /** @type {const} */ (['ours', 'bare'])) if (taken[way].length > 1) taken[way].shift();
  for (const [what, key] of /** @type {const} */ ([
    ['payload to first frame', 'first'],
    ['a frame while the camera moves', 'frame'],
  ])) {
    const [ours, bare] = [middle(taken.ours.map((times) => times[key])), middle(taken.bare.map((times) => times[key]))];
    console.log(
      `${things} things, ${what}: ${ours.toFixed(1)} ms, bare Sigma ${bare.toFixed(1)} ms, ratio ${(ours / bare).toFixed(2)} (wanted: 1.3)`,
    );
  }
}

/** @param {number[]} numbers */
const middle = (numbers) => /** @type {number} */ ([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]);

/** @param {import('playwright-core').Page} page */
async function ownFunctions(page) {
  const own = await page.evaluate(() =>
    /** @type {BenchPage} */ (/** @type {unknown} */ (globalThis)).bench.measureOwn(10_000),
  );
  const words = Object.entries(own).map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`);
  console.log(`our own functions at 10,000 things: ${words.join(', ')} (wanted: build 200, each other 100)`);
}

/** What of a build travels before the first list shows: modules by how their path ends, and faces. */
const FIRST = ['/pages/Queue.tsx'];
const FIRST_FACES = /inter-latin-400-700.*woff2$/;
const CHINESE = [...FIRST, '/words/zh-Hans.json', '/words/catalogue.ts', '/styles/han/han.ts'];
const CHINESE_FACES = /(inter-latin-400-700|noto-sans-sc-words-\d+).*woff2$/;

/** What a browser fetches before the first list shows, in each language, as the build compressed it. */
async function travels() {
  const { output } = /** @type {import('vite').Rollup.RollupOutput} */ (
    await build({ configFile, build: { write: false }, logLevel: 'warn' })
  );
  tellTravels(output, { modules: FIRST, faces: FIRST_FACES, what: '(wanted: 300)' });
  tellTravels(output, { modules: CHINESE, faces: CHINESE_FACES, what: 'in Chinese (wanted: 700)' });
}

/**
 * @param {import('vite').Rollup.RollupOutput['output']} output
 * @param {{ modules: string[], faces: RegExp, what: string }} wanted
 */
function tellTravels(output, { modules, faces, what }) {
  const files = new Map(output.map((file) => [file.fileName, file]));
  const roots = output.filter(
    (file) =>
      file.type === 'chunk' && (file.isEntry || file.moduleIds.some((id) => modules.some((path) => id.endsWith(path)))),
  );
  const needed = new Set(['index.html']);
  const walk = (/** @type {string} */ name) => {
    const file = files.get(name);
    if (needed.has(name) || file?.type !== 'chunk') return;
    needed.add(name);
    file.imports.forEach(walk);
    for (const style of file.viteMetadata?.importedCss ?? []) needed.add(style);
  };
  roots.forEach(({ fileName }) => walk(fileName));
  for (const { fileName } of output) if (faces.test(fileName)) needed.add(fileName);
  const bytes = [...needed].map((name) => sizeOf(files.get(`${name}.br`) ?? files.get(name)));
  const sum = bytes.reduce((total, size) => total + size, 0);
  console.log(`before the first list shows, ${needed.size} files of ${(sum / 1000).toFixed(0)} kB travel ${what}`);
}

/** @param {import('vite').Rollup.OutputChunk | import('vite').Rollup.OutputAsset | undefined} file @returns {number} bytes */
const sizeOf = (file) => Buffer.from(file?.type === 'chunk' ? file.code : (file?.source ?? '')).length;

/** Builds the page of this bench and opens it in a browser. @param {(page: import('playwright-core').Page) => Promise<void>} work */
async function withPage(work) {
  const outDir = mkdtempSync(join(tmpdir(), 'ringbreaker-bench-'));
  const shared = {
    configFile,
    root: folder,
    logLevel: /** @type {const} */ ('warn'),
  };
  try {
    await build({ ...shared, build: { outDir, emptyOutDir: true } });
    const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
    const browser = await openChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
      page.on('pageerror', (error) => console.error(error));
      await page.goto(server.resolvedUrls?.local[0] ?? '');
      await page.waitForFunction(() => 'bench' in globalThis);
      await work(page);
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

await travels();
await withPage(async (page) => {
  for (const things of options.things.split(',').map(Number)) await besideBareSigma(page, things);
  await ownFunctions(page);
  console.log(
    `${MOUNTS} openings of the canvas: ${await page.evaluate((times) => /** @type {BenchPage} */ (/** @type {unknown} */ (globalThis)).bench.mountAgain(times), MOUNTS)} contexts lost`,
  );
});
