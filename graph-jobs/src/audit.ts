import {
  keepErased,
  keepHead,
  openSigningKey,
  placeOfErased,
  placeOfHeads,
  readErased,
  readHeads,
  TrailCheck,
  verifyTrail,
  type AuditHead,
  type Database,
  type SigningKey,
} from '@ringbreaker/cypher';
import { AuditEntry, type AuditFault } from '@ringbreaker/cypher/domain';
import type { Config } from './config.ts';
import { JobError } from './job/job-error.ts';

/** What was found when the audit trail was held against its hashes. */
export interface AuditReport {
  readonly entries: number;
  /** Hash of the last entry. */
  readonly hash: string;
  /** Entries whose subject was taken away by an erasure. */
  readonly erased: number;
  /** Ends of the trail that were kept outside the graph and compared with it. */
  readonly heads: number;
  readonly fault: AuditFault | null;
}

type Place = Pick<Config, 'archive' | 'signingKey'>;

/** Holds the trail in the graph against its hashes, and against the signed ends that were kept outside of it. */
export async function verifyAudit(database: Database, place: Place): Promise<AuditReport> {
  const key = openSigningKey(place.signingKey);
  const heads = readHeads(placeOfHeads(place.archive), key);
  const mayLack = readErased(placeOfErased(place.archive), key);
  return report(await verifyTrail(database, heads, mayLack), heads.length);
}

/**
 * Holds a trail that was written into a file against its hashes; needs no database.
 * @throws JobError `usage` for a line that is no entry
 */
export function verifyAuditLines(lines: Iterable<string>, heads: readonly AuditHead[] = []): AuditReport {
  const check = new TrailCheck(heads);
  let at = 0;
  for (const line of lines) {
    at += 1;
    if (line.trim() !== '') check.add(readLine(line, at));
  }
  return report(check.end(), heads.length);
}

function readLine(line: string, at: number): AuditEntry {
  try {
    return AuditEntry.parse(JSON.parse(line));
  } catch {
    throw new JobError('usage', `Line ${at} is no entry of an audit trail: \`ringbreaker audit export\` writes them.`);
  }
}

function report({ head, fault, erased }: ReturnType<TrailCheck['end']>, heads: number): AuditReport {
  return { entries: head.number, hash: head.hash, erased: erased.length, heads, fault };
}

/**
 * Verifies the trail, and keeps its end outside the graph, signed: from then on an end that is cut off, or a trail that is
 * written anew, is found, and so is a subject that was taken away by no erasure. Where nothing was added since, nothing is
 * kept.
 * @throws JobError `failed` that names the first bad entry
 */
export async function sealAudit(database: Database, place: Place, now: () => Date): Promise<AuditReport> {
  const found = await verifyAudit(database, place);
  if (found.fault) throw new JobError('failed', tellFault(found.fault));
  const key: SigningKey = openSigningKey(place.signingKey);
  const file = placeOfHeads(place.archive);
  const { entries: number, hash } = found;
  await keepTaken(database, { ...place, now }, []);
  if (number > (readHeads(file, key).at(-1)?.number ?? 0)) keepHead(file, { number, hash }, { key, at: now() });
  return found;
}

/**
 * Keeps outside the graph, signed, of which entries an erasure is about to take the subject. What earlier ones took, from
 * before that was kept, are the entries that lack it now.
 */
export async function keepTaken(
  database: Database,
  { archive, signingKey, now }: Place & { now: () => Date },
  numbers: readonly number[],
): Promise<void> {
  const [key, file] = [openSigningKey(signingKey), placeOfErased(archive)];
  const by = { key, at: now() };
  if (readErased(file, key) === null) keepErased(file, (await verifyTrail(database, [])).erased, by);
  if (numbers.length > 0) keepErased(file, numbers, by);
}

/** What is wrong with a trail, and what to do. */
export function tellFault({ number, says }: AuditFault): string {
  return `Entry ${number} of the audit trail ${says}. Compare with \`ringbreaker audit export\` of an earlier day.`;
}
