import type { SearchHit } from '@ringbreaker/cypher/domain';
import { useNavigate } from '@tanstack/react-router';
import { chooseThing } from '../../explorer/actions/actions.ts';
import { addRacket, addThing } from '../../explorer/actions/expand.ts';
import { look } from '../../state/explorer-store.ts';

/** Opens a hit: on the canvas, or as a record; a racket's record is its page. */
export function useOpenHit() {
  const navigate = useNavigate();
  return (hit: SearchHit, record: boolean) => {
    if (record && hit.kind === 'Racket') {
      void navigate({ to: '/rackets/$id', params: { id: hit.key } });
      return;
    }
    void navigate({ to: '/explore', hash: true });
    if (record) look({ record: hit.key, panel: 'details', link: null });
    else if (hit.kind === 'Racket') void addRacket(hit.key, 'value');
    else void addThing(hit.key, hit.label).then(() => chooseThing(hit.key));
  };
}
