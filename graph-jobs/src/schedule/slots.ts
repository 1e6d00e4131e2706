import { Cron } from 'croner';

/** A cron line and the zone that it is read in. */
export interface CronLine {
  readonly cron: string;
  /** IANA name of a time zone, as `Europe/Zurich`. */
  readonly zone: string;
  /** What becomes of slots that passed while no scheduler ran: the last one is made up for, or none is. */
  readonly missed: 'once' | 'skip';
}

/** A slot that is older than this passed while no scheduler ran. */
const GRACE_MS = 120_000;

/**
 * The slot to ask for now: the last one after `since` and not after `now` (both in milliseconds), or null. Where several
 * passed, the last stands for all. A `since` that is yet to come was noted by a clock that was wrong, and counts for
 * nothing: else nothing would be asked for until it comes. At the change to daylight saving time a slot that the clock leaves out comes right
 * after the gap, and one that the clock shows twice comes once.
 * @throws Error in a sentence, where the line or the zone can't be read
 */
export function slotToAsk(line: CronLine, since: number, now: number): Date | null {
  const [slot] = ask(line, (cron) => cron.previousRuns(1, new Date(now + 1)));
  const wasAhead = since > now + GRACE_MS;
  if (!slot || (slot.getTime() <= since && !wasAhead)) return null;
  if (line.missed === 'skip' && now - slot.getTime() > GRACE_MS) return null;
  return slot;
}

/** The next slots of a line after a time in milliseconds. */
export function nextSlots(line: Pick<CronLine, 'cron' | 'zone'>, after: number, count: number): Date[] {
  return ask(line, (cron) => cron.nextRuns(count, new Date(after)));
}

/** The library takes seconds, years and single times, too, which no slot of a schedule is. */
const FIVE_FIELDS = /^(@\w+|\S+(\s+\S+){4})$/;

/** What a line answers; that a zone can't be read shows in its first answer. */
function ask({ cron, zone }: Pick<CronLine, 'cron' | 'zone'>, about: (line: Cron) => Date[]): Date[] {
  try {
    if (!FIVE_FIELDS.test(cron.trim())) throw new Error('It has not five fields.');
    return about(new Cron(cron, { timezone: zone, paused: true }));
  } catch (error) {
    throw new Error(
      `The line "${cron}" in the zone "${zone}" can't be read: ${(error as Error).message} Five fields are wanted (minute, hour, day, month, weekday), as "15 2 * * *".`,
    );
  }
}
