/** Whether the tests run in their long forms: by `npm run test:long`. */
export const isLong = process.env['RINGBREAKER_TEST_LONG'] === '1';

/** How much a test does: in `npm test`, or in `npm run test:long`. */
export function sized<T>(usual: T, long: T): T {
  return isLong ? long : usual;
}
