import { pidsBelow, readOf } from '#jobs/cluster/test-processes';

/** Who does what in a detection on a cluster. */
export const PARTS = ['job', 'driver', 'executors', "executors' Python", "core's workers"] as const;
type Part = (typeof PARTS)[number];

/** What each part used: seconds of processors, the most memory at one time of one process and of all of them, MiB. */
export type Used = Readonly<
  Record<Part, { cpuSeconds: number; mostOfOne: number; mostOfAll: number; processes: number }>
>;

/** In the order in which they are looked for: what a command says first, it is. */
const SIGNS: readonly (readonly [string, Part])[] = [
  ['cluster/worker.js', "core's workers"],
  ['CoarseGrainedExecutorBackend', 'executors'],
  ['pyspark.daemon', "executors' Python"],
  ['pyspark.worker', "executors' Python"],
  ['spark/program.py', 'driver'],
  ['SparkSubmit', 'driver'],
];
const EVERY_MS = 250;
const TICKS_A_SECOND = 100;
const MEBIBYTE_OF_KIB = 1024;

interface Seen {
  readonly part: Part;
  ticks: number;
  kibibytes: number;
  most: number;
}

/** Looks at all processes below one, again and again, until it is told to stop (Linux). */
export function watchProcesses(root: number): { stop: () => Used } {
  const seen = new Map<string, Seen>();
  const mostOfAll = new Map<Part, number>();
  const look = () => {
    for (const one of seen.values()) one.kibibytes = 0;
    for (const pid of [root, ...pidsBelow(root)]) lookAt(readStat(pid), seen);
    for (const part of PARTS) {
      const now = [...seen.values()].reduce((sum, one) => sum + (one.part === part ? one.kibibytes : 0), 0);
      mostOfAll.set(part, Math.max(mostOfAll.get(part) ?? 0, now));
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return tellUsed([...seen.values()], mostOfAll);
    },
  };
}

/** What the system counts of a process. */
interface Stat {
  readonly pid: number;
  /** Its number and when it began: numbers come again. */
  readonly name: string;
  readonly ticks: number;
}

function readStat(pid: number): Stat {
  const stat = readOf(pid, 'stat');
  // After the name, which may hold anything: ticks by itself and in the system, and when it began.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { pid, name: `${pid} ${fields[19]}`, ticks: Number(fields[11]) + Number(fields[12]) };
}

function lookAt({ pid, name, ticks }: Stat, seen: Map<string, Seen>): void {
  const status = readOf(pid, 'status');
  const part = seen.get(name)?.part ?? partOf(pid);
  if (!part || !status) return;
  const kibibytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  const most = Math.max(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0), seen.get(name)?.most ?? 0);
  seen.set(name, { part, ticks, kibibytes, most });
}

function partOf(pid: number): Part | undefined {
  if (pid === process.pid) return 'job';
  const command = readOf(pid, 'cmdline');
  return SIGNS.find(([sign]) => command.includes(sign))?.[1];
}

function tellUsed(seen: readonly Seen[], mostOfAll: ReadonlyMap<Part, number>): Used {
  const told = PARTS.map((part) => {
    const own = seen.filter((one) => one.part === part);
    const cpuSeconds = own.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_A_SECOND;
    const mostOfOne = own.reduce((most, one) => Math.max(most, one.most), 0);
    const inMebibytes = (kibibytes: number) => Math.round(kibibytes / MEBIBYTE_OF_KIB);
    const all = inMebibytes(mostOfAll.get(part) ?? 0);
    return [part, { cpuSeconds, mostOfOne: inMebibytes(mostOfOne), mostOfAll: all, processes: own.length }] as const;
  });
  return Object.fromEntries(told) as unknown as Used;
}
