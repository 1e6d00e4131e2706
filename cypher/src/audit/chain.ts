import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { AuditEntry, AuditFault } from '../domain/audit/audit.ts';

/** What somebody did, before it is an entry. */
export type AuditAct = Pick<AuditEntry, 'who' | 'role' | 'sees' | 'action'> & {
  readonly subject: string;
  /** Random, hex. */
  readonly salt: string;
};

/** The end of a trail: number and hash of its last entry. */
export interface AuditHead {
  readonly number: number;
  readonly hash: string;
}

/** The end of a trail without entries. */
export const NO_ENTRY: AuditHead = { number: 0, hash: '' };

/** The entry that comes after a trail's end. */
export function nextEntry(head: AuditHead, act: AuditAct, at: string): AuditEntry {
  const subjectHash = hashOfSubject(act.salt, act.subject);
  const entry = { ...act, number: head.number + 1, at, subjectHash, before: head.hash };
  return { ...entry, hash: hashOfEntry(entry) };
}

/** What is wrong with an entry by itself, or null. */
function faultOf(entry: AuditEntry): string | null {
  if (entry.hash !== hashOfEntry(entry)) return 'is not what its hash says';
  // Both go together, and only by an erasure.
  if (entry.subject === null && entry.salt === null) return null;
  const said = entry.subject !== null && entry.salt !== null && hashOfSubject(entry.salt, entry.subject);
  return said === entry.subjectHash ? null : 'has another subject than it was written with';
}

/** What is wrong among entries, the latest first: by themselves, and with the one before where that is among them. */
export function faultAmong(latestFirst: readonly AuditEntry[]): AuditFault | null {
  let previous: AuditEntry | undefined;
  for (const entry of [...latestFirst].reverse()) {
    const isNext = previous?.number === entry.number - 1;
    const follows = !isNext || previous?.hash === entry.before;
    const says = faultOf(entry) ?? (follows ? null : FOLLOWS_NOT);
    if (says !== null) return { number: entry.number, says };
    previous = entry;
  }
  return null;
}

const FOLLOWS_NOT = 'does not follow the entry before it';
const LACKS = 'lacks what it was done on, and no erasure took it';

/** Walks along a trail; the first entry that is not as it was written is kept, with what is wrong. */
export class TrailCheck {
  #head: AuditHead = NO_ENTRY;
  #fault: AuditFault | null = null;
  readonly #erased: number[] = [];
  readonly #heads: ReadonlyMap<number, string>;
  readonly #mayLack: ReadonlySet<number> | null;

  /**
   * @param heads ends that the trail had before, as they were kept elsewhere: each entry of these numbers must be there
   * @param mayLack numbers of entries of which an erasure took the subject; null where that is not known
   */
  constructor(heads: readonly AuditHead[] = [], mayLack: ReadonlySet<number> | null = null) {
    this.#heads = new Map(heads.map(({ number, hash }) => [number, hash]));
    this.#mayLack = mayLack;
  }

  /** Looks at the entry that comes next. */
  add(entry: AuditEntry): void {
    const { number, hash } = this.#head;
    if (entry.subject === null) {
      this.#erased.push(entry.number);
      if (this.#mayLack?.has(entry.number) === false) this.#blame(entry.number, LACKS);
    }
    if (entry.number !== number + 1) this.#blame(number + 1, 'is missing');
    if (entry.before !== hash) this.#blame(entry.number, FOLLOWS_NOT);
    const fault = faultOf(entry);
    if (fault) this.#blame(entry.number, fault);
    if ((this.#heads.get(entry.number) ?? entry.hash) !== entry.hash) {
      this.#blame(entry.number, 'is another one than when its hash was kept outside the graph');
    }
    this.#head = entry;
  }

  /** What was found when all entries were looked at. */
  end(): { readonly head: AuditHead; readonly fault: AuditFault | null; readonly erased: readonly number[] } {
    const { number, hash } = this.#head;
    const furthest = Math.max(0, ...this.#heads.keys());
    if (furthest > number)
      this.#blame(number + 1, `is missing: the trail had ${furthest} entries when its end was kept`);
    return { head: { number, hash }, fault: this.#fault, erased: this.#erased };
  }

  #blame(number: number, says: string): void {
    this.#fault ??= { number, says };
  }
}

function hashOfSubject(salt: string, subject: string): string {
  return sha256(`${salt}\n${subject}`);
}

function hashOfEntry(entry: Omit<AuditEntry, 'hash' | 'subject' | 'salt'>): string {
  const { number, at, who, role, sees, action, subjectHash, before } = entry;
  return sha256(canonicalize({ number, at, who, role, sees, action, subjectHash, before }));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
