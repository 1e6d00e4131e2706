/** Coefficients of Lanczos' approximation (Lanczos 1964), good to fifteen digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const [first = 0, ...rest] = LANCZOS;
  const series = rest.reduce((sum, coefficient, at) => sum + coefficient / (x + at), first);
  const shifted = x + LANCZOS.length - 2.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(series);
}

/** The parameters of a beta distribution. */
export interface Beta {
  readonly a: number;
  readonly b: number;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * Log-likelihood of `shown` of `all` members showing a signal whose share differs from group to group by a beta
 * distribution (Skellam 1948), the number of ways to choose them left out.
 */
export function logBetaBinomial(shown: number, all: number, { a, b }: Beta): number {
  return logBeta(shown + a, all - shown + b) - logBeta(a, b);
}
