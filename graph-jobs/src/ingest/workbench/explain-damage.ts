import { GraphError, verifyArchive } from '@ringbreaker/cypher';
import { explainNoRoom } from '../../job/no-room.ts';

/** What DuckDB's errors are: it has no class of its own for them. */
const OF_DUCKDB = /^(?:[A-Z]\w*(?: [A-Z]\w*)* Error|TProtocolException|Snappy|ZSTD|Out of buffer)\b/;

/**
 * Does work on the archive; where that fails and the archive is damaged, or has no room, that is what is said.
 * @throws GraphError `archive` naming the file that is damaged; JobError `failed` where there is no room
 */
export async function explainDamage<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const told = explainNoRoom(error, (code) => noRoomIn(folder, code));
    if (told !== error) throw told;
    if (!(error instanceof Error) || !OF_DUCKDB.test(error.message)) throw error;
    const { faults } = await verifyArchive({ folder }, () => undefined);
    const [fault] = faults;
    if (!fault) throw error;
    throw new GraphError(
      'archive',
      `The archive is damaged: ${fault.delivery}/${fault.file} ${fault.says}${faults.length > 1 ? `, and ${faults.length - 1} more` : ''}. \`ringbreaker verify-archive\` names all of it; bring it back from a backup.`,
      { cause: error },
    );
  }
}

const noRoomIn = (folder: string, code: string) =>
  `There is no room in the archive ${folder} (${code}): make room, or raise the limit on the size of files, and run this again. Nothing is lost.`;
