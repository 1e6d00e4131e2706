import { isValueKind, type LinkRef } from '@ringbreaker/cypher/domain';
import { useQuery } from '@tanstack/react-query';
import { readMember, readNeighbours } from '../../api.ts';
import { counted } from '../../graph/words.ts';
import { linksOfTie, tiesOf, type Tie } from '../../state/racket/ties.ts';
import { ListState } from '../lists/ListState.tsx';
import { Strength } from '../marks/Marks.tsx';
import { EvidenceTable } from './EvidenceRows.tsx';
import { Unfold } from './Unfold.tsx';
import { t } from '../../words/words.ts';

interface TiesProps {
  /** The member's key. */
  seller: string;
  racketId: string;
  onOpen?: ((key: string) => void) | undefined;
}

/** What ties a member in, asked once for whoever speaks of it. */
export function useTies(seller: string, racketId: string) {
  return useQuery({
    queryKey: ['ties', racketId, seller],
    queryFn: ({ signal }) => readTies(seller, racketId, signal),
  });
}

async function readTies(seller: string, racketId: string, signal: AbortSignal): Promise<Tie[]> {
  // Both are waited for together: a reader who goes away ends both, and each end must have somebody who hears of it.
  const [member, near] = await Promise.all([
    readMember(racketId, seller, signal),
    readNeighbours(seller, { connecting: [racketId] }, signal),
  ]);
  return tiesOf(member, near);
}

/** What ties a member into its racket; each value opens, in place, to the rows that say so. */
export function Ties({ seller, racketId, onOpen }: TiesProps) {
  const found = useTies(seller, racketId);
  return (
    <>
      <h4 className="panel-heading">{t`What ties it in`}</h4>
      <ListState list={found} height={60} />
      {found.data?.length === 0 && <p className="quiet">{t`No value that it or one of its stores uses ties it in.`}</p>}
      <ul className="link-counts" data-testid="ties">
        {found.data?.map((tie) => (
          <TieLine key={tie.key} tie={tie} seller={seller} racketId={racketId} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}

function TieLine({ tie, seller, racketId, onOpen }: TiesProps & { tie: Tie }) {
  const { key, kind, label, weight, users, links } = tie;
  const line = (
    <>
      <span className="grow clip" title={label}>
        <span className="visually-hidden">{t`Evidence: `}</span>
        {label}
      </span>
      {users !== null && <span className="quiet nowrap">{counted(users, 'user')}</span>}
      {weight !== null && <Strength value={weight} says={t`Weight in detection`} />}
      {weight !== null && <span className="tie-weight">{weight.toFixed(2)}</span>}
    </>
  );
  return (
    <Unfold className="tie-line" kind={kind} line={line}>
      <TieRows value={{ key, kind }} seller={seller} racketId={racketId} own={links} onOpen={onOpen} />
    </Unfold>
  );
}

interface TieRowsProps extends TiesProps {
  /** What ties: a value, or another member that the seller is linked with. */
  value: Pick<Tie, 'key' | 'kind'>;
  /** The member's own links to it, where they are known. */
  own?: readonly LinkRef[];
}

/** The rows behind a tie: the member's own, then those of the others whom the value ties to the racket. */
export function TieRows({ value: { key, kind }, seller, racketId, own, onOpen }: TieRowsProps) {
  const found = useQuery({
    queryKey: ['tie', racketId, seller, key],
    queryFn: async ({ signal }) =>
      linksOfTie(await readNeighbours(key, { connecting: [racketId] }, signal), seller, own),
    enabled: isValueKind(kind),
  });
  const evidence = isValueKind(kind) ? found.data : own;
  return (
    <div className="tie-rows">
      {isValueKind(kind) && <ListState list={found} height={60} />}
      {evidence && <EvidenceTable evidence={evidence} />}
      {onOpen && (
        <button type="button" className="link-button" onClick={() => onOpen(key)}>
          {isValueKind(kind) ? t`Open the value’s record` : t`Open its record`}
        </button>
      )}
    </div>
  );
}
