import type { RacketSummary } from '@ringbreaker/cypher/domain';
import { Link } from '@tanstack/react-router';
import { count, percent } from '../../../graph/words.ts';
import type { ColumnId } from '../../../state/queue/queue-columns.ts';
import { tellsApart } from '../../../state/racket/reasons.ts';
import { BandBadge, Confidence, LifecycleMark, ScoreBar, TriageMark } from '../../marks/Marks.tsx';
import { DueMark, StageMark } from '../../work/WorkMark.tsx';
import { HarmInList } from '../../racket/Harm.tsx';
import { countryName } from '../../../state/queue/queue-chips.ts';
import { listed, serverSays, t } from '../../../words/words.ts';
import { titleOf, whatCalled } from '../../../state/racket/racket-title.ts';

/** Which figures tell one row from another: one that doesn't steps back. */
export type Apart = Readonly<Record<'band' | 'score' | 'confidence', boolean>>;

/** Looks at all rows for what tells them apart. */
export function whatTellsApart(rackets: readonly RacketSummary[]): Apart {
  return {
    band: rackets.length < 2 || new Set(rackets.map(({ band }) => band)).size > 1,
    score: tellsApart(
      rackets.map(({ score }) => score),
      'points',
    ),
    confidence: tellsApart(
      rackets.map(({ confidence }) => confidence),
      'share',
    ),
  };
}

type Cell = (racket: RacketSummary, apart: Apart) => React.ReactNode;

/** What stands in each column. */
export const CELLS: Readonly<Record<ColumnId, Cell>> = {
  rank: ({ rank }) => rank,
  band: ({ band }, apart) => <BandBadge band={band} quiet={!apart.band} />,
  title: (racket) => <Named racket={racket} />,
  score: ({ score }, apart) =>
    apart.score ? <ScoreBar value={score} tone="quiet" /> : <span className="quiet">{score}</span>,
  confidence: ({ confidence }, apart) =>
    apart.confidence ? <Confidence value={confidence} /> : <span className="quiet">{percent(confidence)}</span>,
  capability: ({ capability }) => <ScoreBar value={capability} tone="quiet" />,
  // Within a band it is what ranks.
  harm: (racket) => <HarmInList racket={racket} />,
  sellers: ({ sellers }) => count(sellers),
  operators: ({ operators }) => count(operators),
  joined: ({ joined }) => (joined > 0 ? `+${count(joined)}` : <span className="quiet">–</span>),
  brands: ({ brands }) => <Few values={brands} />,
  countries: ({ countries }) => <Few values={countries.map(countryName)} />,
  lifecycle: ({ lifecycle }) => <LifecycleMark lifecycle={lifecycle} />,
  triage: ({ triage, dismissedUntil }) => <TriageMark triage={triage} until={dismissedUntil} />,
  stage: ({ workflow }) => <WorkCell work={workflow} />,
  assignee: ({ workflow }) => workflow.assignee ?? <span className="quiet">–</span>,
  due: ({ workflow }) => (workflow.dueOn === null ? <span className="quiet">–</span> : <DueMark work={workflow} />),
  born: ({ bornAt }) => <span className="quiet nowrap">{bornAt.slice(0, 10)}</span>,
};

/** How far the work is, and below that who does it and by when. */
function WorkCell({ work }: { work: RacketSummary['workflow'] }) {
  const { assignee, dueOn } = work;
  return (
    <div className="work-cell">
      <StageMark stage={work.stage} />
      {assignee !== null && (
        <span className="clip quiet" title={assignee}>
          {assignee}
        </span>
      )}
      {dueOn !== null && work.stage !== 'closed' && <DueMark work={work} />}
    </div>
  );
}

/** What it is called, and the first reason for it. */
function Named({ racket }: { racket: RacketSummary }) {
  return (
    <div className="named">
      <Link
        to="/rackets/$id"
        params={{ id: racket.id }}
        className="racket-title"
        title={whatCalled(racket)}
        onClick={(event) => event.stopPropagation()}
      >
        {whatCalled(racket)}
      </Link>
      <span className="reason" title={serverSays(racket.topReason)}>
        <span className="racket-id">{racket.id}</span>
        {racket.name !== null && <span className="racket-beside">{titleOf(racket)}</span>}
        <span className="reason-text">{serverSays(racket.topReason)}</span>
      </span>
    </div>
  );
}

function Few({ values }: { values: readonly string[] }) {
  const more = values.length - 2;
  if (values.length === 0) return <span className="quiet">{t`none`}</span>;
  return (
    <span className="few clip" title={listed(values)}>
      {listed(values.slice(0, 2))}
      {more > 0 && <span className="quiet"> +{more}</span>}
    </span>
  );
}
