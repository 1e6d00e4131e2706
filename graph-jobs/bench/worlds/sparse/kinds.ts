import type { Shape } from './shapes.ts';

/** What a shared value can be. */
export type Kind =
  | 'phone'
  | 'email'
  | 'handle'
  | 'device'
  | 'ip'
  | 'bank'
  | 'psp'
  | 'home'
  | 'warehouse'
  | 'sender'
  | 'picture'
  | 'supplier'
  | 'payee'
  | 'accountant'
  | 'company';

export type Weights = Readonly<Partial<Record<Kind, number>>>;

/** What an operator has on all its accounts. */
export const OPERATOR_KINDS: Weights = { phone: 5, email: 3, device: 3, bank: 4, handle: 1, home: 1, company: 0.5 };

/** What ties one operator to the next, by the shape of the network. Cells also have a payout account. */
export const TIE_KINDS: Readonly<Record<Shape, Weights>> = {
  chain: { sender: 4, payee: 3, supplier: 2, warehouse: 3, phone: 1, picture: 1 },
  tree: { phone: 4, handle: 2, device: 2, picture: 2, email: 1, warehouse: 1, payee: 1 },
  cells: { phone: 3, device: 3, picture: 2, warehouse: 2, sender: 2, ip: 1 },
  star: { supplier: 3, payee: 3, sender: 2, warehouse: 3, picture: 1, phone: 1 },
};

/** What strangers come to share by chance, and what a racket takes from a stranger on purpose. */
export const CHANCE_KINDS = {
  reissued: { phone: 6, handle: 1 },
  secondHand: { device: 1 },
  mistyped: { phone: 3, bank: 2, email: 2 },
  namesake: { sender: 1 },
  borrowed: { home: 2, warehouse: 1, phone: 1, email: 1 },
} as const satisfies Readonly<Record<string, Weights>>;

export type Mishap = keyof typeof CHANCE_KINDS;

export const MISHAP_WEIGHTS: Readonly<Record<Exclude<Mishap, 'borrowed'>, number>> = {
  reissued: 4,
  secondHand: 2,
  mistyped: 3,
  namesake: 3,
};

/** Places and services used by people who do not know each other; `share` of the sellers use one of the kind. */
export const HUBS: readonly {
  readonly kind: Kind;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}[] = [
  { kind: 'warehouse', share: 0.016, low: 6, high: 22 },
  { kind: 'ip', share: 0.016, low: 5, high: 24 },
  { kind: 'picture', share: 0.012, low: 4, high: 20 },
  { kind: 'accountant', share: 0.01, low: 6, high: 25 },
  { kind: 'supplier', share: 0.012, low: 5, high: 24 },
  { kind: 'payee', share: 0.01, low: 5, high: 20 },
  { kind: 'psp', share: 0.08, low: 40, high: 400 },
  { kind: 'warehouse', share: 0.03, low: 30, high: 120 },
  { kind: 'picture', share: 0.03, low: 30, high: 150 },
  { kind: 'ip', share: 0.03, low: 30, high: 120 },
];

/** A kind by its weight. */
export function entriesOf<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): [Name, number][] {
  return Object.entries(weights) as [Name, number][];
}
