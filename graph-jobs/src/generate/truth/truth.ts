import { isInForce } from '../rackets/bonds.ts';
import type { Row } from '../tables/tables.ts';
import type { Operator, Racket, Seller, World } from '../model.ts';

/** The truth row of a seller: which operator runs it and which racket it belongs to, as far as that is there yet. */
export function truthRow({ id, operator }: Seller, world: World): Row {
  const isThere = operator.racket !== null && world.rackets.has(operator.racket);
  return [id, operatorName(operator), isThere ? racketName(operator.racket as Racket, world) : null];
}

/** The name of a planted racket in the truth; two that are one on the world's day bear the name of the larger. */
export function racketName(racket: Racket, { bonds, day }: Pick<World, 'bonds' | 'day'>): string {
  const bond = bonds.find(({ rackets }) => rackets.includes(racket));
  const isOne = bond !== undefined && isInForce(bond, day);
  const { index } = isOne ? larger(bond.rackets) : racket;
  return `racket-${index + 1}`;
}

function larger([one, other]: readonly [Racket, Racket]): Racket {
  return one.size > other.size || (one.size === other.size && one.index > other.index) ? one : other;
}

// Neighbours are strangers that live in one house; a seller alone has no operator to be found.
function operatorName(operator: Operator): string | null {
  if (operator.kind === 'single' || operator.kind === 'neighbours') return null;
  return `operator-${operator.index + 1}`;
}
