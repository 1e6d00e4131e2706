import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Spark noted of its tasks. */
export interface Shuffled {
  readonly jobs: number;
  readonly tasks: number;
  readonly readMebibytes: number;
  readonly shuffledMebibytes: number;
  readonly spilledMebibytes: number;
  /** Of the longest task of all: what can't be done by more machines. */
  readonly longestSeconds: number;
}

/** A line of Spark's event log, as far as it is read here. */
interface Event {
  readonly Event: string;
  readonly 'Task Info'?: { readonly 'Launch Time': number; readonly 'Finish Time': number };
  readonly 'Task Metrics'?: {
    readonly 'Disk Bytes Spilled': number;
    readonly 'Input Metrics': { readonly 'Bytes Read': number };
    readonly 'Shuffle Write Metrics': { readonly 'Shuffle Bytes Written': number };
  };
}

/** Reads the only event log of a folder. */
export function readEvents(folder: string): Shuffled {
  const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.startsWith('appstatus'))
    .flatMap(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').split('\n'));
  const events = lines.filter(Boolean).map((line) => JSON.parse(line) as Event);
  const ended = events.filter((event) => event.Event === 'SparkListenerTaskEnd');
  const sum = (of: (metrics: NonNullable<Event['Task Metrics']>) => number) =>
    Math.round(ended.reduce((all, { 'Task Metrics': metrics }) => all + (metrics ? of(metrics) : 0), 0) / 2 ** 20);
  return {
    jobs: events.filter((event) => event.Event === 'SparkListenerJobStart').length,
    tasks: ended.length,
    readMebibytes: sum((metrics) => metrics['Input Metrics']['Bytes Read']),
    shuffledMebibytes: sum((metrics) => metrics['Shuffle Write Metrics']['Shuffle Bytes Written']),
    spilledMebibytes: sum((metrics) => metrics['Disk Bytes Spilled']),
    longestSeconds: ended.reduce((most, { 'Task Info': info }) => Math.max(most, info ? secondsOf(info) : 0), 0),
  };
}

const secondsOf = (info: NonNullable<Event['Task Info']>) => (info['Finish Time'] - info['Launch Time']) / 1000;
