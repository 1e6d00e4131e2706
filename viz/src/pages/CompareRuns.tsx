import { Select, Skeleton, Text, Title } from '@mantine/core';
import type { DetectionRun, RacketFlow, RunComparison } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
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
import { countEvents } from '../state/racket/event-words.ts';
import { flowDiagram } from '../state/run-flow.ts';
import { QUESTIONS } from '../questions.ts';
import { QueryButton } from '../panels/query/QueryButton.tsx';
import { t, tx } from '../words/words.ts';

/** Two detection runs side by side. */
export function CompareRuns() {
  const { from, to } = useSearch({ from: '/compare' });
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
      {comparison.isError && <Failure error={comparison.error} retry={() => void comparison.refetch()} />}
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

function Summary({ comparison }: { comparison: RunComparison }) {
  const { from, to, flows, rackets } = comparison;
  if (from.run === to.run) {
    return (
      <Text
        size="sm"
        c="dimmed"
      >{t`There is one run so far: with the next delivery and its run there is something to compare.`}</Text>
    );
  }
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
  const options = (fits: (run: number) => boolean) => runs.filter(({ run }) => fits(run)).map(optionOf);
  return (
    <div className="compare-picks">
      <Select
        size="xs"
        label={t`Earlier run`}
        data={options((run) => run <= to.run)}
        value={String(from.run)}
        allowDeselect={false}
        onChange={(run) => onPick({ from: Number(run), to: to.run })}
      />
      <Select
        size="xs"
        label={t`Later run`}
        data={options((run) => run >= from.run)}
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
