import { Skeleton, Text, Title } from '@mantine/core';
import type { OverviewView, RacketSummary } from '@ringbreaker/cypher/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { readOverview } from '../api.ts';
import { readFacets, readRackets } from '../api-rackets.ts';
import { count, counted } from '../graph/words.ts';
import { LoadMore } from '../panels/lists/LoadMore.tsx';
import { saveCsv, today } from '../panels/lists/save-file.ts';
import { usePages } from '../panels/lists/use-pages.ts';
import { Warming } from '../panels/lists/Warming.tsx';
import { PickedBar } from '../panels/queue/batch/PickedBar.tsx';
import { ListFailed } from '../panels/queue/filter/ListFailed.tsx';
import { QueueFilters } from '../panels/queue/filter/QueueFilters.tsx';
import { NamedHidden, NothingFits, NothingFound } from '../panels/queue/filter/WhyHidden.tsx';
import { RacketTable } from '../panels/queue/table/RacketTable.tsx';
import { SinceLastVisit } from '../panels/time/SinceLastVisit.tsx';
import { keepWalk } from '../state/queue/kept-walk.ts';
import { NO_PICKS } from '../state/queue/picks.ts';
import {
  ANY_LIFECYCLE,
  askedFilter,
  askedRackets,
  isFiltered,
  orderOf,
  sortedBy,
  tidyFilter,
} from '../state/queue/queue-filter.ts';
import { localDay } from '../state/queue/work.ts';
import type { QueueFilter } from '../state/queue/queue-filter.ts';
import { isRedacted, rememberMore } from '../state/redaction/redaction.ts';
import { tellFailed } from '../state/said.ts';
import { usePageTitle } from './page-title.ts';
import { t, tx } from '../words/words.ts';

function useRackets(filter: QueueFilter) {
  const asked = askedRackets(filter, localDay(new Date()));
  // The rows stay until the new ones are there.
  return usePages(['rackets', asked], (cursor, signal) => readRackets(asked, cursor, signal), { keep: true });
}

function useFacets(filter: QueueFilter) {
  const asked = askedFilter(filter, localDay(new Date()));
  const facets = useQuery({
    queryKey: ['rackets', 'facets', asked],
    queryFn: ({ signal }) => readFacets(asked, signal),
    placeholderData: keepPreviousData,
  });
  return { facets: facets.data, settled: !facets.isPlaceholderData };
}

/** The start: the ranked list of suspected rackets, to be ordered, narrowed, decided on and opened. */
export function Queue() {
  usePageTitle(t`Rackets`);
  const filter = useSearch({ from: '/' });
  const navigate = useNavigate();
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => readOverview(signal) });
  const { list, items: rackets, total } = useRackets(filter);
  const { facets, settled } = useFacets(filter);
  useEffect(() => {
    // The address names people by pseudonyms, which a page that is loaded anew has not heard yet.
    if (isRedacted) rememberMore([...(filter.assignee ?? []), ...(filter.brand ?? [])]);
  }, [filter]);
  const change = (next: QueueFilter) => void navigate({ to: '/', search: tidyFilter(next), replace: true });
  const save = (rows: readonly RacketSummary[]) => saveRackets(rows, overview.data?.runSeq ?? 0);
  const why = { filter, facets: settled ? facets : undefined, onChange: change };
  return (
    <div className="queue">
      <div className="queue-head">
        <Title order={1} size="h3">{t`Suspected rackets`}</Title>
        <Summary
          overview={overview.data}
          total={list.isSuccess ? total : null}
          filter={filter}
          onAll={() => change({ ...filter, lifecycle: ANY_LIFECYCLE })}
        />
      </div>
      <SinceLastVisit />
      <QueueFilters filter={filter} facets={facets} onChange={change} onExport={() => save(rackets)} />
      {list.isError && rackets.length === 0 && (
        <ListFailed filter={filter} error={list.error} retry={() => void list.refetch()} onChange={change} />
      )}
      {list.isPending && <Warming reason={list.failureReason} />}
      {list.isPending && <QueueSkeleton />}
      <NamedHidden {...why} />
      {list.isSuccess && rackets.length === 0 && <Empty overview={overview.data} why={why} />}
      {rackets.length > 0 && (
        <Rows
          rackets={rackets}
          filter={filter}
          change={change}
          asOf={overview.data?.asOf ?? null}
          save={save}
          list={list}
          total={total}
        />
      )}
    </div>
  );
}

/** Hands rackets to the person's browser as a table; what writes one is fetched when it is needed. */
function saveRackets(rows: readonly RacketSummary[], run: number): void {
  import('../state/racket/racket-csv.ts').then(
    ({ racketsCsv }) => saveCsv(`rackets_run-${run}_${today()}.csv`, racketsCsv(rows)),
    () => tellFailed(t`What writes tables could not be fetched. Check your connection, then try again.`),
  );
}

interface RowsProps {
  rackets: readonly RacketSummary[];
  filter: QueueFilter;
  change: (filter: QueueFilter) => void;
  asOf: string | null;
  save: (rows: readonly RacketSummary[]) => void;
  list: ReturnType<typeof useRackets>['list'];
  total: number;
}

/** The table, and what can be done with the rows that are picked: of those alone that are shown. */
function Rows({ rackets, filter, change, asOf, save, list, total }: RowsProps) {
  const [picks, setPicks] = useState(NO_PICKS);
  const ids = rackets.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (!list.isPlaceholderData) keepWalk({ ids: ids.split(' '), total, filter });
  }, [ids, total, filter, list.isPlaceholderData]);
  const picked = rackets.filter(({ id }) => picks.ids.has(id));
  return (
    <>
      <RacketTable
        rackets={rackets}
        order={orderOf(filter)}
        onSort={(sort) => change(sortedBy(filter, sort))}
        picks={picks}
        onPicks={setPicks}
        stale={list.isPlaceholderData}
        footer={
          <div
            className="table-footer"
            role="status"
          >{tx`Showing ${count(rackets.length)} of ${count(total)}${<LoadMore list={list}>{t`Load more`}</LoadMore>}`}</div>
        }
      />
      <PickedBar
        rackets={picked}
        asOf={asOf}
        keep={(ids) => setPicks({ ids: new Set(ids), last: null })}
        onExport={() => save(picked)}
      />
    </>
  );
}

function Empty({ overview, why }: { overview: OverviewView | undefined; why: Parameters<typeof NothingFits>[0] }) {
  const hidden = isFiltered(why.filter) || (overview?.rackets ?? 0) > 0;
  return hidden ? <NothingFits {...why} /> : <NothingFound run={overview?.runSeq ?? null} />;
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
    sellers === null || links === null ? '' : t` among ${counted(sellers, 'seller')} and ${counted(links, 'link')}`;
  const resting = isFiltered(filter) ? 0 : overview.rackets - total;
  return (
    <Text
      size="sm"
      c="dimmed"
    >{tx`${isFiltered(filter) ? counted(total, 'racket') : counted(total, 'active racket')}${among}. Each is a lead to check, not a finding. Ranked by band, then harm, then score. ${
      resting > 0 && (
        <button
          type="button"
          className="link-button"
          onClick={onAll}
        >{tx`${resting === 1 ? t`One more is` : t`${count(resting)} more are`} dormant or dissolved: show all`}</button>
      )
    }`}</Text>
  );
}

function QueueSkeleton() {
  return (
    <div role="status" aria-busy="true" aria-label={t`Loading the list`} className="queue-skeleton">
      {Array.from({ length: 12 }, (_, i) => (
        <Skeleton key={i} height={34} radius="sm" />
      ))}
    </div>
  );
}
