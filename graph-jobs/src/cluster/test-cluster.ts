import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pythonOf } from './cluster.ts';
import { processesBelow } from './test-processes.ts';

/** What may be lost of a cluster, by what its processes are called. */
const ROLES = { executor: 'CoarseGrainedExecutorBackend', worker: 'deploy.worker.Worker' };
export type Role = keyof typeof ROLES;
/** A process of our core on an executor. */
const CORE = 'cluster/worker.js';

/** A standalone cluster of tests: a master, and worker processes that start executors. */
export interface TestCluster {
  /** Where it answers, as `--on` takes it. */
  readonly master: string;
  /** Ids of those executors, or worker processes that start them, below which our core is at work now. */
  readonly atWork: (role: Role) => number[];
  readonly stop: () => Promise<void>;
}

/** Starts a master and so many workers, of one core each, and waits until all are known to it. */
export async function startCluster(workers: number, memory: string): Promise<TestCluster> {
  const started: ChildProcess[] = [];
  const start = (role: string, args: readonly string[]) => {
    const child = spawn(sparkClass(), [`org.apache.spark.deploy.${role}`, '--host', '127.0.0.1', ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, SPARK_LOCAL_IP: '127.0.0.1' },
    });
    started.push(child);
    return child;
  };
  const master = start('master.Master', ['--port', '0', '--webui-port', '0']);
  const lines = createInterface({ input: master.stderr as NodeJS.ReadableStream });
  const told = (pattern: RegExp, times: number) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      let left = times;
      lines.on('line', (line) => {
        const found = pattern.exec(line);
        if (found && --left === 0) resolve(found);
      });
      master.once('exit', () => reject(new Error('The master of the test ended.')));
    });
  const [, url = ''] = await told(/Starting Spark master at (spark:\S+)/, 1);
  const registered = told(/Registering worker/, workers);
  for (let at = 0; at < workers; at++)
    start('worker.Worker', ['--cores', '1', '--memory', memory, '--webui-port', '0', url]).stderr?.resume();
  await registered;
  return {
    master: url,
    atWork: (role) =>
      processesBelow(process.pid)
        .filter(({ command }) => command.includes(ROLES[role]))
        .map(({ pid }) => pid)
        .filter((pid) => processesBelow(pid).some(({ command }) => command.includes(CORE))),
    stop: async () => {
      for (const child of started.reverse()) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        if (child.exitCode === null && child.kill()) await ended;
      }
    },
  };
}

/** The starter of Spark's own processes, beside Python's package. */
function sparkClass(): string {
  const lib = join(dirname(pythonOf(process.env)), '..', 'lib');
  const [python = ''] = readdirSync(lib).filter((name) => name.startsWith('python3'));
  return join(lib, python, 'site-packages', 'pyspark', 'bin', 'spark-class');
}
