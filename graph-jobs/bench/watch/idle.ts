import { setTimeout as sleep } from 'node:timers/promises';
import { dueLayouts, jobRuns, type Database } from '@ringbreaker/cypher';
import { GraphLevel } from '@ringbreaker/cypher/domain';

const ASKING: readonly (string | symbol)[] = ['run', 'transaction', 'glance', 'stream'] satisfies (keyof Database)[];

/** A database that counts what it is asked. */
export function counting(database: Database): { readonly counted: Database; asked(): number } {
  let asked = 0;
  const counted = new Proxy(database, {
    get(own, name) {
      const part: unknown = Reflect.get(own, name, own);
      if (typeof part !== 'function') return part;
      return (...given: unknown[]): unknown => {
        if (ASKING.includes(name)) asked += 1;
        return Reflect.apply(part, own, given);
      };
    },
  });
  return { counted, asked: () => asked };
}

/** What a scheduler in this process costs that has nothing to do, in a line: a minute of it, measured for so many seconds. */
export async function tellIdle(database: Database, asked: () => number, seconds: number): Promise<string> {
  while (await isBusy(database)) await sleep(500);
  const [begun, before, used] = [performance.now(), asked(), process.cpuUsage()];
  await sleep(seconds * 1_000);
  const { user, system } = process.cpuUsage(used);
  const minutes = (performance.now() - begun) / 60_000;
  const cpu = (user + system) / 1e6 / minutes;
  return `idle scheduler, a minute: ${cpu.toFixed(2)} s of a processor, ${Math.round((asked() - before) / minutes)} queries`;
}

/** Whether a job waits or runs, or pictures are still laid out. */
async function isBusy(database: Database): Promise<boolean> {
  const jobs = await database.run(jobRuns, { contributors: null, skip: 0, limit: 20 });
  if (jobs.some(({ state }) => state === 'waiting' || state === 'running')) return true;
  return (await database.run(dueLayouts, { levels: [...GraphLevel.options] })).length > 0;
}
