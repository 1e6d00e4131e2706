import { join } from 'node:path';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import { digest } from '../digest.ts';
import { writeMarketplace } from '../generate.ts';
import { ingestFolder, testFolder } from '../ingest/test-ingest.ts';
import { restore } from '../restore.ts';
import type { BackupManifest } from './manifest.ts';
import { backUp, homeAt, makeNew, schemaOf } from './test-backup.ts';

const SELLERS = 20_000;
const AN_HOUR = 3_600_000;

// Seen red with one link left out while the links are brought back.
describe(`a marketplace of ${SELLERS} sellers`, () => {
  const progress = () => undefined;
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
    await wipe(database);
  });
  afterAll(async () => {
    await wipe(database);
    await database.close();
  }, AN_HOUR);

  const contentOf = ({ nodes, links, lines, parts, digest: content }: BackupManifest) => {
    const archive = parts.filter(({ name }) => name.startsWith('archive/'));
    return { nodes, links, lines, archive, content };
  };

  it('is backed up, lost with its server, and brought back as it was', { timeout: AN_HOUR }, async () => {
    const [data, home, there] = [join(testFolder(), 'data'), homeAt(testFolder()), homeAt(testFolder())];
    await writeMarketplace(data, { sellers: SELLERS, seed: 1, level: 'easy' });
    await ingestFolder(database, data, { archive: home.archive });
    const now = () => new Date('2026-07-01T00:00:00Z');
    await detect(database, {
      engine: 'leiden',
      seed: 1,
      codeVersion: 'test',
      archive: home.archive,
      now,
      progress,
    });
    const before = { digest: await digest(database), schema: await schemaOf(database) };
    const folder = join(testFolder(), 'backup');
    const saved = contentOf(await backUp(database, folder, home));
    await makeNew(database);
    await restore(database, { folder, config: there, progress });
    expect({ digest: await digest(database), schema: await schemaOf(database) }).toEqual(before);
    // What was brought back is backed up anew: nothing that was written counts as read.
    expect(contentOf(await backUp(database, join(testFolder(), 'again'), there))).toEqual(saved);
  });
});
