/** A mean with the half width of its 95 % interval. */
export interface Interval {
  readonly mean: number;
  readonly halfWidth: number;
}

// Student's t for 95 %, two-sided, by degrees of freedom from 1 on; the normal law's beyond.
const T95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

/** Mean and 95 % interval of one number a seed (Student, 1908); a single number has no width. */
export function intervalOf(values: readonly number[]): Interval {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { mean, halfWidth: 0 };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return { mean, halfWidth: (T95[n - 2] ?? 1.96) * Math.sqrt(variance / n) };
}
