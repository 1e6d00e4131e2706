/** Ends the command with status 1 and the error's sentence alone; one that nobody foresaw keeps its stack. @param {unknown} error */
export function failWith(error) {
  const { name, code, message, stack } = /** @type {NodeJS.ErrnoException} */ (error);
  const foreseen =
    name === 'ServerError' ||
    name === 'SetupError' ||
    (code ?? '').startsWith('ERR_PARSE_ARGS') ||
    code === 'ERR_USAGE';
  console.error(foreseen ? message : stack);
  process.exitCode = 1;
}

/** Starts a clock; the answer tells the seconds since then, such as `3.2 s`. */
export function startClock() {
  const start = performance.now();
  return () => `${((performance.now() - start) / 1_000).toFixed(1)} s`;
}
