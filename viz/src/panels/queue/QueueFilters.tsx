import { Button, Chip, Combobox, Group, Select, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconArrowsSort, IconChevronDown, IconDownload, IconFilter, IconX } from '@tabler/icons-react';
import { Band, Lifecycle } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readFacets } from '../../api.ts';
import { count } from '../../graph/words.ts';
import type { QueueFilter } from '../../state/queue-filter.ts';
import { isFiltered, SORTS } from '../../state/queue-filter.ts';

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
        value={filter.lifecycle}
        options={Lifecycle.options.map((value) => ({ value }))}
        onPick={(value) => change({ lifecycle: value as Lifecycle })}
      />
      <Pick
        name="Country"
        value={filter.country}
        options={data?.countries ?? []}
        onPick={(country) => change({ country })}
      />
      <Pick name="Brand" value={filter.brand} options={data?.brands ?? []} onPick={(brand) => change({ brand })} />
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
  options: readonly { value: string; rackets?: number }[];
  onPick: (value: string | undefined) => void;
}

/** Past so many options a list is searched, not read. */
const OPTIONS_TO_READ = 12;

/** One facet: a button that opens its options with how many rackets each leaves, or what is picked, to be taken away. */
function Pick({ name, value, options, onPick }: PickProps) {
  if (!value) return <PickList name={name} options={options} onPick={onPick} />;
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

function PickList({ name, options, onPick }: Omit<PickProps, 'value'>) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.focusTarget();
      setSearch('');
    },
  });
  const shown = options.filter((option) => option.value.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <Combobox store={combobox} width={240} position="bottom-start" onOptionSubmit={onPick}>
      <Combobox.Target targetType="button">
        <Button
          size="xs"
          variant="default"
          disabled={options.length === 0}
          rightSection={<IconChevronDown size={13} />}
          onClick={() => combobox.toggleDropdown()}
        >
          {name}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        {options.length > OPTIONS_TO_READ && (
          <Combobox.Search
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            placeholder={`Search ${options.length}`}
            aria-label={`Search in ${name}`}
          />
        )}
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }}>
          {shown.map((option) => (
            <Combobox.Option key={option.value} value={option.value} className="facet">
              <span className="clip">{option.value}</span>
              {option.rackets !== undefined && <span className="quiet">{count(option.rackets)}</span>}
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>None has this name</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
