/** What a test asks of a detection: the clock stands still. */
export const testRequest = {
  engine: 'leiden',
  seed: 1,
  codeVersion: 'test',
  now: () => new Date('2026-12-01T00:00:00Z'),
  progress: () => undefined,
};
