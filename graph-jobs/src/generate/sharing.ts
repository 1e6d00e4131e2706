import type { Draw } from './draw.ts';
import type { LevelSettings } from './options.ts';
import type { HandKind, Seller } from './model.ts';

/** Kinds of value that the accounts of one hand may have in common. */
export type SharedKind = 'phone' | 'email' | 'device' | 'account' | 'address' | 'ip' | 'handle';

// The chance that an account shows its hand's value of a kind instead of one of its own.
const HABITS: Record<HandKind, Partial<Record<SharedKind, number>>> = {
  single: {},
  neighbours: { address: 1 },
  household: { phone: 1, address: 1, device: 0.5, ip: 0.6, account: 0.4 },
  company: { account: 0.9, phone: 0.65, email: 0.55, address: 0.7, device: 0.5, ip: 0.5, handle: 0.4 },
  operator: { account: 0.8, phone: 0.7, email: 0.6, address: 0.35, device: 0.75, ip: 0.35, handle: 0.5 },
};

// An anchor is a kind that all accounts of the hand share, so that they hang together.
const ANCHORS: readonly SharedKind[] = ['phone', 'email', 'account'];

/** The draw that a seller's value of a kind comes from: its hand's where it is shared, else its own. */
export function sourceOf(seller: Seller, kind: SharedKind, settings: LevelSettings): Draw {
  return (shares(seller, kind, settings) ? seller.hand.draw : seller.draw).at(kind);
}

function shares({ hand, draw }: Seller, kind: SharedKind, settings: LevelSettings): boolean {
  if (hand.size === 1) return false;
  const habit = HABITS[hand.kind][kind] ?? 0;
  // Honest owners hide nothing, whatever the level.
  if (hand.kind !== 'operator')
    return habit === 1 || isAnchor(hand, kind, 2) || draw.at('shares').at(kind).chance(habit);
  return (
    isAnchor(hand, kind, settings.anchors) ||
    draw
      .at('shares')
      .at(kind)
      .chance(habit * settings.sharing)
  );
}

function isAnchor(hand: Seller['hand'], kind: SharedKind, count: number): boolean {
  if (hand.kind !== 'operator' && hand.kind !== 'company') return false;
  const place = ANCHORS.indexOf(kind);
  if (place < 0) return false;
  // Paid by its racket, it hangs together by what is left.
  const start = hand.payout !== null ? 0 : hand.draw.at('anchor').between(0, ANCHORS.length - 1);
  return (place - start + ANCHORS.length) % ANCHORS.length < count;
}
