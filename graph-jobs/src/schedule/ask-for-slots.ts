import { askForJob, databaseClock, hasChanged, markSlotsSeen, schedule, type Database } from '@ringbreaker/cypher';
import { slotToAsk } from './slots.ts';

/** Asks for what is due, by the lines that stand in the graph and the database's clock: each slot once, whoever asks. */
export async function askForSlots(database: Database): Promise<void> {
  const [clock] = await database.run(databaseClock, {});
  if (!clock) return;
  for (const line of await database.run(schedule, {})) {
    const slot = slotToAsk(line, line.seenUntil, clock.now);
    if (!slot) continue;
    const id = `${line.name}-${slot.toISOString()}`;
    const request = JSON.parse(line.options) as Record<string, unknown>;
    if (!line.onlyIfChanged || (await hasChanged(database))) {
      await askForJob(database, {
        id,
        job: line.job,
        trigger: 'schedule',
        line: line.name,
        slot,
        request,
        alone: true,
      });
    }
    await database.run(markSlotsSeen, { name: line.name, until: slot.getTime() });
  }
}
