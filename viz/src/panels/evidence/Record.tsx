import { Skeleton, Text, Title } from '@mantine/core';
import { isValueKind, type EntityView } from '@ringbreaker/cypher/domain';
import { lookOf } from '../../graph/kinds.ts';
import { count, wordsOf } from '../../graph/words.ts';
import { WatchButton } from '../alerts/WatchButton.tsx';
import { Failure } from '../Failure.tsx';
import { MemberGoods } from '../goods/MemberGoods.tsx';
import { countryName } from '../../state/queue/queue-chips.ts';
import { LinkCounts } from './LinkCounts.tsx';
import { MemberSaid } from './MemberSaid.tsx';
import { useEntity } from './use-read.ts';
import { WhyNoRacket } from './WhyNoRacket.tsx';
import { RacketLink, ValueWeight } from './ValueWeight.tsx';
import { KindIcon } from '../marks/KindIcon.tsx';
import { Confidence, RoleMark } from '../marks/Marks.tsx';
import { Notes } from '../notes/Notes.tsx';
import { useRecordFocus } from '../../state/record-focus.ts';
import { inWords, t, tx } from '../../words/words.ts';

interface RecordProps {
  entityKey: string;
  /** Opens another thing's record, where the panel can. */
  onOpen?: (key: string) => void;
  actions?: React.ReactNode;
}

/** One thing: its facts, how many links of each type it has, and the racket it belongs to. */
export function Record({ entityKey, onOpen, actions }: RecordProps) {
  const found = useEntity(entityKey);
  if (found.isError && !found.data) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton height={200} />;
  return <Shown entity={found.data} onOpen={onOpen} actions={actions} />;
}

function Shown({ entity, onOpen, actions }: Omit<RecordProps, 'entityKey'> & { entity: EntityView }) {
  const { heading, leave } = useRecordFocus(entity.key);
  return (
    <div className="record" data-testid="record" onKeyDown={leave}>
      <header className="record-head">
        <KindIcon kind={entity.kind} size={30} />
        <div>
          <Text size="xs" c="dimmed">
            {lookOf(entity.kind).name}
          </Text>
          <Title order={3} size="h5" ref={heading} tabIndex={-1}>
            {entity.label}
          </Title>
          <span className="mono quiet key">{entity.key}</span>
        </div>
      </header>
      {actions}
      {entity.kind === 'Racket' && <WatchButton racketId={entity.key} called={entity.label} size="xs" />}
      {entity.racketId && (
        <p className="note note-racket">
          {isValueKind(entity.kind) ? t`Ties suspected racket` : t`In suspected racket`}{' '}
          <RacketLink id={entity.racketId} />
          {entity.membership && <Membership membership={entity.membership} />}
        </p>
      )}
      {entity.racketId && entity.kind === 'Seller' && (
        <MemberSaid member={entity} racketId={entity.racketId} onOpen={onOpen} />
      )}
      {entity.goods && <MemberGoods goods={entity.goods} onOpen={onOpen} />}
      {isValueKind(entity.kind) && <ValueWeight entity={entity} onOpen={onOpen} />}
      {entity.membership && !entity.racketId && <InGroup membership={entity.membership} onOpen={onOpen} />}
      {isNoRacket(entity) && <WhyNoRacket key={entity.key} of={entity} onOpen={onOpen} />}
      <Facts entity={entity} onOpen={onOpen} />
      <LinkCounts entity={entity} onOpen={onOpen} />
      <Notes about={{ key: entity.key }} what={entity.label} />
    </div>
  );
}

/** What a run has a verdict on, and has in no racket. */
const isNoRacket = ({ kind, racketId }: EntityView) =>
  kind === 'Group' || kind === 'Operator' || (kind === 'Seller' && racketId === null);

function InGroup({
  membership,
  onOpen,
}: { membership: NonNullable<EntityView['membership']> } & Pick<RecordProps, 'onOpen'>) {
  return (
    <p className="note">{tx`In ${(
      <button type="button" className="link-button mono" disabled={!onOpen} onClick={() => onOpen?.(membership.id)}>
        {membership.id}
      </button>
    )}, which is no racket${<Membership membership={membership} />}`}</p>
  );
}

function Membership({ membership }: { membership: NonNullable<EntityView['membership']> }) {
  const { role, confidence, since } = membership;
  return (
    <span className="membership">
      <RoleMark role={role} /> <Confidence value={confidence} />
      {since && <span className="quiet">{tx`since ${since.slice(0, 10)}`}</span>}
    </span>
  );
}

/** Facts that are the code of a country. */
const COUNTRIES: readonly string[] = ['country', 'originCountry', 'destinationCountry'];

function factInWords(name: string, value: EntityView['facts'][string]): string {
  if (typeof value === 'number') return count(value);
  if (COUNTRIES.includes(name)) return countryName(String(value));
  return name === 'status' ? inWords(String(value), 'of a seller') : String(value);
}

function Facts({ entity, onOpen }: { entity: EntityView; onOpen: RecordProps['onOpen'] }) {
  // What it is called stands above.
  const facts = Object.entries(entity.facts).filter(
    ([name, value]) => name !== 'display' && value !== null && value !== '',
  );
  return (
    <>
      <h4 className="panel-heading">{t`Facts`}</h4>
      <table className="facts">
        <tbody>
          {facts.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{wordsOf(name)}</th>
              <td>{factInWords(name, value)}</td>
            </tr>
          ))}
          {entity.operatorId && (
            <tr>
              <th scope="row">{t`Operator`}</th>
              <td>
                <button
                  type="button"
                  className="link-button mono"
                  onClick={() => onOpen?.(entity.operatorId!)}
                  disabled={!onOpen}
                >
                  {entity.operatorId}
                </button>
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {facts.length === 0 && !entity.operatorId && <p className="quiet">{t`Its value is all that is known.`}</p>}
    </>
  );
}
