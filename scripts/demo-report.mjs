const TOP = 10;

/** @typedef {{ racket_id: string, rank: number, band: string, harm: number, score: number, sellers: number, operators: number, top_reason: string }} Racket */

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
      `${String(racket.rank).padStart(4)}  ${racket.racket_id}  ${racket.band}  ${String(racket.harm).padStart(4)}  ${String(racket.score).padStart(5)}  ${String(racket.sellers).padStart(4)} sellers  ${String(racket.operators).padStart(3)} operators  ${racket.top_reason}`,
  );
  const head = 'rank  racket         band  harm  score';
  return `${[head, ...rows].join('\n')}\n${rackets.length} in all, ranked by band, then harm, then score. Each is a lead to check, not a finding.\n`;
}
