import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  askForJob,
  requireSchema,
  saveSchedule,
  schedule as keptSchedule,
  sealWebhooks,
  type SecretsKey,
  type WantedJob,
} from '@ringbreaker/cypher';
import { deliverDue } from './deliver/deliver.ts';
import { askForSlots } from './schedule/ask-for-slots.ts';
import { Pictures } from './schedule/pictures.ts';
import { toRows, type Schedule } from './schedule/schedule-file.ts';
import { FolderLooks, nameFrom } from './schedule/watched-folder.ts';
import { type Unseen, workOnce, type Workplace } from './schedule/worker.ts';

/** How often slots, the watched folder and the queue are looked at. */
const TICK_MS = 1_000;
/** A delivery whose files are not all there is told of after so many looks, some minutes. */
const PATIENT_LOOKS = 300;

/**
 * Asks for jobs when their slots come or deliveries arrive, and runs them one after the other, until the signal aborts.
 * Any number of schedulers may run side by side: each slot and each delivery is one job by its id, and one worker at a
 * time holds a job. The time is the database's.
 */
export async function runSchedule(place: Workplace, schedule: Schedule, { once = false } = {}): Promise<void> {
  const { database, signal, say } = place;
  await requireSchema(database);
  await keepSchedule(place, schedule, once);
  if (place.delivery) await sealOldKeys(place, place.delivery.secretsKey);
  const folder = new FolderWatch(place, once ? 1 : PATIENT_LOOKS);
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

/** Keeps the lines for whoever asks for slots. Who looks once, and names no lines, takes those that are kept. */
async function keepSchedule({ database, say }: Workplace, schedule: Schedule, once: boolean): Promise<void> {
  if (once && schedule.isUsual && (await database.run(keptSchedule, {})).length > 0) return;
  const [{ gone } = { gone: [] }] = await database.run(saveSchedule, { rows: toRows(schedule) });
  if (gone.length > 0)
    say(
      `The schedule has changed for all schedulers of this database. It has no line any more called: ${gone.join(', ')}.`,
    );
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
  /** How often each delivery was seen without all its files. */
  readonly #waited = new Map<string, number>();
  readonly #patience: number;
  /** Why deliveries were refused at the last look. */
  #refusedBefore = new Set<string>();
  #isThere = true;

  /** @param patience after how many looks a delivery that is not whole is told of */
  constructor(place: Workplace, patience: number) {
    this.#place = place;
    this.#patience = patience;
    this.#looks = place.watched === null ? null : new FolderLooks(place.watched);
  }

  async ask(): Promise<void> {
    const { database, say } = this.#place;
    if (!this.#looks) return;
    this.#tellWhetherThere();
    const { arrived, refused, waiting } = this.#looks.look();
    for (const { folder, waitsFor } of waiting) {
      const looks = (this.#waited.get(folder) ?? 0) + 1;
      this.#waited.set(folder, looks);
      if (looks === this.#patience) say(`${folder} says that it is whole, and waits for ${waitsFor}.`);
    }
    for (const { folder, why } of refused) {
      // A manifest that is still being written is refused for a moment.
      const isSteady = this.#patience === 1 || this.#refusedBefore.has(why);
      if (this.#known.has(why) || !isSteady) continue;
      say(`${folder} is not loaded. ${why}`);
      await askForJob(database, refusedJob(folder, why));
      this.#known.add(why);
    }
    this.#refusedBefore = new Set(refused.map(({ why }) => why));
    for (const { id, ...request } of arrived) {
      if (this.#known.has(id)) continue;
      const { created } = await askForJob(database, { id, job: 'ingest', trigger: 'folder', request });
      if (created) say(`${request.folder} has arrived.`);
      this.#known.add(id);
    }
  }

  /** A folder that is missing or whose disk is away holds nothing, and would say so to nobody. */
  #tellWhetherThere(): void {
    const { watched, say } = this.#place;
    const isThere = watched !== null && existsSync(watched);
    if (isThere !== this.#isThere)
      say(
        isThere
          ? `The watched folder ${watched} is there.`
          : `The watched folder ${watched} is not there: nothing is loaded. Check the path, or bring its disk back.`,
      );
    this.#isThere = isThere;
  }
}

/** A delivery that can't be loaded stands among the jobs that failed, where people and alarms look. */
function refusedJob(folder: string, why: string): WantedJob {
  const id = `ingest-refused-${nameFrom([folder, why])}`;
  return { id, job: 'ingest', trigger: 'folder', request: { folder }, refused: why };
}

async function keepWorking(place: Workplace): Promise<void> {
  const away = new Away(() => undefined);
  const unseen: Unseen = new Map();
  while (!place.signal.aborted) {
    const worked = await away.during(() => workOnce(place, unseen));
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
  const unseen: Unseen = new Map();
  while (!place.signal.aborted && (await workOnce(place, unseen)));
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
