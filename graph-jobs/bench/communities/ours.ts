import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildGraph } from '#jobs/detect/communities/community-graph';
import { MODULARITY, type Quality } from '#jobs/detect/communities/engine';
import { leiden } from '#jobs/detect/communities/leiden';
import { qualityOf } from '#jobs/detect/communities/quality';
import { readLinks } from './links-file.ts';
import { stopwatch, type Spent } from './stopwatch.ts';

// One contestant in a process of its own: the links of a file, from typed arrays to partition, again and again.
//   node ours.js LINKS [--repeats 5] [--resolution 0.05] [--out ASSIGNMENT]

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repeats: { type: 'string', default: '1' },
    resolution: { type: 'string' },
    out: { type: 'string' },
  },
});

/** What one process of ours measured. */
export interface OurRun {
  /** The first run of a fresh process, and those after it. */
  readonly fresh: Spent;
  readonly warm: readonly Spent[];
  /** The most memory that the process had up to the end of the first run. */
  readonly mebibytes: number;
  readonly quality: number;
  readonly communities: number;
}

const links = readLinks(positionals[0] ?? '');
const quality: Quality =
  options.resolution === undefined ? MODULARITY : { kind: 'cpm', resolution: Number(options.resolution) };
const find = () => leiden.assign(buildGraph(links), { seed: 1, quality });

const [assignment, fresh] = stopwatch(find);
const mebibytes = process.resourceUsage().maxRSS / 1024;
const warm = Array.from({ length: Number(options.repeats) }, () => stopwatch(find)[1]);
if (options.out !== undefined) writeFileSync(options.out, assignment);
const run: OurRun = {
  fresh,
  warm,
  mebibytes,
  quality: qualityOf(buildGraph(links), assignment, quality),
  communities: new Set(assignment).size,
};
console.log(JSON.stringify(run));
