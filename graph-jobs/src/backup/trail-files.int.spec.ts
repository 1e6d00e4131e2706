import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOfHeads, placeOfSigningKey, writeAudit, type Database } from '@ringbreaker/cypher';
import { cutAudit, openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealAudit, verifyAudit } from '../audit.ts';
import { testFolder } from '../ingest/test-ingest.ts';
import { backUp, bringBack, homeAt } from './test-backup.ts';

let database: Database;
let home: ReturnType<typeof newHome>;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(async () => {
  await wipe(database);
  home = newHome();
});
afterAll(() => database.close());

/** A home whose key of dossiers is always the same one: it is kept apart from backups. */
const keys = placeOfSigningKey(undefined, testFolder());
function newHome() {
  return { ...homeAt(testFolder()), signingKey: keys };
}
const now = () => new Date('2026-01-01T00:00:00.000Z');
async function write(times: number): Promise<void> {
  const act = { who: 'ann', role: 'lead', action: 'exported', contributors: null } as const;
  for (let at = 1; at <= times; at++) await writeAudit(database, { ...act, subject: `members, ${at} rows` });
}

describe('the signed ends of the audit trail', () => {
  // Seen red: where nothing is brought back, the other machine has no end to compare its trail with.
  it('come along to another machine, where a trail that was cut is found', async () => {
    await write(5);
    await sealAudit(database, home, now);
    const [folder, other] = [join(testFolder(), 'backup'), newHome()];
    await backUp(database, folder, home);
    expect((await bringBack(database, folder, other, true)).setAside).toEqual([]);
    expect(await verifyAudit(database, other)).toMatchObject({ entries: 5, heads: 1, fault: null });
    await cutAudit(database, 4);
    expect((await verifyAudit(database, other)).fault).toMatchObject({ number: 5 });
  });

  // Seen red: where nothing is brought back, the later end stays in its place.
  it('give way to those of the backup, and stay under another name', async () => {
    await write(5);
    await sealAudit(database, home, now);
    const folder = join(testFolder(), 'backup');
    await backUp(database, folder, home);
    await write(2);
    await sealAudit(database, home, now);
    const later = readFileSync(placeOfHeads(home.archive), 'utf8');
    const { setAside } = await bringBack(database, folder, home, true);
    expect(setAside.map((file) => readFileSync(file, 'utf8'))).toEqual([later]);
    expect(await verifyAudit(database, home)).toMatchObject({ entries: 5, heads: 1, fault: null });
    // Once more, nothing differs.
    expect((await bringBack(database, folder, home, true)).setAside).toEqual([]);
  });
});
