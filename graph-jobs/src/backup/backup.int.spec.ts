import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFolders, requireSchema, type Database } from '@ringbreaker/cypher';
import { DESK_LABELS } from '@ringbreaker/cypher/domain';
import { openTestDatabase, readDigest } from '@ringbreaker/cypher/test-database';
import { isLong, sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../digest.ts';
import { isBuilt, start } from '../ingest/test-command.ts';
import { testFolder } from '../ingest/test-ingest.ts';
import { writeManifest, type BackupManifest } from './manifest.ts';
import { backUp, bringBack, CARD_KEY, fill, flipByte, goOn, homeAt, makeNew, schemaOf } from './test-backup.ts';
import { verifyBackup } from './verify-backup.ts';

const quiet = () => undefined;
const home = homeAt(testFolder());
const folder = join(testFolder(), 'backup');
let database: Database;
let manifest: BackupManifest;
let before: { lines: string[]; digest: string; schema: Awaited<ReturnType<typeof schemaOf>> };

beforeAll(async () => {
  database = await openTestDatabase();
  await fill(database, home);
  before = { lines: await readDigest(database), digest: await digest(database), schema: await schemaOf(database) };
  manifest = await backUp(database, folder, home);
}, 900_000);
afterAll(() => database.close());

/** A copy of the backup that may be damaged. */
function copyOf(name: string): string {
  const copy = join(testFolder(), name);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

describe('a backup', () => {
  it('is of a graph that holds something of all that must not be lost', () => {
    const isRare = (label: string) => ['AlertSeen', 'EndedSession', 'ScheduleLine', 'MachineToken'].includes(label);
    const must = [...DESK_LABELS.filter((label) => !isRare(label)), 'Alert', 'Racket', 'Reference', 'SourceFile'];
    expect(must.filter((label) => !manifest.nodes[label])).toEqual([]);
    expect(Object.keys(manifest.links)).toEqual(expect.arrayContaining(['USES', 'MEMBER_OF', 'RAISED_FOR']));
  });

  it('changes nothing, and can be read by its owner alone', async () => {
    expect(await readDigest(database)).toEqual(before.lines);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'secrets/card')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'secrets/card'), 'utf8')).toBe(CARD_KEY);
    expect(existsSync(`${folder}.draft`)).toBe(false);
  });

  it('is the same graph in another backup, and takes no name that is taken', async () => {
    await expect(backUp(database, folder, home)).rejects.toThrow(/is there already/);
    await expect(backUp(database, join(home.archive, 'inside'), home)).rejects.toThrow(/lies in the archive/);
    // Below /proc no folder can be made, and Node's recursive mkdir tries for ever.
    await expect(backUp(database, '/proc/of-nobody/backup', home)).rejects.toThrow(/ENOENT/);
    const again = await backUp(database, join(testFolder(), 'again'), home, true);
    expect(again.digest).toBe(manifest.digest);
    expect(again.key.held).toBe(false);
    expect(again.parts.map(({ name }) => name)).not.toContain('secrets/card');
  });

  it('goes not over what is there unless somebody says so', async () => {
    await expect(bringBack(database, folder, home)).rejects.toThrow(/The graph is not empty\. Nothing was written/);
    expect(await readDigest(database)).toEqual(before.lines);
  });

  // Seen red with files whose size alone is looked at (`verify-backup.ts`).
  it.each(['graph/nodes.jsonl.gz', 'graph/links.jsonl.gz', 'manifest.json', 'secrets/card', 'archive'])(
    'with a flipped byte in %s is found, and nothing is written',
    async (name) => {
      const copy = copyOf('damaged');
      const part = manifest.parts.find((one) => one.name.startsWith(name))?.name ?? name;
      flipByte(join(copy, part));
      await expect(bringBack(database, copy, home, true)).rejects.toThrow(/damaged/);
      expect(await readDigest(database)).toEqual(before.lines);
      if (name !== 'manifest.json') expect(verifyBackup(copy, quiet).faults).toMatchObject([/is not what was written/]);
    },
  );

  it('with a file that is missing, or one too many, is found', () => {
    const copy = copyOf('gap');
    const [first] = manifest.parts.filter(({ name }) => name.startsWith('archive/'));
    rmSync(join(copy, first?.name ?? ''));
    cpSync(join(copy, 'manifest.json'), join(copy, 'archive/strange'));
    expect(verifyBackup(copy, quiet).faults).toEqual([
      `${first?.name} is missing`,
      'archive/strange is not part of the backup',
    ]);
  });

  it('brought back to a new server is the graph that it was, and in the long form goes on as that', async () => {
    // After a new schema the server plans anew whatever it is asked.
    const went = isLong ? await goOn(database, home) : null;
    await makeNew(database);
    const there = homeAt(testFolder());
    const restored = await bringBack(database, folder, there);
    expect(restored).toMatchObject({ migrated: [], key: null });
    expect(await readDigest(database)).toEqual(before.lines);
    expect(await digest(database)).toBe(before.digest);
    expect(await schemaOf(database)).toEqual(before.schema);
    if (isLong) expect(await goOn(database, there)).toEqual(went);
  });

  it('of an earlier version is brought to the present schema', async () => {
    const older = copyOf('older');
    const { archive } = home;
    const [last] = manifest.schema.slice(-1);
    writeFileSync(join(older, 'manifest.json'), writeManifest({ ...manifest, schema: manifest.schema.slice(0, -1) }));
    const restored = await bringBack(database, older, { ...homeAt(testFolder()), archive }, true);
    expect(restored.migrated).toEqual([last?.name]);
    expect(await readDigest(database)).toEqual(before.lines);
    await requireSchema(database);
  });

  it('of a later version is refused, and nothing is written', async () => {
    const later = copyOf('later');
    const schema = [...manifest.schema, { version: 999, name: 'V999__what_comes.cypher', checksum: 'f'.repeat(64) }];
    writeFileSync(join(later, 'manifest.json'), writeManifest({ ...manifest, schema }));
    await expect(bringBack(database, later, home, true)).rejects.toThrow(/V999__what_comes/);
    expect(await readDigest(database)).toEqual(before.lines);
  });

  it('takes the place of what is there where somebody says so, with its key', async () => {
    const there = { ...homeAt(testFolder()), cardSecret: 'another key' };
    const [one = ''] = archiveFolders(home.archive);
    const of = one.replace(/^\d+/, (digits) => '9'.repeat(digits.length));
    mkdirSync(join(there.archive, of), { recursive: true });
    const { key, replaced } = await bringBack(database, folder, there, true);
    expect(replaced).toEqual([of]);
    expect(key).toMatch(/took the place of the one in .*, which is kept as/);
    expect(readFileSync(there.cardKeyFile, 'utf8')).toBe(CARD_KEY);
    expect(await readDigest(database)).toEqual(before.lines);
  });
});

describe.skipIf(!isBuilt)('a backup or restore that is killed (needs `npm run build`)', () => {
  const killed = (args: string[], point: string, at = testFolder()) =>
    start(args, at, { RINGBREAKER_FAILPOINT: point, RINGBREAKER_ARCHIVE: home.archive }).ended;

  it.each(sized(['backup-publish'], ['backup-read', 'backup-publish']))(
    'at %s leaves nothing under its name',
    async (point) => {
      const target = join(testFolder(), 'killed');
      const how = await killed(['backup', target], point);
      expect(how.signal, how.said).toBe('SIGKILL');
      expect(existsSync(target)).toBe(false);
      await backUp(database, target, home);
      expect(verifyBackup(target, quiet).faults).toEqual([]);
    },
  );

  it.each(sized(['restore-links'], ['restore-nodes', 'restore-links']))(
    'at %s leaves a graph that nobody takes for whole, and run again ends well',
    async (point) => {
      const at = testFolder();
      const how = await killed(['restore', folder, '--replace', '--yes', '--batch', '300'], `${point}:3`, at);
      expect(how.signal, how.said).toBe('SIGKILL');
      await expect(requireSchema(database)).rejects.toThrow(/being restored/);
      const again = await start(['restore', folder, '--json'], at, { RINGBREAKER_ARCHIVE: home.archive }).ended;
      expect(again.code, again.said).toBe(0);
      expect(await readDigest(database)).toEqual(before.lines);
      await requireSchema(database);
    },
  );
});
