import type { Row } from './tables.ts';
import type { Hand, Racket, Seller, World } from './model.ts';

/** The truth row of a seller: which hand runs it and which racket it belongs to, as far as that is there yet. */
export function truthRow({ id, hand }: Seller, { rackets }: World): Row {
  const isThere = hand.racket !== null && rackets.has(hand.racket);
  return [id, operatorName(hand), isThere ? racketName(hand.racket as Racket) : null];
}

/** The name of a planted racket in the truth. */
export function racketName(racket: Racket): string {
  return `racket-${racket.index + 1}`;
}

// Neighbours are strangers that live in one house; a seller alone has no operator to be found.
function operatorName(hand: Hand): string | null {
  if (hand.kind === 'single' || hand.kind === 'neighbours') return null;
  return `operator-${hand.index + 1}`;
}
