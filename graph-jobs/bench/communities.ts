import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wipe } from '@ringbreaker/cypher/test-database';
import type { LinkList } from '#jobs/detect/communities/community-graph';
import { normalisedMutualInformation } from '#jobs/detect/communities/mutual-information';
import { againstGds, againstIgraph, memoryLine, qualityLine, runContest, runOurs } from './communities/contest.ts';
import { hasGds, runGds, storeLinks } from './communities/gds.ts';
import { preparePython } from './communities/igraph.ts';
import { drawLfr } from './communities/lfr.ts';
import { writeLinks } from './communities/links-file.ts';
import { drawMarketplace } from './communities/marketplace.ts';
import { printTable, type Line } from './communities/table.ts';
import { openEmptied } from './measuring/empty-graph.ts';
import { readOptions } from './measuring/options.ts';

// Leiden of our own beside igraph's, and beside that of Graph Data Science where the server has it:
//   npm run bench -- communities [--sellers 1000000] [--nodes 100000] [--pairs 5] [--seed 7]
// For Graph Data Science, start its server first, with room for the graph:
//   RINGBREAKER_NEO4J_HEAP=3g npm run neo4j -- start --instance bench --gds

const options = readOptions({
  sellers: { type: 'string', default: '1000000' },
  nodes: { type: 'string', default: '100000' },
  pairs: { type: 'string', default: '5' },
  seed: { type: 'string', default: '7' },
});
const [pairs, seed] = [Number(options.pairs), Number(options.seed)];
/** Between the density among communities (a ten-thousandth) and that inside of them (about a half). */
const RESOLUTION = 0.05;

const work = mkdtempSync(join(tmpdir(), 'ringbreaker-bench-'));
const file = join(work, 'links');
try {
  const python = preparePython();
  await benchMarketplace(python);
  await benchPlanted(python);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function benchMarketplace(python: string | null): Promise<void> {
  const links = drawMarketplace(Number(options.sellers), seed);
  writeLinks(file, links);
  console.log(`marketplace: ${count(links.size)} sellers and values, ${count(links.sources.length)} links`);
  const database = await openEmptied(options);
  try {
    const gds = await prepareGds(links);
    const results = await runContest({ links: file, pairs, python, gds });
    printTable(`Who uses which value, ${count(Number(options.sellers))} sellers: from links to communities`, [
      ...againstIgraph(results, { fresh: 20, warm: 30 }),
      ...againstGds(results, { fresh: 7, warm: 12 }),
      qualityLine(results),
      ...memoryLine(results),
    ]);
    if (gds) await wipe(database);
  } finally {
    await database.close();
  }

  async function prepareGds(stored: LinkList) {
    if (!(await hasGds(database))) {
      console.log('gds is left out: this server does not have Graph Data Science');
      return null;
    }
    await storeLinks(database, stored);
    return () => runGds(database);
  }
}

async function benchPlanted(python: string | null): Promise<void> {
  const { links, truth } = drawLfr(Number(options.nodes), 0.3, seed);
  writeLinks(file, links);
  const planted = new Set(truth).size;
  console.log(`\nLFR: ${count(links.size)} nodes, ${count(links.sources.length)} links, ${planted} communities`);
  const results = await runContest({ links: file, pairs, python, gds: null });
  printTable(`LFR, mixing 0.3, ${count(links.size)} nodes: from links to communities`, [
    ...againstIgraph(results, { fresh: 1.5, warm: 3 }),
    qualityLine(results),
    plantedLine(truth),
  ]);
}

/** Whether CPM finds what was planted. */
function plantedLine(truth: Int32Array): Line {
  const out = join(work, 'assignment');
  const { communities } = runOurs(file, ['--repeats', '0', '--resolution', String(RESOLUTION), '--out', out]);
  const found = new Int32Array(new Uint8Array(readFileSync(out)).buffer);
  const agreement = normalisedMutualInformation(found, truth);
  return {
    what: `CPM at ${RESOLUTION}`,
    measured: `${count(communities)} communities of ${count(new Set(truth).size)}, NMI ${agreement.toFixed(4)}`,
    goal: '>= 0.998',
    isMet: agreement >= 0.998,
  };
}

function count(number: number): string {
  return number.toLocaleString('en');
}
