/** Measures the steps that a job tells of: seconds from the beginning of each to that of the next. */
export function startSteps() {
  const steps: Record<string, number> = {};
  let current = 'begin';
  let began = performance.now();
  const tell = (step: string) => {
    const name = step.startsWith('load ') ? 'load' : step.replace(/ \(.*/, '');
    if (name === current) return;
    const now = performance.now();
    steps[current] = (steps[current] ?? 0) + (now - began) / 1000;
    [current, began] = [name, now];
  };
  return {
    tell,
    steps: () => {
      tell('end');
      return steps;
    },
  };
}

/** Steps and their seconds in one line. */
export function tellSteps(steps: Readonly<Record<string, number>>): string {
  return `  seconds: ${Object.entries(steps)
    .map(([step, seconds]) => `${step} ${seconds.toFixed(1)}`)
    .join(', ')}`;
}
