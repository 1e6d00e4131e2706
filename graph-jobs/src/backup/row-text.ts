import { Float } from '@ringbreaker/cypher';
import { JobError } from '../job/job-error.ts';

/** What a node or link carries, as the database gives it to who tells whole numbers (bigint) from others. */
export type Properties = Readonly<Record<string, unknown>>;

/**
 * The text of properties: JSON with its names sorted, in which whole numbers are integers and all others floats. A float
 * that JSON would write as a whole number stands as `{"float":"5"}`, an integer past 2^53 as `{"int":"…"}`.
 * @throws JobError `failed` for a type that this product stores nowhere
 */
export function writeProperties(properties: Properties): string {
  const names = Object.keys(properties).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${writeValue(properties[name], name)}`).join(',')}}`;
}

function writeValue(value: unknown, name: string): string {
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'bigint') return isSafe(value) ? value.toString() : `{"int":"${value}"}`;
  if (typeof value === 'number') return writeFloat(value);
  if (Array.isArray(value)) return `[${value.map((one) => writeValue(one, name)).join(',')}]`;
  throw new JobError('failed', `The property ${name} is of a type that a backup can't hold: nothing was written.`);
}

function writeFloat(value: number): string {
  if (Number.isFinite(value) && !Number.isInteger(value)) return JSON.stringify(value);
  return `{"float":"${Object.is(value, -0) ? '-0' : value}"}`;
}

function isSafe(value: bigint): boolean {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER;
}

/** What a text of properties says, ready to be stored. */
export function readProperties(said: Properties): Record<string, unknown> {
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, readValue(value)]));
}

function readValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readValue);
  if (typeof value !== 'object' || value === null) return value;
  if ('int' in value) return BigInt(String(value.int));
  return new Float(Number((value as { float?: unknown }).float));
}
