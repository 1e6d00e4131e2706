/** What came of doing something to many: each of them stands in one of the two. */
export interface Done<T, F> {
  done: { racket: T; version: number }[];
  failed: F[];
}

/** Does something to rackets one after another: one that fails leaves the others done. */
export async function doEach<T, F>(
  rackets: readonly T[],
  ways: {
    act: (racket: T) => Promise<{ version: number }>;
    failed: (racket: T, error: unknown) => F;
    /** Told after each how many have been tried. */
    onTried: (tried: number) => void;
  },
): Promise<Done<T, F>> {
  const all: Done<T, F> = { done: [], failed: [] };
  for (const racket of rackets) {
    try {
      const { version } = await ways.act(racket);
      all.done.push({ racket, version });
    } catch (error) {
      all.failed.push(ways.failed(racket, error));
    }
    ways.onTried(all.done.length + all.failed.length);
  }
  return all;
}
