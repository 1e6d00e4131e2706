import { Button, Chip, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconArrowsSort, IconDownload, IconFilter } from '@tabler/icons-react';
import { Band, Lifecycle, RacketTriageState } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readFacets } from '../../api.ts';
import { Pick } from '../lists/Pick.tsx';
import type { QueueFilter } from '../../state/queue-filter.ts';
import { ANY_LIFECYCLE, askedLifecycle, isFiltered, SORTS } from '../../state/queue-filter.ts';

interface QueueFiltersProps {
  filter: QueueFilter;
  onChange: (filter: QueueFilter) => void;
  onExport: () => void;
}

const SORT_NAMES: Record<(typeof SORTS)[number], string> = {
  rank: 'Rank',
  score: 'Score',
  harm: 'Harm',
  confidence: 'Confidence',
  sellers: 'Sellers',
};

/** What narrows the list: each part can be taken away again by itself, in any order. */
export function QueueFilters({ filter, onChange, onExport }: QueueFiltersProps) {
  const change = (part: QueueFilter) => onChange({ ...filter, ...part });
  return (
    <Group gap="xs" className="queue-filters" role="search" aria-label="Filter the list">
      <FilterText value={filter.q ?? ''} onChange={(q) => change({ q })} />
      <Chip.Group multiple value={filter.band ?? []} onChange={(bands) => change({ band: bands as Band[] })}>
        {Band.options.map((band) => (
          <Chip key={band} value={band} size="xs" radius="md" variant="outline" aria-label={`Band ${band}`}>
            {band}
          </Chip>
        ))}
      </Chip.Group>
      <span className="divider" />
      <Picks filter={filter} change={change} />
      {isFiltered(filter) && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => onChange({ sort: filter.sort })}>
          Clear all
        </Button>
      )}
      <span className="grow" />
      <Select
        size="xs"
        w={150}
        aria-label="Sort by"
        leftSection={<IconArrowsSort size={14} />}
        allowDeselect={false}
        data={SORTS.map((sort) => ({ value: sort, label: SORT_NAMES[sort] }))}
        value={filter.sort ?? 'rank'}
        onChange={(sort) => change({ sort: sort as QueueFilter['sort'] })}
      />
      <Button size="xs" variant="default" leftSection={<IconDownload size={14} />} onClick={onExport}>
        CSV
      </Button>
    </Group>
  );
}

interface PicksProps {
  filter: QueueFilter;
  change: (part: QueueFilter) => void;
}

function Picks({ filter, change }: PicksProps) {
  const { data } = useQuery({ queryKey: ['facets'], queryFn: ({ signal }) => readFacets(signal) });
  return (
    <>
      <Pick
        name="Lifecycle"
        value={askedLifecycle(filter) ?? undefined}
        options={Lifecycle.options.map((value) => ({ value }))}
        onPick={(value) => change({ lifecycle: (value as Lifecycle | undefined) ?? ANY_LIFECYCLE })}
      />
      <Pick
        name="Triage"
        value={filter.triage}
        options={RacketTriageState.options.map((value) => ({ value }))}
        onPick={(value) => change({ triage: value as RacketTriageState })}
      />
      <Pick
        name="Country"
        value={filter.country}
        options={data?.countries.map(toOption) ?? []}
        onPick={(country) => change({ country })}
      />
      <Pick
        name="Brand"
        value={filter.brand}
        options={data?.brands.map(toOption) ?? []}
        onPick={(brand) => change({ brand })}
      />
    </>
  );
}

const toOption = ({ value, rackets }: { value: string; rackets: number }) => ({ value, count: rackets });

function FilterText({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback(onChange, 250);
  return (
    <TextInput
      size="xs"
      w={230}
      value={text}
      aria-label="Filter by id, reason or brand"
      placeholder="Filter by id, name, reason, brand"
      leftSection={<IconFilter size={14} />}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
