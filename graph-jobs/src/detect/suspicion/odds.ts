/** The chance (0 to 1) that log-odds stand for. */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The log-odds of a chance (0 to 1, both left out). */
export function logOddsOf(chance: number): number {
  return Math.log(chance / (1 - chance));
}
