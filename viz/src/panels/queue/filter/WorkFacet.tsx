import type { RacketFacets } from '@ringbreaker/cypher/domain';
import { useMe } from '../../../state/me.ts';
import { PART_NAMES } from '../../../state/queue/queue-chips.ts';
import type { QueueFilter } from '../../../state/queue/queue-filter.ts';
import { localDay } from '../../../state/queue/work.ts';
import { pickedWork, toggleWork, workChoices } from '../../../state/queue/work-choices.ts';
import { t } from '../../../words/words.ts';
import { Facet } from '../../lists/Facet.tsx';

interface WorkFacetProps {
  filter: QueueFilter;
  facets: RacketFacets | undefined;
  onChange: (filter: QueueFilter) => void;
}

/** Narrows the list by the work: how far it is, what is late or due soon, who does it. */
export function WorkFacet({ filter, facets, onChange }: WorkFacetProps) {
  const me = useMe().data?.name ?? null;
  return (
    <Facet
      name={PART_NAMES.stage}
      noun={t`rackets`}
      options={workChoices(filter, { facets, today: localDay(new Date()), me })}
      picked={pickedWork(filter)}
      onToggle={(choice) => onChange(toggleWork(filter, choice))}
    />
  );
}
