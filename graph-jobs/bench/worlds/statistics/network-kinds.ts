import type { ValueKind } from './values.ts';

/** A way in which operators belong together, found among the honest and among rackets alike. */
export interface NetworkKind {
  readonly name: string;
  /** What most operators of it share. */
  readonly hub: ValueKind;
  /** What single operators share with others. */
  readonly ties: readonly ValueKind[];
}

export const NETWORK_KINDS: readonly NetworkKind[] = [
  { name: 'cooperative', hub: 'sender', ties: ['address', 'payee', 'phone', 'sender'] },
  { name: 'franchise chain', hub: 'company', ties: ['image', 'payee', 'company', 'email'] },
  { name: 'village workshops', hub: 'supplier', ties: ['address', 'supplier', 'phone', 'sender'] },
  { name: 'market hall', hub: 'address', ties: ['phone', 'ip', 'sender', 'handle'] },
  { name: 'co-working house', hub: 'ip', ties: ['device', 'address', 'ip', 'handle'] },
  { name: 'buying group', hub: 'payee', ties: ['supplier', 'sender', 'payee', 'address'] },
  { name: 'congregation with one accountant', hub: 'company', ties: ['bank', 'phone', 'email', 'company'] },
];

/** What an operator shares among its own accounts. */
export const OWN_TIES: readonly ValueKind[] = [
  'phone',
  'email',
  'device',
  'bank',
  'bank',
  'phone',
  'handle',
  'address',
];
