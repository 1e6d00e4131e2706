const numbers = new Intl.NumberFormat('en');

/** @typedef {{ step: string, done: number, total?: number, eta?: number }} Progress */

/**
 * Makes of a job's progress, which it writes as JSON lines where there is no terminal, lines for a person: each step
 * once by its name, then how far it has come. Other lines stay as they are; null = nothing new to tell.
 * @returns {(line: string) => string | null}
 */
export function progressTeller() {
  let current = '';
  return (line) => {
    const progress = readProgress(line);
    if (!progress) return line;
    const { step, done, total, eta } = progress;
    const begins = step !== current;
    current = step;
    const whole = total === undefined || total === done;
    if (begins) return `   ${step}${whole && done > 0 ? `: ${numbers.format(done)}` : ''}`;
    if (total === undefined) return `   ${step}: ${numbers.format(done)} so far`;
    const left = eta ? `, about ${eta} s left` : '';
    return whole ? null : `   ${step}: ${numbers.format(done)} of ${numbers.format(total)}${left}`;
  };
}

/** @param {string} line @returns {Progress | null} */
function readProgress(line) {
  if (!line.startsWith('{"step":')) return null;
  try {
    return /** @type {Progress} */ (JSON.parse(line));
  } catch {
    return null;
  }
}
