import { type RacketFacets, WorkStage } from '@ringbreaker/cypher/domain';
import { DUE_NAMES, PART_NAMES, togglePicked, valueName } from '../../../state/queue/queue-chips.ts';
import { DueFilter, dueBy, type QueueFilter } from '../../../state/queue/queue-filter.ts';
import { localDay } from '../../../state/queue/work.ts';
import { t } from '../../../words/words.ts';
import { Facet } from '../../lists/Facet.tsx';

interface WorkFacetProps {
  filter: QueueFilter;
  facets: RacketFacets | undefined;
  onChange: (filter: QueueFilter) => void;
}

/** Narrows the list to stages of the work, and to what is late or due soon. */
export function WorkFacet({ filter, facets, onChange }: WorkFacetProps) {
  const today = localDay(new Date());
  const at = (stage: WorkStage) => facets?.stages.find(({ value }) => value === stage)?.rackets ?? 0;
  const by = (due: DueFilter) => {
    const days = facets?.dues.filter(({ value }) => value <= dueBy(due, today)) ?? [];
    return days.reduce((sum, { rackets }) => sum + rackets, 0);
  };
  const stages = WorkStage.options.map((value) => ({ value, label: valueName('stage', value), count: at(value) }));
  const dues = DueFilter.options.map((value) => ({ value, label: DUE_NAMES[value], count: by(value) }));
  const toggle = (value: string) => {
    const due = DueFilter.safeParse(value).data;
    if (!due) return onChange(togglePicked(filter, 'stage', value));
    return onChange({ ...filter, due: filter.due === due ? undefined : due });
  };
  return (
    <Facet
      name={PART_NAMES.stage}
      noun={t`rackets`}
      options={[...stages, ...dues]}
      picked={[...(filter.stage ?? []), ...(filter.due ? [filter.due] : [])]}
      onToggle={toggle}
    />
  );
}
