import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildGraph, type LinkList } from '#jobs/detect/communities/community-graph';
import { MODULARITY } from '#jobs/detect/communities/engine';
import { louvain } from '#jobs/detect/communities/louvain';
import { writeLinks } from '../communities/links-file.ts';

const SCRIPT = fileURLToPath(new URL('../../../bench/networks/best-cpm.py', import.meta.url));

/** Groups by the method of Blondel et al. (2008). */
export function groupByLouvain(links: LinkList, seed: number): Int32Array {
  return louvain.assign(buildGraph(links), { seed, quality: MODULARITY });
}

/** Groups by igraph's CPM, at the density that agrees best with the truth: nobody has it who does not know the truth. */
export function groupByBestCpm(python: string, links: LinkList, truth: Int32Array): Int32Array {
  const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-bench-'));
  try {
    const [network, planted] = [join(folder, 'links'), join(folder, 'truth')];
    writeLinks(network, links);
    writeFileSync(planted, truth);
    const best = JSON.parse(execFileSync(python, [SCRIPT, network, planted], { encoding: 'utf8' })) as {
      found: number[];
    };
    return Int32Array.from(best.found);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
