import type { SearchHit } from '@ringbreaker/cypher/domain';
import { useNavigate } from '@tanstack/react-router';
import { tellFailed } from '../../state/said.ts';
import { t } from '../../words/words.ts';

/** Opens a hit: on the canvas, or as a record; a racket's record is its page. */
export function useOpenHit() {
  const navigate = useNavigate();
  return (hit: SearchHit, record: boolean) => {
    if (record && hit.kind === 'Racket') {
      void navigate({ to: '/rackets/$id', params: { id: hit.key } });
      return;
    }
    void navigate({ to: '/explore', hash: true });
    // The explorer is fetched when it is needed.
    import('./open-hit.ts').then(
      ({ showHit }) => showHit(hit, record),
      () => tellFailed(t`The explorer could not be fetched. Check your connection, then try again.`),
    );
  };
}
