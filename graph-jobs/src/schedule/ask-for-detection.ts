import { askForJob, hasChanged, schedule, type Database } from '@ringbreaker/cypher';

/**
 * Puts a detection into the queue where data is otherwise than the run that readers see had it, after whatever changed
 * it. One that waits already is enough.
 */
export async function askForDetection(database: Database, after: string): Promise<boolean> {
  if (!(await hasChanged(database))) return false;
  await askForJob(database, {
    id: `detect-after-${after}`,
    job: 'detect',
    trigger: 'change',
    request: {},
    alone: true,
  });
  return true;
}

/** The same for a command at the terminal: where no scheduler ever ran, nobody would take the job. */
export async function askScheduler(database: Database, after: string): Promise<boolean> {
  return (await isScheduled(database)) && (await askForDetection(database, after));
}

/** Whether a scheduler has ever run on this graph: it writes down its lines. */
export async function isScheduled(database: Database): Promise<boolean> {
  return (await database.run(schedule, {})).length > 0;
}
