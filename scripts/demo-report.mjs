const TOP = 10;

/** @typedef {{ racket_id: string, rank: number, band: string, score: number, sellers: number, operators: number, top_reason: string }} Racket */

/**
 * The rackets that rank highest, as lines of text with their reasons.
 * @param {string} lines one racket a line, as `export rackets --json` prints them; other lines are passed over
 */
export function topRackets(lines) {
  const rackets = lines
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => /** @type {Racket} */ (JSON.parse(line)));
  if (rackets.length === 0) return 'None: no community here shows signals of counterfeit goods.\n';
  const top = rackets.filter(({ rank }) => rank <= TOP).sort((a, b) => a.rank - b.rank);
  const rows = top.map(
    (racket) =>
      `${String(racket.rank).padStart(4)}  ${racket.racket_id}  ${racket.band} ${String(racket.score).padStart(3)}  ${String(racket.sellers).padStart(4)} sellers  ${String(racket.operators).padStart(3)} operators  ${racket.top_reason}`,
  );
  return `${rows.join('\n')}\n${rackets.length} in all. Each is a lead to check, not a finding.\n`;
}
