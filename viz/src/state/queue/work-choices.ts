import { type RacketFacets, WorkStage } from '@ringbreaker/cypher/domain';
import { t } from '../../words/words.ts';
import { DUE_NAMES, pickedOf, togglePicked, valueName } from './queue-chips.ts';
import { dueBy, DueFilter, type QueueFilter } from './queue-filter.ts';

/** A choice of how far the work is, when it is due, or who does it; its value names the part, as in "stage:new". */
export interface WorkChoice {
  value: string;
  label: string;
  count: number;
}

/** What the list can be narrowed by of the work: stages, what is late or due soon, and those who do it, oneself first. */
export function workChoices(
  filter: QueueFilter,
  { facets, today, me }: { facets: RacketFacets | undefined; today: string; me: string | null },
): WorkChoice[] {
  const stages = WorkStage.options.map((stage) => ({
    value: `stage:${stage}`,
    label: valueName('stage', stage),
    count: facets?.stages.find(({ value }) => value === stage)?.rackets ?? 0,
  }));
  const dues = DueFilter.options.map((due) => ({
    value: `due:${due}`,
    label: DUE_NAMES[due],
    count: (facets?.dues ?? []).reduce(
      (sum, { value, rackets }) => sum + (value <= dueBy(due, today) ? rackets : 0),
      0,
    ),
  }));
  const counted = new Map(facets?.assignees.map(({ value, rackets }) => [value, rackets]));
  const mine = me === null ? [] : [me];
  const names = [...new Set([...mine, ...counted.keys(), ...pickedOf(filter, 'assignee')])];
  const people = names.map((name) => ({
    value: `assignee:${name}`,
    label: name === me ? t`assigned to me (${name})` : t`assigned to ${name}`,
    count: counted.get(name) ?? 0,
  }));
  return [...stages, ...dues, ...people];
}

/** The choices of the work that are picked, as their values name them. */
export function pickedWork(filter: QueueFilter): string[] {
  const { stage = [], assignee = [], due } = filter;
  return [
    ...stage.map((one) => `stage:${one}`),
    ...(due ? [`due:${due}`] : []),
    ...assignee.map((one) => `assignee:${one}`),
  ];
}

/** The filter with a choice picked that was not, or let go that was; of the days one holds at a time. */
export function toggleWork(filter: QueueFilter, choice: string): QueueFilter {
  const at = choice.indexOf(':');
  const [part, value] = [choice.slice(0, at), choice.slice(at + 1)];
  const due = DueFilter.safeParse(value).data;
  if (part === 'due' && due) return { ...filter, due: filter.due === due ? undefined : due };
  return togglePicked(filter, part === 'stage' ? 'stage' : 'assignee', value);
}
