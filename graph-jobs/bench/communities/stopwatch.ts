/** What a piece of work took. On a machine that others use too, processor time is the truer of the two. */
export interface Spent {
  readonly seconds: number;
  readonly processorSeconds: number;
}

/** Does a piece of work and says what it took. */
export function stopwatch<T>(work: () => T): [T, Spent] {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, { seconds: (performance.now() - start) / 1_000, processorSeconds: (user + system) / 1_000_000 }];
}
