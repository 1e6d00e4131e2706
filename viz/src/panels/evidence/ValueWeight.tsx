import type { EntityView } from '@ringbreaker/cypher/domain';
import { Link } from '@tanstack/react-router';
import { useCalled } from '../../state/racket/use-called.ts';
import { whatCalled } from '../../state/racket/racket-title.ts';
import { sayUsers } from '../../state/racket/spoken-of.ts';
import { t, tx } from '../../words/words.ts';

interface ValueWeightProps {
  entity: EntityView;
  onOpen?: ((key: string) => void) | undefined;
}

/** What the run let a shared value say of its users, and how many these are; no other figure is shown in its place. */
export function ValueWeight({ entity, onOpen }: ValueWeightProps) {
  const { weight } = entity;
  if (weight === null) return <UnusedValue entity={entity} onOpen={onOpen} />;
  return (
    <p className="note">
      {tx`Detection used a weight of ${<b>{weight.toFixed(2)}</b>} of 1 that its users belong together.`}{' '}
      {sayUsers(entity)}
    </p>
  );
}

/** Why a value says nothing: only one member of a racket uses it, or detection left it out. */
function UnusedValue({ entity, onOpen }: ValueWeightProps) {
  const { alone } = entity;
  if (!alone) {
    return (
      <p className="note">
        {t`Detection did not use it: it ties no racket.`} {sayUsers(entity)}
      </p>
    );
  }
  const open = (
    <button type="button" className="link-button" disabled={!onOpen} onClick={() => onOpen?.(alone.member)}>
      {alone.label}
    </button>
  );
  return (
    <p className="note">{tx`Used by one member of suspected racket ${<RacketLink id={alone.racketId} />} alone, ${open}: it ties nobody else.`}</p>
  );
}

/** A racket by what it is called everywhere, its name or its title, and by its id. */
export function RacketLink({ id }: { id: string }) {
  const called = useCalled([id]).get(id);
  return (
    <Link to="/rackets/$id" params={{ id }}>
      {called && `${whatCalled(called)} `}
      <span className="mono nowrap">{id}</span>
    </Link>
  );
}
