import { Button, Chip, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconDownload, IconFilter } from '@tabler/icons-react';
import { Band, Lifecycle, type RacketFacets, RacketTriageState } from '@ringbreaker/cypher/domain';
import { useEffect, useMemo, useRef, useState } from 'react';
import { count, counted } from '../../../graph/words.ts';
import { scoreBins, sizeBins } from '../../../state/queue/facet-bins.ts';
import { PART_NAMES, pickedOf, type PickedPart, togglePicked, valueName } from '../../../state/queue/queue-chips.ts';
import { useListLooks } from '../../../state/preferences.ts';
import { columnName, PINNED_COLUMN, QUEUE_COLUMNS } from '../../../state/queue/queue-columns.ts';
import { askedRackets, orderOf, type QueueFilter } from '../../../state/queue/queue-filter.ts';
import { localDay } from '../../../state/queue/work.ts';
import { QUESTIONS } from '../../../questions.ts';
import { QueryButton } from '../../query/QueryButton.tsx';
import { Facet } from '../../lists/Facet.tsx';
import { useQueueColumns } from '../table/use-queue-columns.ts';
import { FilterChips } from './FilterChips.tsx';
import { KeptFilters } from './KeptFilters.tsx';
import { Looks } from '../../lists/Looks.tsx';
import { RangeFacet } from './RangeFacet.tsx';
import { WorkFacet } from './WorkFacet.tsx';
import { t } from '../../../words/words.ts';

const NAMED_COLUMNS = QUEUE_COLUMNS.map((column) => ({ id: column.id, name: columnName(column) }));

interface QueueFiltersProps {
  filter: QueueFilter;
  facets: RacketFacets | undefined;
  onChange: (filter: QueueFilter) => void;
  onExport: () => void;
}

/** What narrows the list: each part can be taken away again by itself, in any order. */
export function QueueFilters({ filter, facets, onChange, onExport }: QueueFiltersProps) {
  const looks = useListLooks();
  const { shown, back } = useQueueColumns(orderOf(filter).sort);
  return (
    <div className="queue-filters" role="search" aria-label={t`Filter the list`}>
      <Group gap={6}>
        <FilterText value={filter.q ?? ''} onChange={(q) => onChange({ ...filter, q })} />
        <Bands filter={filter} facets={facets} onChange={onChange} />
        <span className="divider" />
        <Picked part="lifecycle" filter={filter} facets={facets} onChange={onChange} />
        <Picked part="triage" filter={filter} facets={facets} onChange={onChange} />
        <WorkFacet filter={filter} facets={facets} onChange={onChange} />
        <Picked part="country" filter={filter} facets={facets} onChange={onChange} />
        <Picked part="brand" filter={filter} facets={facets} onChange={onChange} />
        <Ranges filter={filter} facets={facets} onChange={onChange} />
        <span className="grow" />
        <span className="queue-tools">
          <KeptFilters filter={filter} onPick={onChange} />
          <Looks
            columns={NAMED_COLUMNS}
            pinned={PINNED_COLUMN}
            kept={looks}
            shown={shown.map(({ id }) => id)}
            back={back}
            pins
          />
          <Button size="xs" variant="default" leftSection={<IconDownload size={14} />} onClick={onExport}>
            CSV
          </Button>
          <QueryButton
            small
            of={t`the ranked list`}
            ask={() => QUESTIONS.rackets(askedRackets(filter, localDay(new Date())), null)}
          />
        </span>
      </Group>
      <FilterChips filter={filter} onChange={onChange} />
    </div>
  );
}

type PartProps = Pick<QueueFiltersProps, 'filter' | 'facets' | 'onChange'>;

function Bands({ filter, facets, onChange }: PartProps) {
  const rackets = (band: Band) => facets?.bands.find(({ value }) => value === band)?.rackets ?? 0;
  return (
    <Chip.Group multiple value={filter.band ?? []} onChange={(bands) => onChange({ ...filter, band: bands as Band[] })}>
      {Band.options.map((band) => (
        <Chip
          key={band}
          value={band}
          size="xs"
          radius="md"
          variant="outline"
          aria-label={t`Band ${band}, ${counted(rackets(band), 'racket')}`}
        >
          {band} {facets && <span className="quiet">{count(rackets(band))}</span>}
        </Chip>
      ))}
    </Chip.Group>
  );
}

/** The parts that have a menu of their own. */
type MenuPart = Exclude<PickedPart, 'band' | 'stage' | 'assignee'>;

const OPTIONS: Readonly<Record<MenuPart, { of: keyof RacketFacets; always: readonly string[] }>> = {
  lifecycle: { of: 'lifecycles', always: Lifecycle.options },
  triage: { of: 'triages', always: RacketTriageState.options },
  country: { of: 'countries', always: [] },
  brand: { of: 'brands', always: [] },
};

/** The choices that there are, with those that are picked though they leave nothing. */
function Picked({ part, filter, facets, onChange }: PartProps & { part: MenuPart }) {
  const { of, always } = OPTIONS[part];
  const picked = pickedOf(filter, part);
  const counted = new Map(
    ((facets?.[of] ?? []) as RacketFacets['brands']).map(({ value, rackets }) => [value, rackets]),
  );
  const values = always.length > 0 ? always : [...new Set([...counted.keys(), ...picked])];
  const options = values.map((value) => ({ value, label: valueName(part, value), count: counted.get(value) ?? 0 }));
  return (
    <Facet
      name={PART_NAMES[part]}
      noun={t`rackets`}
      options={options}
      picked={picked}
      onToggle={(value) => onChange(togglePicked(filter, part, value))}
    />
  );
}

function Ranges({ filter, facets, onChange }: PartProps) {
  const scores = useMemo(() => (facets ? scoreBins(facets.scores) : []), [facets]);
  const sizes = useMemo(() => (facets ? sizeBins(facets.sellers) : []), [facets]);
  return (
    <>
      <RangeFacet
        name={PART_NAMES.score}
        bins={scores}
        range={filter.score}
        onChange={(score) => onChange({ ...filter, score })}
      />
      <RangeFacet
        name={PART_NAMES.sellers}
        bins={sizes}
        range={filter.sellers}
        onChange={(sellers) => onChange({ ...filter, sellers })}
      />
    </>
  );
}

function FilterText({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  const tell = useDebouncedCallback((next: string) => {
    told.current = next;
    onChange(next);
  }, 250);
  // A chip that is taken away, or a filter that is opened, changes the text from outside; what is typed stays.
  useEffect(() => {
    if (value !== told.current) setText(value);
    told.current = value;
  }, [value]);
  return (
    <TextInput
      size="xs"
      w={156}
      value={text}
      aria-label={t`Filter by id, title, name or reason`}
      placeholder={t`Filter by id, title, name, reason`}
      leftSection={<IconFilter size={14} />}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
