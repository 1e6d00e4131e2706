import type { Ties } from './witnesses.ts';

/** A value of a kind and the witnesses that use it. */
export type TestTie = readonly [kind: string, ...users: number[]];

/** Ties of made data, users in the order in which they are given. */
export function tiesOf(made: readonly TestTie[]): Ties {
  const users = made.map(([, ...some]) => some);
  let end = 0;
  return {
    size: made.length,
    values: Int32Array.from(made.keys()),
    kinds: made.map(([kind]) => kind),
    offsets: Int32Array.from([0, ...users.map(({ length }) => (end += length))]),
    users: Int32Array.from(users.flat()),
  };
}
