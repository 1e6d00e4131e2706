import { Button } from '@mantine/core';
import { sellerIdOf, type AlertView, type NamedThing } from '@ringbreaker/cypher/domain';
import { IconAffiliate } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { openAlert } from '../../explorer/actions/open.ts';
import { count } from '../../graph/words.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { Strength } from '../marks/Marks.tsx';
import { ALERT_KINDS } from './alert-kinds.ts';
import { StandingTags } from './StandingTags.tsx';
import { stepOfKey } from './step-of-key.ts';
import { TriageButtons, useMayTriage } from './TriageButtons.tsx';
import { useTriage } from './use-triage.ts';
import { sayAlert } from '../../state/alerts/say-alert.ts';
import { serverSays, t, tx } from '../../words/words.ts';

interface AlertCardProps {
  alert: AlertView;
  /** Whether its racket has no other. */
  alone: boolean;
  /** What a racket is called, given its id. */
  nameRacket: (id: string) => string;
}

/** One alert, which has buttons of its own unless it is alone in its racket: what happened, the path that ties the seller in, what is shared and how rare it is, and what speaks against. */
export function AlertCard({ alert, alone, nameRacket }: AlertCardProps) {
  const navigate = useNavigate();
  const { take } = useTriage();
  const me = useMayTriage().name;
  const { name } = ALERT_KINDS[alert.kind];
  const says = sayAlert(alert, nameRacket);
  const openRacket = () => void navigate({ to: '/rackets/$id', params: { id: alert.racketId } });
  const keyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const step = stepOfKey(event, me);
    if (step) void take(step, [alert]);
    else if (event.key === 'Enter') openRacket();
  };
  return (
    <li>
      <article
        className="alert-card alert-stop"
        tabIndex={0}
        aria-label={`${name}, ${alert.asOf.slice(0, 10)}. ${says}`}
        onKeyDown={keyDown}
      >
        <CardHead alert={alert} />
        {alert.seller && <Seller seller={alert.seller} closedBefore={alert.closedBefore} />}
        <p className={alert.seller ? 'alert-says quiet' : 'alert-says'} title={serverSays(alert.says)}>
          {says}
        </p>
        <TiePath path={alert.path} />
        <div className="alert-sides">
          <Shared values={alert.values} />
          <Against counterEvidence={alert.counterEvidence} />
        </div>
        {alert.partial && <p className="quiet">{t`Some of it is held by another contributor: ask them.`}</p>}
        <footer className="alert-foot">
          <ExploreButton alert={alert} />
          <span className="grow" />
          {!alone && (
            <TriageButtons
              of={says}
              closed={alert.state === 'acknowledged'}
              label={t`Acknowledge`}
              take={(step) => void take(step, [alert])}
            />
          )}
        </footer>
      </article>
    </li>
  );
}

function CardHead({ alert }: { alert: AlertView }) {
  const { name, icon: Icon } = ALERT_KINDS[alert.kind];
  return (
    <header className="alert-head">
      <span className={`alert-kind alert-${alert.kind}`}>
        <Icon size={15} aria-hidden="true" /> {name}
      </span>
      {!alert.seen && <span className="tag tag-new">{t`new`}</span>}
      <StandingTags alert={alert} />
      <span className="grow" />
      <span className="quiet nowrap">{tx`${<time dateTime={alert.asOf}>{alert.asOf.slice(0, 10)}</time>} · run ${alert.run}`}</span>
    </header>
  );
}

/** Who an alert is about, by name and id. */
function Seller({ seller, closedBefore }: { seller: NamedThing; closedBefore: NamedThing | null }) {
  return (
    <p className="alert-seller">
      {seller.label} <span className="racket-id">{sellerIdOf(seller.key)}</span>{' '}
      {closedBefore && <span className="alert-after quiet">{tx`after ${closedBefore.label} had closed`}</span>}
    </p>
  );
}

/** From the seller over what is shared to a member that was there before. */
function TiePath({ path }: { path: AlertView['path'] }) {
  if (path.length === 0) return null;
  return (
    <ol className="tie-path" aria-label={t`The path that ties it in`}>
      {path.map(({ key, kind, label }) => (
        <li key={key} data-key={key} title={key}>
          <KindIcon kind={kind} size={18} />
          <span className="clip">{label}</span>
        </li>
      ))}
    </ol>
  );
}

function Shared({ values }: { values: AlertView['values'] }) {
  if (values.length === 0) return null;
  return (
    <div>
      <h3 className="alert-side">{t`Shared`}</h3>
      <ul className="shared-values">
        {values.map(({ key, kind, label, users, weight }) => (
          <li key={key} data-key={key}>
            <KindIcon kind={kind} size={16} />
            <span className="clip" title={label}>
              {label}
            </span>
            <span className="quiet nowrap">{tx`used by ${count(users)}`}</span>
            <Strength value={weight} says={t`Says`} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Against({ counterEvidence }: { counterEvidence: AlertView['counterEvidence'] }) {
  return (
    <div>
      <h3 className="alert-side">{t`Speaks against it`}</h3>
      {counterEvidence.length === 0 && <p className="quiet">{t`Nothing was found of what was looked for.`}</p>}
      <ul className="alert-against">
        {counterEvidence.map(({ says }) => (
          <li key={says}>{serverSays(says)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Opens what the alert speaks of: the path that ties a seller in, or the whole racket with what is shared selected. */
function ExploreButton({ alert }: { alert: AlertView }) {
  const navigate = useNavigate();
  const isPath = alert.path.length > 0;
  const explore = () => {
    void navigate({ to: '/explore' });
    void openAlert(alert);
  };
  return (
    <Button size="xs" variant="light" leftSection={<IconAffiliate size={15} />} onClick={explore}>
      {isPath ? t`Show the path in the explorer` : t`Show it in the explorer`}
    </Button>
  );
}
