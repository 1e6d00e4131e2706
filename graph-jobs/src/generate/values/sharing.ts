import type { Draw } from '../draw.ts';
import type { LevelSettings } from '../levels.ts';
import type { Operator, OperatorKind, Seller, SharedKind } from '../model.ts';

// The chance that an account shows its operator's value of a kind instead of one of its own.
const HABITS: Record<OperatorKind, Partial<Record<SharedKind, number>>> = {
  single: {},
  neighbours: { address: 1 },
  household: { phone: 1, address: 1, device: 0.5, ip: 0.6, account: 0.4 },
  company: { account: 0.9, phone: 0.65, email: 0.55, address: 0.7, device: 0.5, ip: 0.5, handle: 0.4 },
  operator: { account: 0.8, phone: 0.7, email: 0.6, address: 0.35, device: 0.75, ip: 0.35, handle: 0.5 },
};

// An anchor is a kind that all accounts of the operator share, so that they hang together.
const ANCHORS: readonly SharedKind[] = ['phone', 'email', 'account'];

/** Where a seller's value of a kind comes from: the draw that makes it, and whose it is (the country is theirs). */
export interface Source {
  draw: Draw;
  seller: Seller;
  /** Whether anybody who delivers data ever saw the value. */
  isSeen: boolean;
}

/** Whose value of a kind a seller shows: its operator's where it is shared, a stranger's as a cover, else its own. */
export function sourceOf(seller: Seller, kind: SharedKind, settings: LevelSettings): Source {
  // Who shows another's value shows it openly, and the other's own cover is not passed on.
  if (seller.cover?.kind === kind) return { ...ownSource(seller.cover.of, kind, settings), isSeen: true };
  return ownSource(seller, kind, settings);
}

function ownSource(seller: Seller, kind: SharedKind, settings: LevelSettings): Source {
  const { operator } = seller;
  const owner = shares(seller, kind, settings) ? operator.draw.at(kind) : seller.draw.at(kind);
  const generation = generationOf(seller, kind, settings);
  const draw = generation > 0 && owner.isSame(operator.draw.at(kind)) ? owner.at(generation) : owner;
  return { draw, seller, isSeen: isSeen(draw, settings) };
}

/** Whether a value is known to anybody who delivers data; alike for all who use it. */
export function isSeen(value: Draw, { hidden }: LevelSettings): boolean {
  return !value.at('hidden').chance(hidden);
}

/** How often an operator had changed its value of a kind when it opened this account. */
function generationOf({ operator, turn }: Seller, kind: SharedKind, { rotation }: LevelSettings): number {
  if (operator.kind !== 'operator') return 0;
  const changes = operator.draw.at('changes').at(kind);
  let generation = 0;
  for (let i = 1; i <= turn; i++) generation += Number(changes.at(i).chance(rotation));
  return generation;
}

function shares({ operator, draw }: Seller, kind: SharedKind, settings: LevelSettings): boolean {
  if (operator.size === 1) return false;
  const habit = HABITS[operator.kind][kind] ?? 0;
  // Honest owners hide nothing, whatever the level.
  if (operator.kind !== 'operator')
    return habit === 1 || isAnchor(operator, kind, 2) || draw.at('shares').at(kind).chance(habit);
  return (
    isAnchor(operator, kind, settings.anchors) ||
    draw
      .at('shares')
      .at(kind)
      .chance(habit * settings.sharing)
  );
}

function isAnchor(operator: Operator, kind: SharedKind, count: number): boolean {
  if (operator.kind !== 'operator' && operator.kind !== 'company') return false;
  const place = ANCHORS.indexOf(kind);
  if (place < 0) return false;
  // Paid by its racket, it hangs together by what is left.
  const start = operator.payout !== null ? 0 : operator.draw.at('anchor').between(0, ANCHORS.length - 1);
  return (place - start + ANCHORS.length) % ANCHORS.length < count;
}
