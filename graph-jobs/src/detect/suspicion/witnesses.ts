import { POLICY } from '../policy.ts';
import { asOneWitness } from './own-signals.ts';
import { usersOf, type Projection } from '../links/projection.ts';
import { ACCOUNTS } from '../operators/wide-identity.ts';
import { IntColumn } from '../links/use-table.ts';

/**
 * Operators as witnesses: the accounts of one operator are one witness, not five. A seller alone is a witness too.
 * Ties are the values that two to `widest` witnesses use.
 */
export interface Witnesses {
  readonly size: number;
  /** Seller indices of each witness, ascending. */
  readonly accounts: readonly (readonly number[])[];
  /** The witness of each seller. */
  readonly witnessOf: Int32Array;
  /** Signals that any account of it shows, as bits. */
  readonly signals: Uint16Array;
  readonly ties: Ties;
}

/** Tie `t` is the value `values[t]`, used by `users[offsets[t] .. offsets[t + 1]]`: witnesses, ascending. */
export interface Ties {
  readonly size: number;
  readonly values: Int32Array;
  readonly kinds: readonly string[];
  readonly offsets: Int32Array;
  readonly users: Int32Array;
}

/**
 * Gathers witnesses in the order of their first accounts, and the ties among them in that of their values.
 * @param operators seller indices of operators of two and more
 * @param signalsOf bits of a seller's own signals
 */
export function gatherWitnesses(
  projection: Projection,
  operators: readonly (readonly number[])[],
  signalsOf: (seller: string) => number,
): Witnesses {
  const sellers = projection.sellers.length;
  const leader = Int32Array.from({ length: sellers }, (_, seller) => seller);
  for (const operator of operators) {
    const first = Math.min(...operator);
    for (const seller of operator) leader[seller] = first;
  }
  const witnessOf = new Int32Array(sellers).fill(-1);
  const accounts: number[][] = [];
  for (let seller = 0; seller < sellers; seller++) {
    const first = leader[seller] as number;
    if (witnessOf[first] === -1) witnessOf[first] = accounts.push([]) - 1;
    witnessOf[seller] = witnessOf[first] as number;
    accounts[witnessOf[seller] as number]?.push(seller);
  }
  const signals = new Uint16Array(accounts.length);
  projection.sellers.forEach((key, seller) => {
    const witness = witnessOf[seller] as number;
    signals[witness] = (signals[witness] as number) | signalsOf(key);
  });
  return {
    size: accounts.length,
    accounts,
    witnessOf,
    signals: signals.map(asOneWitness),
    ties: gatherTies(projection, witnessOf),
  };
}

function gatherTies(projection: Projection, witnessOf: Int32Array): Ties {
  const [values, offsets, users] = [new IntColumn(), new IntColumn(), new IntColumn()];
  const kinds: string[] = [];
  offsets.push(0);
  for (let value = 0; value < projection.values.size; value++) {
    const sellers = usersOf(projection, value);
    if (sellers.length > POLICY.ties.widest * ACCOUNTS) continue;
    const distinct = [...new Set(Array.from(sellers, (seller) => witnessOf[seller] as number))].sort((a, b) => a - b);
    if (distinct.length < 2 || distinct.length > POLICY.ties.widest) continue;
    for (const witness of distinct) users.push(witness);
    values.push(value);
    offsets.push(users.size);
    kinds.push(projection.values.kinds[value] as string);
  }
  return { size: kinds.length, values: values.cells(), kinds, offsets: offsets.cells(), users: users.cells() };
}

/** A stable key of each witness: that of its first account. */
export function namesOf({ sellers }: Projection, { accounts }: Witnesses): (witness: number) => string {
  return (witness) => sellers[accounts[witness]?.[0] ?? 0] ?? '';
}

/** A stable key of each tie: that of its value. */
export function keysOf({ values }: Projection, { ties }: Witnesses): (tie: number) => string {
  return (tie) => `${ties.kinds[tie]}:${values.keys[ties.values[tie] as number]}`;
}

/** The witnesses that a tie joins. */
export function usersOfTie({ users, offsets }: Ties, tie: number): Int32Array {
  return users.subarray(offsets[tie], offsets[tie + 1]);
}
