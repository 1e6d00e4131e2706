import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { writeMarketplace, type Level } from '#jobs/generate';
import { ingestApart, measure, tellImport, wayInto, type Measured, type Way } from './ingest/measure.ts';
import { AS_SHIPPED, measureSelf, runApart } from './measuring/apart.ts';
import { readOptions } from './measuring/options.ts';
import { tellSteps } from './measuring/steps.ts';
import { measureBackup, megabytesOf, type Kept } from './pipeline/measure-backup.ts';
import { measureDetect, type Detected } from './pipeline/measure-detect.ts';

// A whole marketplace from tables to rackets: generated, ingested in bulk, detected, backed up and brought back, each in
// a process of its own:
//   npm run bench -- pipeline [--sellers 1000000] [--seed 1] [--level easy]
// A million sellers take 15 minutes, 5 GB of disk, and a server with room: RINGBREAKER_NEO4J_HEAP=3g.

const options = readOptions({
  sellers: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: '1' },
  level: { type: 'string', default: 'easy' },
  child: { type: 'string' },
  folder: { type: 'string', default: '' },
  archive: { type: 'string', default: '' },
  way: { type: 'string' },
});
const SELF = fileURLToPath(import.meta.url);

async function bench(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'ringbreaker-pipeline-'));
  try {
    const [folder, archive] = [join(work, 'tables'), join(work, 'archive')];
    await (await openTestDatabase()).close();
    const { sellers, seed, level } = options;
    const made = await runApart<{ cpuSeconds: number }>(SELF, [
      ...['--child', 'generate', '--folder', folder],
      ...['--sellers', sellers, '--seed', seed, '--level', level],
    ]);
    console.log(
      `made ${sellers} sellers (${level}, seed ${seed}) in ${made.cpuSeconds.toFixed(0)} s of processor time`,
    );
    mkdirSync(archive);
    tellIngest(await ingestApart(SELF, folder, archive, await wayInto()));
    const detectFrom = (from: string) => runApart<Detected>(SELF, ['--child', 'detect', '--archive', from], AS_SHIPPED);
    tellDetect('detect whole, first', await detectFrom(archive));
    const [again, fromGraph] = [await detectFrom(archive), await detectFrom('')];
    tellDetect('detect whole again', again);
    tellDetect('detect whole again, from the graph in place of the columns', fromGraph);
    console.log(`  with the columns ${(again.seconds / fromGraph.seconds).toFixed(2)} of that`);
    tellKept('backup', await keepApart('backup', work), `${megabytesOf(join(work, 'backup'))} MB`);
    tellKept('restore', await keepApart('restore', work), `an archive of ${megabytesOf(archive)} MB`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function tellIngest(measured: Measured): void {
  const { seconds, cpuSeconds, rssMebibytes, steps, summary } = measured;
  const { things, values, links } = summary.written;
  const job = `${cpuSeconds.toFixed(0)} s of the job's CPU, ${rssMebibytes} MiB of memory at most`;
  console.log(`ingest: ${seconds.toFixed(1)} s (${job}); ${things} things, ${values} values, ${links} links`);
  console.log(tellSteps(steps));
  console.log(tellImport(measured));
}

function tellDetect(what: string, { seconds, cpuSeconds, rssMebibytes, estimate, steps, summary }: Detected): void {
  const off = Math.round((100 * estimate.mebibytes) / rssMebibytes - 100);
  console.log(
    `${what}: ${seconds.toFixed(1)} s (wanted: 45; ${cpuSeconds.toFixed(0)} s of the job's CPU), ${rssMebibytes} MiB at most (wanted: 2,560; estimated before: ${estimate.mebibytes}, ${off} % off; wanted: 30)`,
  );
  console.log(tellSteps(steps));
  console.log(
    `  ${summary.rackets} rackets, ${summary.groups} groups, ${summary.operators} operators, ${summary.sharedValues} shared values, ${summary.written} written`,
  );
}

/** The graph and the archive of the bench into a folder beside them, or back from there. */
function keepApart(what: string, work: string): Promise<Kept> {
  return runApart(SELF, ['--child', what, '--folder', join(work, 'backup'), '--archive', join(work, 'archive')]);
}

function tellKept(what: string, { seconds, cpuSeconds, rssMebibytes, steps, nodes, links }: Kept, size: string): void {
  const job = `${cpuSeconds.toFixed(0)} s of the job's CPU, ${rssMebibytes} MiB at most`;
  console.log(`${what}: ${seconds.toFixed(1)} s (${job}); ${nodes} nodes, ${links} links, ${size}`);
  console.log(tellSteps(steps));
}

async function runChild(child: string): Promise<unknown> {
  if (child === 'generate') {
    const [sellers, seed] = [Number(options.sellers), Number(options.seed)];
    await writeMarketplace(options.folder, { sellers, seed, level: options.level as Level });
    return measureSelf();
  }
  if (child === 'detect') return measureDetect(options.archive);
  if (child === 'backup' || child === 'restore') return measureBackup(child, options.folder, options.archive);
  return measure(child, options.archive, options.way as Way);
}

if (options.child === undefined) await bench();
else console.log(JSON.stringify(await runChild(options.child)));
