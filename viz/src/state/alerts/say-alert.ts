import { type AlertView, entityKey } from '@ringbreaker/cypher/domain';
import { lookOf } from '../../graph/kinds.ts';
import { serverSays } from '../../words/words.ts';
import { renameInAlert } from '../redaction/sentences.ts';

type Told = Pick<AlertView, 'says' | 'seller' | 'closedBefore'>;

const RACKET = /\brk-[a-z0-9]+/g;

/**
 * An alert's sentence in the reader's language, with its sellers and rackets by name: it is stored with their ids alone, so
 * that a name which is corrected or erased stands in no run. Where names are hidden, those that came with it are pseudonyms.
 * @param nameRacket what a racket is called, given its id
 */
export function sayAlert({ says, seller, closedBefore }: Told, nameRacket: (id: string) => string): string {
  const nameSeller = (id: string) => {
    const key = entityKey('Seller', id);
    const known = [seller, closedBefore].find((one) => one?.key === key);
    const noun = `${lookOf('Seller').name} `;
    return known?.label ?? (id.startsWith(noun) ? id : noun + id);
  };
  const renamed = renameInAlert(says, nameSeller, nameRacket);
  return renamed === null || renamed === says ? serverSays(says).replace(RACKET, nameRacket) : renamed;
}
