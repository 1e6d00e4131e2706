import { setTimeout as sleep } from 'node:timers/promises';
import { askForJob, requireSchema, saveSchedule, sealWebhooks, type SecretsKey } from '@ringbreaker/cypher';
import { deliverDue } from './deliver/deliver.ts';
import { askForSlots } from './schedule/ask-for-slots.ts';
import { Pictures } from './schedule/pictures.ts';
import { toRows, type Schedule } from './schedule/schedule-file.ts';
import { FolderLooks } from './schedule/watched-folder.ts';
import { workOnce, type Workplace } from './schedule/worker.ts';

/** How often slots, the watched folder and the queue are looked at. */
const TICK_MS = 1_000;

/**
 * Asks for jobs when their slots come or deliveries arrive, and runs them one after the other, until the signal aborts.
 * Any number of schedulers may run side by side: each slot and each delivery is one job by its id, and one worker at a
 * time holds a job. The time is the database's.
 */
export async function runSchedule(place: Workplace, schedule: Schedule, { once = false } = {}): Promise<void> {
  const { database, signal, say } = place;
  await requireSchema(database);
  await database.run(saveSchedule, { rows: toRows(schedule) });
  if (place.delivery) await sealOldKeys(place, place.delivery.secretsKey);
  const folder = new FolderWatch(place);
  const working = once ? [] : [keepWorking(place), keepDelivering(place), keepDrawing(place)];
  const away = new Away(say);
  while (!signal.aborted) {
    await away.during(async () => {
      await askForSlots(database);
      await folder.ask();
    });
    if (once) {
      await workUntilEmpty(place);
      await deliver(place);
      return new Pictures(place).layOutDue();
    }
    await sleep(TICK_MS, undefined, { signal }).catch(() => undefined);
  }
  await Promise.all(working);
}

async function sealOldKeys({ database, say }: Workplace, key: SecretsKey): Promise<void> {
  const sealed = await sealWebhooks(database, key);
  if (sealed > 0) say(`The keys of ${sealed} ${sealed === 1 ? 'webhook' : 'webhooks'} are kept encrypted from now on.`);
}

/** Asks for an ingest of each delivery that is whole, once. */
class FolderWatch {
  readonly #place: Workplace;
  readonly #looks: FolderLooks | null;
  readonly #known = new Set<string>();

  constructor(place: Workplace) {
    this.#place = place;
    this.#looks = place.watched === null ? null : new FolderLooks(place.watched);
  }

  async ask(): Promise<void> {
    const { database, say } = this.#place;
    if (!this.#looks) return;
    const { arrived, refused } = this.#looks.look();
    for (const { folder, why } of refused) {
      if (!this.#known.has(why)) say(`${folder} is not loaded. ${why}`);
      this.#known.add(why);
    }
    for (const { id, ...request } of arrived) {
      if (this.#known.has(id)) continue;
      const { created } = await askForJob(database, { id, job: 'ingest', trigger: 'folder', request });
      if (created) say(`${request.folder} has arrived.`);
      this.#known.add(id);
    }
  }
}

async function keepWorking(place: Workplace): Promise<void> {
  const away = new Away(() => undefined);
  while (!place.signal.aborted) {
    const worked = await away.during(() => workOnce(place));
    if (!worked) await sleep(TICK_MS, undefined, { signal: place.signal }).catch(() => undefined);
  }
}

/** Tells webhooks and readers of mail of new alerts, beside whatever job runs. */
async function keepDelivering(place: Workplace): Promise<void> {
  const away = new Away(() => undefined);
  while (!place.signal.aborted) {
    await away.during(() => deliver(place));
    await sleep(TICK_MS, undefined, { signal: place.signal }).catch(() => undefined);
  }
}

/** Has pictures laid out that a run left, in a process that stands back for every job. */
async function keepDrawing(place: Workplace): Promise<void> {
  const away = new Away(() => undefined);
  const pictures = new Pictures(place);
  while (!place.signal.aborted) {
    await away.during(() => pictures.layOutDue());
    await sleep(TICK_MS, undefined, { signal: place.signal }).catch(() => undefined);
  }
}

async function deliver({ delivery, ...place }: Workplace): Promise<void> {
  if (delivery) await deliverDue({ ...place, ...delivery });
}

async function workUntilEmpty(place: Workplace): Promise<void> {
  while (!place.signal.aborted && (await workOnce(place)));
}

/** Goes on while the database is away, and says so once when it goes and once when it is back. */
class Away {
  readonly #say: (sentence: string) => void;
  #isAway = false;

  constructor(say: (sentence: string) => void) {
    this.#say = say;
  }

  async during<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await work();
      if (this.#isAway) this.#say('The database is back.');
      this.#isAway = false;
      return result;
    } catch (error) {
      if (!this.#isAway) this.#say(`The database can't be asked, and is tried again: ${(error as Error).message}`);
      this.#isAway = true;
      return undefined;
    }
  }
}
