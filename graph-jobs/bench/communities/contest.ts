import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runIgraph, type TheirRun } from './igraph.ts';
import type { OurRun } from './ours.ts';
import type { Spent } from './stopwatch.ts';
import { median, ratioLine, type Line } from './table.ts';

/** One graph on which ours stands beside others. */
export interface Contest {
  /** A file of `writeLinks`. */
  readonly links: string;
  readonly pairs: number;
  /** A Python that has igraph; null where there is none. */
  readonly python: string | null;
  /** Graph Data Science on the stored graph; null where the server has none. */
  readonly gds: (() => Promise<Omit<TheirRun, 'mebibytes'>>) | null;
}

/** What all of them measured, pair by pair. */
export interface Results {
  readonly ours: readonly OurRun[];
  readonly igraph: readonly TheirRun[];
  readonly gds: readonly Omit<TheirRun, 'mebibytes'>[];
}

/** How many times faster ours should be, in a fresh process and warm. */
export interface Speed {
  readonly fresh: number;
  readonly warm: number;
}

const OURS = fileURLToPath(new URL('ours.js', import.meta.url));
/** A warm run is the median of so many after the first. */
const REPEATS = 5;

/** Lets each run in turn, so that whatever else the machine does hits all alike. */
export async function runContest({ links, pairs, python, gds }: Contest): Promise<Results> {
  const results = { ours: [] as OurRun[], igraph: [] as TheirRun[], gds: [] as Omit<TheirRun, 'mebibytes'>[] };
  for (let pair = 1; pair <= pairs; pair++) {
    results.ours.push(runOurs(links, ['--repeats', String(REPEATS)]));
    if (python) results.igraph.push(runIgraph(python, links));
    if (gds) results.gds.push(await gds());
    console.log(`pair ${pair} of ${pairs}: ${tellPair(results)}`);
  }
  return results;
}

/** Runs ours in a process of its own. */
export function runOurs(links: string, more: readonly string[]): OurRun {
  return JSON.parse(execFileSync(process.execPath, [OURS, links, ...more], { encoding: 'utf8' })) as OurRun;
}

function tellPair({ ours, igraph, gds }: Results): string {
  const tell = ({ seconds, processorSeconds }: Spent) =>
    `${seconds.toFixed(2)} s${Number.isNaN(processorSeconds) ? '' : ` (processor ${processorSeconds.toFixed(2)} s)`}`;
  const [mine, theirs, server] = [ours.at(-1), igraph.at(-1), gds.at(-1)];
  const said = [`ours ${mine ? tell(mine.fresh) : ''} fresh, ${mine ? tell(warmOf(mine)) : ''} warm`];
  if (theirs) said.push(`igraph ${tell(theirs.spent)}`);
  if (server) said.push(`gds ${tell(server.spent)}`);
  return said.join('; ');
}

function warmOf({ warm }: OurRun): Spent {
  return {
    seconds: median(warm.map(({ seconds }) => seconds)),
    processorSeconds: median(warm.map(({ processorSeconds }) => processorSeconds)),
  };
}

/** How much faster ours is than igraph, by the clock and by the processor's. */
export function againstIgraph({ ours, igraph }: Results, goal: Speed): Line[] {
  if (igraph.length === 0) return [];
  return (['seconds', 'processorSeconds'] as const).flatMap((unit) => {
    const theirs = igraph.map(({ spent }) => spent[unit]);
    const by = unit === 'seconds' ? '' : ', processor time';
    return [
      ratioLine(
        `igraph, fresh process${by}`,
        theirs,
        ours.map(({ fresh }) => fresh[unit]),
        goal.fresh,
      ),
      ratioLine(
        `igraph, warm${by}`,
        theirs,
        ours.map((run) => warmOf(run)[unit]),
        goal.warm,
      ),
    ];
  });
}

/** How much faster ours is than Graph Data Science, by the clock: the server's processor does other things too. */
export function againstGds({ ours, gds }: Results, goal: Speed): Line[] {
  if (gds.length === 0) return [];
  const theirs = gds.map(({ spent }) => spent.seconds);
  return [
    ratioLine(
      'gds, fresh process',
      theirs,
      ours.map(({ fresh }) => fresh.seconds),
      goal.fresh,
    ),
    ratioLine(
      'gds, warm',
      theirs,
      ours.map((run) => warmOf(run).seconds),
      goal.warm,
    ),
  ];
}

/** How far ours is behind the best modularity of all. */
export function qualityLine({ ours, igraph, gds }: Results): Line {
  const mine = median(ours.map(({ quality }) => quality));
  const [theirs, server] = [igraph, gds].map((runs) => Math.max(...runs.map(({ quality }) => quality)));
  const best = Math.max(mine, theirs!, server!);
  const others = [igraph.length > 0 && `igraph ${theirs!.toFixed(6)}`, gds.length > 0 && `gds ${server!.toFixed(6)}`];
  const measured = [`ours ${mine.toFixed(6)}`, ...others.filter(Boolean)].join(', ');
  return { what: 'modularity', measured, goal: 'within 1e-5 of the best', isMet: best - mine <= 1e-5 };
}

/** The share of igraph's memory that ours takes, both as whole processes. */
export function memoryLine({ ours, igraph }: Results): Line[] {
  if (igraph.length === 0) return [];
  const [mine, theirs] = [ours, igraph].map((runs) => median(runs.map(({ mebibytes }) => mebibytes)));
  const measured = `${mine!.toFixed(0)} MiB of ${theirs!.toFixed(0)} MiB = ${(mine! / theirs!).toFixed(2)}`;
  return [{ what: 'memory', measured, goal: '<= 0.25', isMet: mine! / theirs! <= 0.25 }];
}
