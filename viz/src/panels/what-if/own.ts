/** A list with a key, if it had it not, else without it. */
export function turnOver(keys: readonly string[], key: string): string[] {
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
}
