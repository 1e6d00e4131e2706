import { POLICY, TIE_KINDS } from '../policy.ts';

/** What is believed of a tie of a kind and of so many users before the data speaks: a chance, 0 to 1. */
export function believed(kind: string, users: number): number {
  const width = 2 ** Math.ceil(Math.log2(users));
  return POLICY.ties[TIE_KINDS[kind] ?? 'weak'] / (1 + (width / POLICY.ties.halfWidth) ** 2);
}

/** Ties of so much belief are expected to lead to others who take part. */
export const STURDY = 0.4;

const [LEAST, MOST] = [0.002, 0.95];

/**
 * A belief set right by what was seen, 0.002 to 0.95: nothing that is estimated is certain, or says nothing at all.
 * @param weight so many observations
 */
export function setRight(belief: number, seen: number, weight: number): number {
  const { doubt } = POLICY.belief;
  return Math.max(LEAST, Math.min(MOST, (weight * seen + doubt * belief) / (weight + doubt)));
}
