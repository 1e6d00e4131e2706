import { Popover, Skeleton, UnstyledButton } from '@mantine/core';
import type { RacketScore, RacketSummary, RacketView } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readRacket } from '../../api.ts';
import { describeError } from '../../problem.ts';
import { ScoreBar } from '../marks/Marks.tsx';
import { sayDriver } from '../../state/racket/say-driver.ts';
import { t, tx } from '../../words/words.ts';

/** What ranks a racket, and what its harm is made of: each driver with the points that it brings. */
export function Harm({ racket: { rank, band, harm, score, triage, assessment } }: { racket: RacketView }) {
  const first = triage === 'dismissed' ? t`below all that is not dismissed, then ` : '';
  return (
    <section className="harm" aria-label={t`What the harm is made of`}>
      <p className="quiet">{tx`Rank ${rank}: ${first}by band ${band}, then harm ${harm}, then score ${score}. The harm, in points of 100, is made of:`}</p>
      <Drivers score={assessment} />
    </section>
  );
}

function Drivers({ score }: { score: RacketScore }) {
  const { harmBy: drivers } = score;
  if (!drivers) return <p className="quiet">{t`An earlier version saved this run: detect again to see it.`}</p>;
  return (
    <ul className="harm-drivers">
      {drivers.map(({ driver, value, points, most }) => (
        <li key={driver}>
          <span>{sayDriver(driver, value, score)}</span>
          <span className="harm-points">{tx`${<b>{points.toFixed(1)}</b>} of ${most}`}</span>
          <span className="score-track" aria-hidden="true">
            <span className="score-fill" style={{ width: `${(100 * points) / most}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A racket's harm in the list; a click says what it is made of. */
export function HarmInList({ racket: { id, harm } }: { racket: RacketSummary }) {
  const [open, setOpen] = useState(false);
  return (
    // What is clicked here is no click on the row.
    <span onClick={(event) => event.stopPropagation()}>
      <Popover opened={open} onChange={setOpen} position="bottom-start" width={300} trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton
            className="harm-open"
            aria-label={t`Harm ${harm} of 100: what it is made of`}
            onClick={() => setOpen(!open)}
          >
            <ScoreBar value={harm} />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>{open && <DriversOf id={id} />}</Popover.Dropdown>
      </Popover>
    </span>
  );
}

function DriversOf({ id }: { id: string }) {
  const racket = useQuery({ queryKey: ['racket', id], queryFn: ({ signal }) => readRacket(id, signal) });
  if (racket.isError) return <p>{describeError(racket.error).detail}</p>;
  if (!racket.data) return <Skeleton height={120} />;
  return <Harm racket={racket.data} />;
}
