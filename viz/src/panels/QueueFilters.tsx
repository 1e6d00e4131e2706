import { Button, Chip, Group, Menu, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconArrowsSort, IconDownload, IconFilter, IconX } from '@tabler/icons-react';
import { Band, Lifecycle } from '@ringbreaker/cypher/domain';
import type { RacketSummary } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import type { QueueFilter } from '../state/queue-filter.ts';
import { isFiltered, SORTS } from '../state/queue-filter.ts';

interface QueueFiltersProps {
  filter: QueueFilter;
  seen: readonly RacketSummary[];
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
export function QueueFilters({ filter, seen, onChange, onExport }: QueueFiltersProps) {
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
      <Picks filter={filter} seen={seen} change={change} />
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
  seen: readonly RacketSummary[];
  change: (part: QueueFilter) => void;
}

function Picks({ filter, seen, change }: PicksProps) {
  return (
    <>
      <Pick
        name="Lifecycle"
        value={filter.lifecycle}
        options={Lifecycle.options}
        onPick={(value) => change({ lifecycle: value as Lifecycle })}
      />
      <Pick
        name="Country"
        value={filter.country}
        options={valuesOf(seen, 'countries')}
        onPick={(country) => change({ country })}
      />
      <Pick
        name="Brand"
        value={filter.brand}
        options={valuesOf(seen, 'brands')}
        onPick={(brand) => change({ brand })}
      />
    </>
  );
}

function FilterText({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback(onChange, 250);
  return (
    <TextInput
      size="xs"
      w={230}
      value={text}
      aria-label="Filter by id, reason or brand"
      placeholder="Filter by id, reason, brand"
      leftSection={<IconFilter size={14} />}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}

interface PickProps {
  name: string;
  value: string | undefined;
  options: readonly string[];
  onPick: (value: string | undefined) => void;
}

function Pick({ name, value, options, onPick }: PickProps) {
  if (value) {
    return (
      <Button
        size="xs"
        variant="light"
        rightSection={<IconX size={13} />}
        onClick={() => onPick(undefined)}
        aria-label={`${name}: ${value}, take away`}
      >
        {name}: {value}
      </Button>
    );
  }
  return (
    <Menu width={200} position="bottom-start">
      <Menu.Target>
        <Button size="xs" variant="default" disabled={options.length === 0}>
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {options.map((option) => (
          <Menu.Item key={option} onClick={() => onPick(option)}>
            {option}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function valuesOf(seen: readonly RacketSummary[], column: 'countries' | 'brands'): string[] {
  return [...new Set(seen.flatMap((racket) => racket[column]))].sort();
}
