import type { AlertView, NewAlertTriage, TriageConflict } from '@ringbreaker/cypher/domain';
import { useQueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { readAlerts, writeTriage } from '../../api.ts';
import { ApiError, describeError } from '../../problem.ts';
import { inboxQuery, type AlertFilter } from '../../state/alerts/alert-filter.ts';
import { stepOn, tellStep, undoOf, type TriageStep } from '../../state/alerts/alert-triage.ts';

/** So many alerts are asked for, and changed, at once. */
const AT_ONCE = 200;

interface DeskState {
  /** What was done last, and how it is undone. */
  done: { says: string; undo: readonly NewAlertTriage[] } | null;
  /** Whether it is told; it can be undone afterwards, too. */
  isTold: boolean;
  /** What could not be done for somebody else did something meanwhile. */
  conflicts: readonly TriageConflict[];
  /** What was asked for last: of it nothing was done where there are conflicts. */
  wanted: readonly NewAlertTriage[];
  failure: string | null;
  busy: boolean;
}

/** What the desk is about to say of the last step. */
export const useDesk = create<DeskState>(() => ({
  done: null,
  isTold: false,
  conflicts: [],
  wanted: [],
  failure: null,
  busy: false,
}));

/** Does steps to alerts, tells of them with a way back, and shows both where somebody else was faster. */
export function useTriage() {
  const queries = useQueryClient();
  const run = async (work: () => Promise<Partial<DeskState>>) => {
    if (useDesk.getState().busy) return;
    useDesk.setState({ busy: true, failure: null });
    try {
      useDesk.setState({ done: null, isTold: true, ...(await work()) });
    } catch (error) {
      const conflicts = error instanceof ApiError ? error.problem.conflicts : undefined;
      useDesk.setState(conflicts ? { conflicts } : { failure: describeError(error).detail });
    } finally {
      useDesk.setState({ busy: false });
      await queries.invalidateQueries({ queryKey: ['alerts'] });
    }
  };
  return {
    /** One step on the alerts that are given. */
    take: (step: TriageStep, alerts: readonly AlertView[]) => run(() => takeStep(step, alerts)),
    /** One step on all alerts of a racket that the filter leaves. */
    takeAll: (step: TriageStep, racketId: string, filter: AlertFilter) =>
      run(async () => takeStep(step, await readGroup(racketId, filter))),
    /** Sets alerts as said, whatever was said before: after an undo, or where both were seen. */
    set: (changes: readonly NewAlertTriage[], says: string) =>
      run(async () => {
        await writeInParts(changes);
        return { done: { says, undo: [] }, conflicts: [] };
      }),
  };
}

async function takeStep(step: TriageStep, alerts: readonly AlertView[]): Promise<Partial<DeskState>> {
  const after = await writeInParts(alerts.map((alert) => stepOn(alert, step)));
  return { done: { says: tellStep(step, alerts.length), undo: undoOf(alerts, after) } };
}

async function writeInParts(changes: readonly NewAlertTriage[]) {
  useDesk.setState({ wanted: changes });
  const done = [];
  for (let place = 0; place < changes.length; place += AT_ONCE) {
    done.push(...(await writeTriage(changes.slice(place, place + AT_ONCE))).alerts);
  }
  return done;
}

/** Every alert of a racket that a filter leaves. */
async function readGroup(racketId: string, filter: AlertFilter): Promise<AlertView[]> {
  const { kind, state, assignee, mine } = inboxQuery(filter);
  const found: AlertView[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await readAlerts({ racket: racketId, kind, state, assignee, mine, cursor, limit: AT_ONCE });
    found.push(...page.items);
    if (page.next === null) return found;
    cursor = page.next;
  }
}
