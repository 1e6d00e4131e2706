import type { SearchHit } from '@ringbreaker/cypher/domain';
import { useNavigate } from '@tanstack/react-router';
import { enterRecord } from '../../state/record-focus.ts';
import { tellFailed } from '../../state/said.ts';
import { t } from '../../words/words.ts';
import type { HitPlace } from './open-hit.ts';

/** Opens a hit: on the canvas, on a new one, or as a record, which takes the focus; a racket's record is its page. Or opens its racket. */
export function useOpenHit() {
  const navigate = useNavigate();
  return (hit: SearchHit, place: HitPlace) => {
    if (place === 'record') enterRecord(hit.key);
    const racket = place === 'racket' ? hit.racketId : place === 'record' && hit.kind === 'Racket' ? hit.key : null;
    if (racket !== null) {
      void navigate({ to: '/rackets/$id', params: { id: racket } });
      return;
    }
    void navigate({ to: '/explore', hash: true });
    // The explorer is fetched when it is needed.
    import('./open-hit.ts').then(
      ({ showHit }) => showHit(hit, place),
      () => tellFailed(t`The explorer could not be fetched. Check your connection, then try again.`),
    );
  };
}
