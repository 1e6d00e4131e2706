import { Button, Code, Skeleton, Text, Title } from '@mantine/core';
import { writeCsv, type OverviewView, type RacketSummary } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { readOverview, readRackets } from '../api.ts';
import { count, counted } from '../graph/words.ts';
import { Failure } from '../panels/Failure.tsx';
import { LoadMore } from '../panels/lists/LoadMore.tsx';
import { QueueFilters } from '../panels/queue/QueueFilters.tsx';
import { SinceLastVisit } from '../panels/time/SinceLastVisit.tsx';
import { RacketTable } from '../panels/queue/RacketTable.tsx';
import { saveCsv, today } from '../panels/lists/save-file.ts';
import { usePages } from '../panels/lists/use-pages.ts';
import { ANY_LIFECYCLE, askedLifecycle, isFiltered, tidyFilter } from '../state/queue-filter.ts';
import type { QueueFilter } from '../state/queue-filter.ts';
import { usePageTitle } from './page-title.ts';

function useRackets(filter: QueueFilter) {
  const asked = {
    band: filter.band ?? [],
    lifecycle: askedLifecycle(filter),
    triage: filter.triage ?? null,
    country: filter.country ?? null,
    brand: filter.brand ?? null,
    q: filter.q ?? '',
    sort: filter.sort ?? 'rank',
  };
  // The rows stay until the new ones are there.
  return usePages(['rackets', filter], (cursor, signal) => readRackets(asked, cursor, signal), { keep: true });
}

/** The start: the ranked list of suspected rackets, to be narrowed and opened. */
export function Queue() {
  usePageTitle('Rackets');
  const filter = useSearch({ from: '/' });
  const navigate = useNavigate();
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => readOverview(signal) });
  const { list, items: rackets, total } = useRackets(filter);
  const change = (next: QueueFilter) => void navigate({ to: '/', search: tidyFilter(next), replace: true });
  return (
    <div className="queue">
      <div className="queue-head">
        <div>
          <Title order={1} size="h3">
            Suspected rackets
          </Title>
          <Summary
            overview={overview.data}
            total={list.isSuccess ? total : null}
            filter={filter}
            onAll={() => change({ ...filter, lifecycle: ANY_LIFECYCLE })}
          />
        </div>
      </div>
      <SinceLastVisit overview={overview.data} />
      <QueueFilters filter={filter} onChange={change} onExport={() => exportRackets(rackets, overview.data)} />
      {list.isError && rackets.length === 0 && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <QueueSkeleton />}
      {list.isSuccess && rackets.length === 0 && (
        <EmptyQueue
          filtered={isFiltered(filter) || (overview.data?.rackets ?? 0) > 0}
          onClear={() => change({ lifecycle: ANY_LIFECYCLE })}
        />
      )}
      {rackets.length > 0 && (
        <RacketTable
          rackets={rackets}
          stale={list.isPlaceholderData}
          footer={<More list={list} shown={rackets.length} total={total} />}
        />
      )}
    </div>
  );
}

function More({ list, shown, total }: { list: ReturnType<typeof useRackets>['list']; shown: number; total: number }) {
  return (
    <div className="table-footer" role="status">
      Showing {count(shown)} of {count(total)}
      <LoadMore list={list}>Load more</LoadMore>
    </div>
  );
}

interface SummaryProps {
  overview: OverviewView | undefined;
  total: number | null;
  filter: QueueFilter;
  onAll: () => void;
}

function Summary({ overview, total, filter, onAll }: SummaryProps) {
  if (!overview || total === null) return <Text size="sm">&nbsp;</Text>;
  const { sellers, links } = overview;
  // Who sees a part of the graph is not told how large the whole is.
  const among =
    sellers === null || links === null ? '' : ` among ${counted(sellers, 'seller')} and ${counted(links, 'link')}`;
  const resting = isFiltered(filter) ? 0 : overview.rackets - total;
  return (
    <Text size="sm" c="dimmed">
      {isFiltered(filter) ? counted(total, 'racket') : counted(total, 'active racket')}
      {among}. Each is a lead to check, not a finding. Ranked by band, then harm, then score.{' '}
      {resting > 0 && (
        <button type="button" className="link-button" onClick={onAll}>
          {resting === 1 ? 'One more is' : `${count(resting)} more are`} dormant or dissolved: show all
        </button>
      )}
    </Text>
  );
}

function QueueSkeleton() {
  return (
    <div role="status" aria-busy="true" aria-label="Loading the list" className="queue-skeleton">
      {Array.from({ length: 12 }, (_, i) => (
        <Skeleton key={i} height={34} radius="sm" />
      ))}
    </div>
  );
}

function EmptyQueue({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (filtered) {
    return (
      <div className="empty">
        <Title order={2} size="h4">
          Nothing fits these filters
        </Title>
        <Button variant="default" onClick={onClear}>
          Clear all filters
        </Button>
      </div>
    );
  }
  return (
    <div className="empty">
      <Title order={2} size="h4">
        No suspected racket yet
      </Title>
      <Text>Load tables, then let the detection run over them:</Text>
      <Code block>{'npm run ringbreaker -- ingest DIR\nnpm run ringbreaker -- detect'}</Code>
      <Text size="sm" c="dimmed">
        If both have run, the data holds no group with signs of counterfeit goods: that is an answer too.
      </Text>
    </div>
  );
}

function exportRackets(rackets: readonly RacketSummary[], overview: OverviewView | undefined): void {
  const header = [
    'rank',
    'id',
    'name',
    'title',
    'band',
    'score',
    'confidence',
    'capability',
    'harm',
    'sellers',
    'operators',
  ];
  const rows = rackets.map((racket) => [
    ...header.map((name) => racket[name as keyof RacketSummary]),
    racket.lifecycle,
    racket.triage,
    racket.bornAt,
    racket.brands.join('; '),
    racket.countries.join('; '),
    racket.topReason,
  ]);
  const csv = writeCsv([[...header, 'lifecycle', 'triage', 'born', 'brands', 'countries', 'reason'], ...rows]);
  saveCsv(`rackets_run-${overview?.runSeq ?? 0}_${today()}.csv`, csv);
}
