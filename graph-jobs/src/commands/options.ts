import { type Command, InvalidArgumentError, Option } from 'commander';
import { readSees } from '@ringbreaker/cypher';
import { JobError } from '../job/job-error.ts';
import { whyNoContributor } from '../screen/newcomers.ts';

/** Reads a whole number of zero or more. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new InvalidArgumentError('It must be a whole number of zero or more.');
  return number;
}

/** Reads a whole number from zero up to a bound. */
export const wholeNumberUpTo = (most: number) => (text: string) => {
  const number = wholeNumber(text);
  if (number > most) throw new InvalidArgumentError(`It must be ${most} at most.`);
  return number;
};

/** Reads a date as YYYY-MM-DD that is in the calendar. */
export function calendarDate(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('It must be a date of the calendar, as 2025-03-01.');
  }
  return text;
}

/** Which cluster, and how it is set. */
export interface ClusterOptions {
  readonly on?: string;
  readonly sparkConf: Readonly<Record<string, string>>;
}

/** Where Spark does what is heavy of a job. */
export function onOption(what: string): Option {
  const masters = 'local[2], spark://HOST:PORT, yarn, k8s://…';
  return new Option(
    '--on <master>',
    `${what} on Apache Spark, which must reach the archive by its path: ${masters} (npm run spark:setup first)`,
  );
}

/** How Spark is set. */
export function sparkConfOption(): Option {
  return new Option(
    '--spark-conf <name=value>',
    'a setting of Spark for --on, as spark.executor.memory=4g; as often as there are some',
  )
    .default({}, 'none')
    .argParser(sparkSetting);
}

/** @throws JobError `usage` where Spark is set and not asked for */
export function requireCluster({ on, sparkConf }: ClusterOptions): void {
  if (on === undefined && Object.keys(sparkConf).length > 0)
    throw new JobError('usage', 'Settings of Spark need a cluster: give --on MASTER, too.');
  if (on?.trim() === '') throw new JobError('usage', 'The cluster has no name: give --on as spark://HOST:7077.');
}

/** Adds NAME=VALUE to the settings of Spark that were given before. */
export function sparkSetting(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It must be NAME=VALUE, as spark.executor.memory=4g.');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

/** Why a person says what it says. */
export function reasonOption(): Option {
  return new Option('--reason <text>', 'why; must be given');
}

/** Who says it: whoever is at work here unless said. */
export function authorOption(): Option {
  return new Option('--author <name>', 'who says it').default(localUser());
}

/** Who is at work at this terminal. */
export const localUser = (): string => process.env.USER || process.env.USERNAME || 'local';

/** Whose facts somebody is to see, as it was said. */
export interface SeesOptions {
  readonly sees?: string;
  readonly seesEverything?: boolean;
}

/** Whose facts somebody is to see: it has to be said, so that nobody sees everything by mistake. */
export function seesOptions(command: Command): Command {
  return command
    .option('--sees <contributors>', 'whose facts they see, commas between')
    .addOption(new Option('--sees-everything', 'they see what all contributors delivered').conflicts('sees'));
}

/** The contributors that were named; null = everybody's. @throws JobError `usage` where nothing was said */
export function whoSees({ sees, seesEverything }: SeesOptions): string[] | null {
  if (seesEverything) return null;
  const named = (sees ?? '').split(',').flatMap((name) => name.trim() || []);
  if (named.length === 0)
    throw new JobError('usage', 'Say whose facts they see: --sees NAME,NAME or --sees-everything.');
  return named;
}

/** Whose facts somebody sees, for a list. */
export const tellSees = (sees: string): string => readSees(sees)?.join(', ') ?? 'everything';

/** The name of who delivers. */
export function contributorName(text: string): string {
  const why = whyNoContributor(text);
  if (why !== null) throw new InvalidArgumentError(why);
  return text;
}
