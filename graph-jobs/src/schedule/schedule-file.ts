import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { canonicalize } from 'json-canonicalize';
import { JobKind, MOST_DAYS_KEPT } from '@ringbreaker/cypher/domain';
import { parse } from 'yaml';
import { z } from 'zod';
import { JobError } from '../job/job-error.ts';
import { checkOptions } from './job-options.ts';
import { nextSlots } from './slots.ts';

const LINES = [
  { name: 'changes', cron: '*/10 * * * *', job: 'detect', missed: 'skip', onlyIfChanged: true },
  { name: 'matching', cron: '45 1 * * *', job: 'match' },
  { name: 'nightly', cron: '15 2 * * *', job: 'detect' },
  { name: 'integrity', cron: '0 4 * * *', job: 'verify' },
  { name: 'retention', cron: '30 4 * * *', job: 'retain', missed: 'skip' },
];

const Line = z.strictObject({
  name: z.string().min(1).max(60),
  cron: z.string(),
  zone: z.string().optional(),
  job: JobKind.exclude(['withdraw']),
  options: z.record(z.string(), z.unknown()).default({}),
  missed: z.enum(['once', 'skip']).default('once'),
  onlyIfChanged: z.boolean().default(false),
});

const ScheduleFile = z.strictObject({
  zone: z.string().default('UTC').describe('the zone of all lines that name none'),
  watch: z.string().optional().describe('folder in which deliveries arrive, from where the file lies'),
  keepDays: z.number().int().min(1).max(MOST_DAYS_KEPT).default(90).describe('how long jobs that are over are kept'),
  lines: z.array(Line).default(LINES.map((line) => Line.parse(line))),
});

/** The schedule as a person wrote it, with what is used where nothing is written. */
export interface Schedule {
  readonly watch: string | null;
  /** Whether nothing was said of its lines. */
  readonly isUsual: boolean;
  readonly lines: readonly (z.infer<typeof Line> & { readonly zone: string })[];
}

/**
 * Reads a schedule file, or answers the usual schedule where none is named.
 * @throws JobError `config` that names the line or the field that can't be used
 */
export function readSchedule(path: string | undefined, given: { zone?: string; watch?: string } = {}): Schedule {
  const file = read(path);
  const lines = file.lines.map((line) => ({ ...line, zone: line.zone ?? given.zone ?? file.zone }));
  for (const line of lines) check(line);
  const twice = lines.find(({ name }, at) => lines.findIndex((line) => line.name === name) !== at);
  if (twice) throw new JobError('config', `Two lines of the schedule are called "${twice.name}": name them apart.`);
  const watch = given.watch ?? (file.watch && resolve(dirname(path ?? '.'), file.watch));
  return {
    watch: watch ? resolve(watch) : null,
    isUsual: path === undefined && given.zone === undefined,
    lines: lines.map((line) => withKeeping(line, file.keepDays)),
  };
}

function read(path: string | undefined): z.infer<typeof ScheduleFile> {
  if (path === undefined) return ScheduleFile.parse({});
  if (!existsSync(path)) throw new JobError('config', `The schedule file ${path} is not there. Check the path.`);
  try {
    return ScheduleFile.parse(parse(readFileSync(path, 'utf8')) ?? {});
  } catch (error) {
    const first = error instanceof z.ZodError ? error.issues[0] : undefined;
    const what = first ? `${first.path.join('.') || 'the file'}: ${first.message}` : (error as Error).message;
    throw new JobError('config', `The schedule file ${path} can't be read. ${what}`);
  }
}

function check(line: z.infer<typeof Line> & { zone: string }): void {
  try {
    if (nextSlots(line, 0, 1).length === 0) throw new Error(`The line "${line.cron}" means no time that will come.`);
    checkOptions(line.job, line.options);
  } catch (error) {
    throw new JobError('config', `"${line.name}" of the schedule: ${(error as Error).message}`);
  }
}

function withKeeping<L extends z.infer<typeof Line>>(line: L, keepDays: number): L {
  return line.job === 'retain' ? { ...line, options: { keepDays, ...line.options } } : line;
}

/** The lines as rows of the graph: name, job, cron, zone, options, what becomes of missed slots, only if changed. */
export function toRows({ lines }: Schedule) {
  return lines.map(
    ({ name, job, cron, zone, options, missed, onlyIfChanged }) =>
      [name, job, cron, zone, canonicalize(options), missed, onlyIfChanged] as [
        string,
        JobKind,
        string,
        string,
        string,
        'once' | 'skip',
        boolean,
      ],
  );
}
