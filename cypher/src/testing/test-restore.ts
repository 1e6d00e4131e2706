import { z } from 'zod';
import { STORED_LINKS, STORED_NODES } from '../domain/stored.ts';
import type { Database } from '../connection/driver.ts';
import { defineQuery } from '../query.ts';

const properties = z.record(z.string(), z.unknown());
const NodeRow = z.tuple([z.number().int(), z.array(z.string()), properties]);
const LinkRow = z.tuple([z.number().int(), z.string(), z.number().int(), properties]);
const Line = z.union([z.object({ node: NodeRow }), z.object({ link: LinkRow })]);

const forgetMigrations = defineQuery(
  'test/forget-migrations',
  'write',
  z.object({}),
  z.object({ deleted: z.number().int() }),
);
const restoreNodes = defineQuery(
  'test/restore-nodes',
  'write',
  z.object({ rows: z.array(NodeRow) }),
  z.object({ number: z.number().int(), id: z.string() }),
);
const restoreLinks = defineQuery(
  'test/restore-links',
  'write',
  z.object({ rows: z.array(z.tuple([z.string(), z.string(), z.string(), properties])) }),
  z.object({ saved: z.number().int() }),
);
const heldNames = defineQuery(
  'test/held-names',
  'read',
  z.object({}),
  z.object({ of: z.array(z.string()), name: z.string() }),
);

/** Properties in the graph that the domain does not declare, as `Label.property`, sorted. */
export async function readStrangers(database: Database): Promise<string[]> {
  const declared = { ...STORED_NODES, ...STORED_LINKS };
  const strangers = (await database.run(heldNames, {})).filter(
    ({ of, name }) => !of.some((label) => declared[label]?.includes(name)),
  );
  return strangers.map(({ of, name }) => `${of.join('|')}.${name}`).sort();
}

/**
 * Fills an empty database with a whole graph as another version left it, its migrations among it.
 * @param dump one node or link a line: `{"node": [number, labels, properties]}`, `{"link": [from, type, to, properties]}`
 */
export async function restoreGraph(database: Database, dump: string): Promise<void> {
  const lines = dump.trimEnd().split('\n');
  const parsed = lines.map((line) => Line.parse(JSON.parse(line)));
  await database.run(forgetMigrations, {});
  const nodes = parsed.flatMap((line) => ('node' in line ? [line.node] : []));
  const places = new Map((await database.run(restoreNodes, { rows: nodes })).map(({ number, id }) => [number, id]));
  const placeOf = (number: number) => places.get(number) ?? '';
  const links = parsed.flatMap((line) => ('link' in line ? [line.link] : []));
  const rows = links.map(([from, type, to, held]): [string, string, string, typeof held] => [
    placeOf(from),
    type,
    placeOf(to),
    held,
  ]);
  const [restored] = await database.run(restoreLinks, { rows });
  if (restored?.saved !== links.length) throw new Error('A link of the dump has an end that is not in it.');
}
