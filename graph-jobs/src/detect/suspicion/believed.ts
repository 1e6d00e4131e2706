import { POLICY, TIE_KINDS } from '../policy.ts';

/** What is believed of a tie of a kind and of so many users before the data speaks: a chance, 0 to 1. */
export function believed(kind: string, users: number): number {
  const width = 2 ** Math.ceil(Math.log2(users));
  return POLICY.ties[TIE_KINDS[kind] ?? 'weak'] / (1 + (width / POLICY.ties.halfWidth) ** 2);
}
