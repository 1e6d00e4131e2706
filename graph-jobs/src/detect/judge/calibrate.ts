import { POLICY } from '../policy.ts';

/** A straight line from damped log-odds to the log-odds of having been right (Platt 1999). */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/**
 * The chance (0 to 1) that a group of these log-odds is a racket, as it was on made marketplaces.
 * @param by the line to read it from: the policy's, or one that a bench fits
 */
export function calibrate(logOdds: number, { slope, shift }: Calibration = POLICY.calibration): number {
  return Math.round((1 / (1 + Math.exp(-(slope * damp(logOdds) + shift)))) * 1000) / 1000;
}

/**
 * Log-odds as far as they hold: a few as they are, many by their logarithm. Signals lean on one another more than the
 * weighing knows, so that twice as much is not twice as sure.
 */
export function damp(logOdds: number): number {
  return Math.asinh(logOdds);
}
