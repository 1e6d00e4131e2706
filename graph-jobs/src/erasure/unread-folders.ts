import { basename } from 'node:path';
import { allDeliveries, archiveFolders, deliveryFolder, type Database } from '@ringbreaker/cypher';

/**
 * Names of folders in an archive whose deliveries the graph does not have, as a restore leaves those that it replaced:
 * nothing reads them, and an erasure does not look into them.
 */
export async function unreadFolders(database: Database, archive: string): Promise<string[]> {
  const known = new Set(
    (await database.run(allDeliveries, {})).map(({ seq, id }) => basename(deliveryFolder(archive, { seq, id }))),
  );
  return archiveFolders(archive).filter((name) => !known.has(name.replace(/\.w\d+$/, '')));
}
