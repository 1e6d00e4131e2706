import type { RacketSummary } from '@ringbreaker/cypher/domain';
import { useNavigate, Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { count, percent } from '../../graph/words.ts';
import { tellsApart } from '../../state/reasons.ts';
import { BandBadge, Confidence, LifecycleMark, ScoreBar, TriageMark } from '../marks/Marks.tsx';

const ROW_HEIGHT = 54;

const COLUMNS: readonly [name: string, className: string, title?: string][] = [
  ['#', 'num', 'Ranked by band, then harm, then score'],
  ['Band', 'center'],
  ['Suspected racket', 'wide'],
  ['Score', ''],
  ['Confidence', '', 'How sure the evidence is, apart from how bad the matter is'],
  ['Capability', '', 'How able it is: production, reach, money (0 to 100)'],
  ['Harm', '', 'How much it may harm (0 to 100)'],
  ['Sellers', 'num'],
  ['Operators', 'num', 'Those who run these sellers'],
  ['Brands', ''],
  ['Countries', ''],
  ['Lifecycle', ''],
  ['Triage', '', 'What people decided: open, confirmed or dismissed'],
  ['Born', ''],
];

interface RacketTableProps {
  rackets: readonly RacketSummary[];
  footer: React.ReactNode;
  /** Whether these are the rows of what was asked before. */
  stale: boolean;
}

/** The ranked list; only the rows in view are drawn. A figure that tells no row from another steps back. */
export function RacketTable({ rackets, footer, stale }: RacketTableProps) {
  const apart = useMemo(() => whatTellsApart(rackets), [rackets]);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: rackets.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const shown = rows.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div
      ref={scroller}
      className={stale ? 'racket-table-scroll is-stale' : 'racket-table-scroll'}
      aria-busy={stale}
      tabIndex={0}
      role="region"
      aria-label="Ranked list of suspected rackets"
    >
      <table className="table racket-table" aria-rowcount={rackets.length}>
        <thead>
          <tr>
            {COLUMNS.map(([name, className, title]) => (
              <th key={name} scope="col" className={className} title={title}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} />
          {shown.map(({ index }) => (
            <RacketRow key={rackets[index]!.id} racket={rackets[index]!} index={index} apart={apart} />
          ))}
          <Spacer height={after} />
        </tbody>
      </table>
      {footer}
    </div>
  );
}

function Spacer({ height }: { height: number }) {
  return height > 0 ? (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS.length} style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null;
}

type Apart = Readonly<Record<'band' | 'score' | 'confidence', boolean>>;

function whatTellsApart(rackets: readonly RacketSummary[]): Apart {
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

function RacketRow({ racket, index, apart }: { racket: RacketSummary; index: number; apart: Apart }) {
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/rackets/$id', params: { id: racket.id } });
  return (
    <tr
      aria-rowindex={index + 1}
      className={racket.triage === 'dismissed' ? 'racket-row is-dismissed' : 'racket-row'}
      onClick={open}
      style={{ height: ROW_HEIGHT }}
    >
      <td className="num quiet">{racket.rank}</td>
      <td className="center">
        <BandBadge band={racket.band} quiet={!apart.band} />
      </td>
      <Named racket={racket} />
      <td>{apart.score ? <ScoreBar value={racket.score} /> : <span className="quiet">{racket.score}</span>}</td>
      <td>
        {apart.confidence ? (
          <Confidence value={racket.confidence} />
        ) : (
          <span className="quiet">{percent(racket.confidence)}</span>
        )}
      </td>
      <td>
        <ScoreBar value={racket.capability} tone="quiet" />
      </td>
      <td>
        <ScoreBar value={racket.harm} tone={apart.score ? 'quiet' : 'score'} />
      </td>
      <td className="num">{count(racket.sellers)}</td>
      <td className="num">{count(racket.operators)}</td>
      <td className="clip" title={racket.brands.join(', ')}>
        <Few values={racket.brands} />
      </td>
      <td className="clip" title={racket.countries.join(', ')}>
        <Few values={racket.countries} />
      </td>
      <td>
        <LifecycleMark lifecycle={racket.lifecycle} />
      </td>
      <td>
        <TriageMark triage={racket.triage} until={racket.dismissedUntil} />
      </td>
      <td className="quiet nowrap">{racket.bornAt.slice(0, 10)}</td>
    </tr>
  );
}

/** What it is called, and the first reason for it. */
function Named({ racket }: { racket: RacketSummary }) {
  return (
    <td className="wide">
      <Link
        to="/rackets/$id"
        params={{ id: racket.id }}
        className="racket-title"
        title={racket.name ?? racket.title}
        onClick={(event) => event.stopPropagation()}
      >
        {racket.name ?? racket.title}
      </Link>
      <span className="reason" title={racket.topReason}>
        <span className="racket-id">{racket.id}</span>
        {racket.name !== null && <span className="racket-beside">{racket.title}</span>}
        {racket.topReason}
      </span>
    </td>
  );
}

function Few({ values }: { values: readonly string[] }) {
  const more = values.length - 2;
  if (values.length === 0) return <span className="quiet">none</span>;
  return (
    <>
      {values.slice(0, 2).join(', ')}
      {more > 0 && <span className="quiet"> +{more}</span>}
    </>
  );
}
