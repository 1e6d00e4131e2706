import { Button, Group, Text } from '@mantine/core';
import type { RacketView } from '@ringbreaker/cypher/domain';
import { IconAffiliate } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { count, percent } from '../graph/words.ts';
import { Decision } from './decisions/Decision.tsx';
import { DossierButton } from './dossier/DossierButton.tsx';
import { QueuePlace } from './queue/QueuePlace.tsx';
import { WatchButton } from './alerts/WatchButton.tsx';
import { BandBadge, LifecycleMark } from './marks/Marks.tsx';
import { Harm } from './racket/Harm.tsx';
import { RacketHeading } from './names/RacketHeading.tsx';
import { whatCalled } from '../state/racket/racket-title.ts';
import { countryName } from '../state/queue/queue-chips.ts';
import { listed, t, tx } from '../words/words.ts';
import { Work } from './work/Work.tsx';

interface RacketProps {
  racket: RacketView;
  onExplore: () => void;
  /** Ways to what stands below. */
  parts?: React.ReactNode;
}

/** The head of a racket's page: what it is called, how it stands, and that it is a lead. */
export function Racket({ racket, onExplore, parts }: RacketProps) {
  return (
    <header className="racket-head">
      <Group gap="md" wrap="nowrap" align="center">
        <BandBadge band={racket.band} large />
        <div>
          <Text
            size="xs"
            c="dimmed"
            className="overline"
          >{tx`Suspected racket · rank ${racket.rank} · run ${racket.runSeq}, as of ${racket.asOf.slice(0, 10)}`}</Text>
          <RacketHeading racket={racket} />
        </div>
        <Group gap="md" wrap="nowrap" className="racket-actions">
          <QueuePlace racketId={racket.id} />
          <WatchButton racketId={racket.id} called={whatCalled(racket)} />
          <DossierButton racket={racket} />
          <Button leftSection={<IconAffiliate size={16} />} onClick={onExplore}>{t`Open in the explorer`}</Button>
        </Group>
      </Group>
      <Tabs id={racket.id} parts={parts} />
      <Resting racket={racket} />
      <Decision racket={racket} />
      <Work racket={racket} />
      <dl className="figures">
        <Figure name={t`Score`} value={racket.score} of={t`of 100`} strong />
        <Figure name={t`Confidence`} value={percent(racket.confidence)} />
        <Figure name={t`Capability`} value={racket.capability} of={t`of 100`} />
        <Figure name={t`Harm`} value={racket.harm} of={t`of 100`} />
        <Figure name={t`Sellers`} value={count(racket.sellers)} />
        <Figure name={t`Operators`} value={count(racket.operators)} />
        <Figure name={t`Lifecycle`} value={<LifecycleMark lifecycle={racket.lifecycle} />} />
        <Figure name={t`Born`} value={racket.bornAt.slice(0, 10)} />
        <Figure name={t`Brands`} value={listed(racket.brands) || t`none known`} />
        <Figure name={t`Countries`} value={listed(racket.countries.map(countryName)) || t`none known`} />
      </dl>
      <Harm racket={racket} />
    </header>
  );
}

function Tabs({ id, parts }: { id: string; parts: React.ReactNode }) {
  return (
    <div className="racket-tabs">
      <nav aria-label={t`Views of this racket`}>
        <Link
          to="/rackets/$id"
          params={{ id }}
          activeOptions={{ exact: true, includeSearch: false }}
        >{t`Evidence`}</Link>
        <Link to="/rackets/$id/what-if" params={{ id }}>{t`What if`}</Link>
      </nav>
      {parts}
    </div>
  );
}

const RESTS: Readonly<Record<string, string>> = {
  dissolved: t`This racket has dissolved. What you see is how it stood; its history tells what became of it.`,
  dormant: t`This racket rests: nothing of it was seen trading for a while. It is watched for a return.`,
};

/** Says beforehand that a racket no longer trades. */
function Resting({ racket: { lifecycle } }: { racket: RacketView }) {
  const says = RESTS[lifecycle];
  return says ? (
    <p className="resting" role="note">
      {says}
    </p>
  ) : null;
}

interface FigureProps {
  name: string;
  value: React.ReactNode;
  of?: string;
  strong?: boolean;
}

function Figure({ name, value, of, strong = false }: FigureProps) {
  return (
    <div className={strong ? 'figure figure-strong' : 'figure'}>
      <dt>{name}</dt>
      <dd>
        {value}
        {of && <span className="figure-of"> {of}</span>}
      </dd>
    </div>
  );
}
