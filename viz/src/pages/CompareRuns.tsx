import { Select, Skeleton, Text, Title } from '@mantine/core';
import type { DetectionRun, RacketFlow, RunComparison } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { readComparison } from '../api.ts';
import { openFlow } from '../explorer/actions/open.ts';
import { counted } from '../graph/words.ts';
import { RecordDrawer } from '../panels/evidence/RecordDrawer.tsx';
import { useOpened } from '../panels/evidence/use-opened.ts';
import { Failure } from '../panels/Failure.tsx';
import { FlowSellers } from '../panels/time/FlowSellers.tsx';
import { RacketChanges } from '../panels/time/RacketChanges.tsx';
import { RunFlow } from '../panels/time/RunFlow.tsx';
import { isMissing } from '../problem.ts';
import { choices, inOrder } from '../state/compare-filter.ts';
import { countEvents } from '../state/racket/event-words.ts';
import { flowDiagram } from '../state/run-flow.ts';
import { QUESTIONS } from '../questions.ts';
import { QueryButton } from '../panels/query/QueryButton.tsx';
import { t, tx } from '../words/words.ts';
import { usePageTitle } from './page-title.ts';

/** Two detection runs side by side. */
export function CompareRuns() {
  usePageTitle(t`Two runs compared`);
  const { from, to } = inOrder(useSearch({ from: '/compare' }));
  const navigate = useNavigate();
  const comparison = useQuery({
    queryKey: ['comparison', from ?? null, to ?? null],
    queryFn: ({ signal }) => readComparison(from ?? null, to ?? null, signal),
    placeholderData: (before) => before,
  });
  const { data } = comparison;
  return (
    <div className="compare-runs">
      <div className="compare-head">
        <div>
          <Title order={1} size="h3">{t`Two runs compared`}</Title>
          {data && <Summary comparison={data} />}
        </div>
        {data && (
          <QueryButton small of={t`this comparison`} ask={() => QUESTIONS.comparison(data.from.run, data.to.run)} />
        )}
        {data && (
          <RunPicks
            comparison={data}
            onPick={(picked) => void navigate({ to: '/compare', search: picked, replace: true })}
          />
        )}
      </div>
      {comparison.isError && isMissing(comparison.error) && (
        <NoSuchRun isNamed={from !== undefined || to !== undefined} />
      )}
      {comparison.isError && !isMissing(comparison.error) && (
        <Failure error={comparison.error} retry={() => void comparison.refetch()} />
      )}
      {comparison.isPending && <Skeleton height={320} aria-label={t`Comparing the runs`} />}
      {data && (
        // While others are asked for, these stand there but can't be chosen: the choice would be lost.
        <div className="compared" aria-busy={comparison.isPlaceholderData} inert={comparison.isPlaceholderData}>
          <Compared key={`${data.from.run}-${data.to.run}`} comparison={data} />
        </div>
      )}
    </div>
  );
}

/** That a run of the address is none that can be looked back to, and the way on. */
function NoSuchRun({ isNamed }: { isNamed: boolean }) {
  return (
    <div className="empty" role="alert">
      <Title order={2} size="h4">{t`Nothing to compare`}</Title>
      {isNamed ? (
        <>
          <Text>{t`A run that the address names is none that can be looked back to.`}</Text>
          <Link to="/compare" search={{}} className="link-button">{t`Compare the last two runs`}</Link>
        </>
      ) : (
        <Text>{t`No run has looked for rackets yet.`}</Text>
      )}
    </div>
  );
}

/** That there is one run alone on both sides, and what to do about it. */
function sayOneRun({ to, runs }: RunComparison): string {
  return runs.length > 1
    ? t`Both are run ${to.run}: choose another one to compare it with.`
    : t`There is one run so far: with the next delivery and its run there is something to compare.`;
}

function Summary({ comparison }: { comparison: RunComparison }) {
  const { from, to, flows, rackets } = comparison;
  if (from.run === to.run)
    return (
      <Text size="sm" c="dimmed">
        {sayOneRun(comparison)}
      </Text>
    );
  const sum = (side: 'before' | 'after') =>
    flows.reduce((all, flow) => all + (flow[side] === null ? flow.sellers : 0), 0);
  const told = countEvents(rackets).map(({ says }) => says);
  const people = t`${sum('before') === 0 ? t`Nobody` : counted(sum('before'), 'seller')} came into a racket, ${sum('after') === 0 ? t`nobody` : counted(sum('after'), 'seller')} left without joining another.`;
  return (
    <Text
      size="sm"
      c="dimmed"
    >{tx`${people} ${told.length > 0 ? t`${told.join(t`, `)}.` : t`Nothing else happened to the rackets.`} Each is a lead to check, not a finding.`}</Text>
  );
}

interface PicksProps {
  comparison: RunComparison;
  onPick: (picked: { from: number; to: number }) => void;
}

function RunPicks({ comparison: { from, to, runs }, onPick }: PicksProps) {
  const { earlier, later } = choices(runs, { from: from.run, to: to.run });
  return (
    <div className="compare-picks">
      <Select
        size="xs"
        label={t`Earlier run`}
        data={earlier.map(optionOf)}
        value={String(from.run)}
        allowDeselect={false}
        onChange={(run) => onPick({ from: Number(run), to: to.run })}
      />
      <Select
        size="xs"
        label={t`Later run`}
        data={later.map(optionOf)}
        value={String(to.run)}
        allowDeselect={false}
        onChange={(run) => onPick({ from: from.run, to: Number(run) })}
      />
    </div>
  );
}

const optionOf = ({ run, asOf }: DetectionRun) => ({
  value: String(run),
  label: asOf ? t`Run ${run} · ${asOf.slice(0, 10)}` : t`Run ${run}`,
});

function Compared({ comparison }: { comparison: RunComparison }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<RacketFlow | null>(null);
  const [opened, open] = useOpened();
  const diagram = useMemo(() => flowDiagram(comparison), [comparison]);
  const { called } = comparison;
  const explore = (flow: RacketFlow) => {
    void navigate({ to: '/explore' });
    void openFlow(flow);
  };
  return (
    <>
      {diagram.bands.length > 0 && <RunFlow diagram={diagram} called={called} chosen={chosen} onChoose={setChosen} />}
      {chosen && (
        <FlowSellers
          flow={chosen}
          between={{ from: comparison.from.run, to: comparison.to.run }}
          called={called}
          onPick={(key) => open({ key })}
          onExplore={explore}
        />
      )}
      <RacketChanges rackets={comparison.rackets} called={called} />
      <RecordDrawer opened={opened} onOpen={open} />
    </>
  );
}
