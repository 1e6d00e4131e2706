import { canonicalize } from 'json-canonicalize';
import type { AlertBody, AlertKind } from '@ringbreaker/cypher/domain';
import { makeId } from '../save/stable-ids.ts';
import type { NewAlert } from './occasion.ts';

/** Makes an alert of a racket, named by its kind, racket, seller and episode. */
export function makeAlert(
  { event, racket }: { event: Pick<NewAlert, 'run' | 'asOf'>; racket: { readonly id: string } },
  about: { kind: AlertKind; seller: string | null; episode: string; says: string; body: AlertBody },
): NewAlert {
  const { kind, seller, episode, says, body } = about;
  const id = makeId('al-', [`kind ${kind}`, `racket ${racket.id}`, `seller ${seller ?? ''}`, `episode ${episode}`]);
  return {
    id,
    run: event.run,
    asOf: event.asOf,
    kind,
    racketId: racket.id,
    seller,
    episode,
    says,
    body: canonicalize(body),
  };
}
