/** A number that is stored as a float, whether or not it is whole. */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/**
 * Turns plain data into what Bolt expects: whole numbers as integers (a JavaScript number would be sent as a float)
 * unless they are said to be floats, `undefined` as null. Lists and objects are converted in depth.
 */
export function toBolt(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(toBolt);
  if (value instanceof Float) return value.value;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toBolt(part)]));
  }
  return value;
}
