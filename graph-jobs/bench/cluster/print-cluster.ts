import { canonicalize } from 'json-canonicalize';
import type { DetectSummary } from '#jobs/detect';
import type { Measured } from '../ingest/measure.ts';
import { tellSteps } from '../measuring/steps.ts';
import type { Detected } from '../pipeline/measure-detect.ts';
import type { OnCluster } from './measure-on-cluster.ts';
import { PARTS } from './processes.ts';

/** At a million sellers a cluster may take so many processor seconds for one of one machine's. */
const WANTED = 2.5;

/**
 * Prints one machine's detection, with what it had read kept and without, the cluster's beside it, and whether all found
 * the same.
 */
export function printDetection(here: { again: Detected; anew: Detected }, there: OnCluster<DetectSummary>): void {
  console.log(
    'detection; beside one machine that reads everything anew, as the cluster does, and then as it is from day to day',
  );
  console.log(tellMachine(here.anew));
  console.log(tellSteps(here.anew.steps));
  console.log(`${tellTimes(here.anew, there)} of one machine's that reads everything anew`);
  printBeside(here.again, there, ` (wanted at a million sellers: ${WANTED})`);
  const { summary } = there;
  console.log(
    `  the largest component: ${Math.round(summary.largestComponentShare * summary.sellers)} of ${summary.sellers} sellers`,
  );
  const same = found(here.again) === found(there) && found(here.anew) === found(there);
  console.log(
    `  ${same ? 'all found the same' : 'THEY FOUND DIFFERENT THINGS'}; written ${here.again.summary.written} and ${summary.written}`,
  );
  if (!same) process.exitCode = 1;
}

/** Prints one machine's ingest, the cluster's beside it, and whether both loaded as much. */
export function printIngest(here: Measured, there: OnCluster<Measured['summary']>): void {
  console.log('ingest (the server and its importer are not counted)');
  printBeside(here, there, '');
  const same = loaded(here) === loaded(there);
  console.log(`  ${same ? 'both loaded the same' : 'THE TWO LOADED SOMETHING ELSE'}\n`);
  if (!same) process.exitCode = 1;
}

type Here = Pick<Measured, 'seconds' | 'cpuSeconds' | 'rssMebibytes' | 'steps'>;

const processorsOf = ({ used }: OnCluster<unknown>) => PARTS.reduce((sum, part) => sum + used[part].cpuSeconds, 0);

const tellMachine = ({ seconds, cpuSeconds, rssMebibytes }: Here) =>
  `one machine: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of processors, ${rssMebibytes} MiB`;

const tellTimes = (here: Here, there: OnCluster<unknown>) =>
  `cluster: ${there.seconds.toFixed(1)} s, ${processorsOf(there).toFixed(1)} s of processors, ${(processorsOf(there) / here.cpuSeconds).toFixed(1)}`;

function printBeside(here: Here, there: OnCluster<unknown>, wanted: string): void {
  const { used, shuffled } = there;
  console.log(tellMachine(here));
  console.log(tellSteps(here.steps));
  console.log(`${tellTimes(here, there)} of one machine's${wanted}`);
  console.log(tellSteps(there.steps));
  console.log('  part               processes  processor s  most of one MiB  most of all MiB');
  for (const part of PARTS) {
    const { processes, cpuSeconds, mostOfOne, mostOfAll } = used[part];
    const cells = [String(processes).padStart(9), cpuSeconds.toFixed(1).padStart(11), String(mostOfOne).padStart(15)];
    console.log(`  ${part.padEnd(18)} ${cells.join('  ')}  ${String(mostOfAll).padStart(15)}`);
  }
  const core = (100 * used["core's workers"].cpuSeconds) / processorsOf(there);
  console.log(`  our core: ${core.toFixed(0)} % of the processor's time`);
  const { jobs, tasks, readMebibytes, shuffledMebibytes, spilledMebibytes, longestSeconds } = shuffled;
  console.log(
    `  Spark: ${jobs} jobs, ${tasks} tasks, the longest ${longestSeconds.toFixed(1)} s; ${readMebibytes} MiB read, ${shuffledMebibytes} MiB shuffled, ${spilledMebibytes} MiB spilled`,
  );
}

const found = ({ summary: { run: _run, written: _written, ...rest } }: { summary: Detected['summary'] }) =>
  canonicalize(rest);

const loaded = ({ summary: { rejects: _rejects, ...rest } }: Pick<Measured, 'summary'>) => canonicalize(rest);
