import {
  type Explanation,
  type Gate,
  GATE_WORDS,
  GroupScore,
  JudgedKind,
  RacketScore,
} from '@ringbreaker/cypher/domain';
import type { LeadAccount } from '../grow/lead-reader.ts';
import type { JudgedReader, JudgedThing } from './judged-reader.ts';
import { readAlone } from './weigh-alone.ts';

type Community = Pick<NonNullable<Explanation['inside']>, 'kind' | 'id'>;

/** What is said of a racket, a group, or accounts in neither. */
interface Verdict extends Pick<Explanation, 'weighed' | 'probability' | 'missing'> {
  readonly gate: Gate;
}

const UNWEIGHED = { weighed: null, probability: null, missing: null };
const RACKET = RacketScore.pick({ weighed: true, probability: true });

/**
 * Tells the verdict of the current run on a seller, an operator, a group or a racket: what was weighed, what is missing to
 * the threshold, and which gate held it. Accounts in no group are weighed now, as if they stood alone.
 * @returns null where a run has no verdict on such a thing, or the current run has not this one
 */
export async function explain(thing: JudgedThing, read: JudgedReader): Promise<Explanation | null> {
  const { key, label } = thing;
  const kind = JudgedKind.safeParse(thing.kind).data;
  if (!kind || (kind !== 'Seller' && thing.degree === 0)) return null;
  // 1. Which accounts it has, and where the run put it.
  const accounts = await accountsBehind(thing, read);
  const community = communityOf(thing, accounts);
  const operatorId = operatorOf(thing, accounts);
  // 2. How many accounts these have.
  const around = await read.things([community?.id, operatorId].filter((id) => typeof id === 'string'));
  const sizeOf = (id: string) => around.find((other) => other.key === id)?.degree ?? 0;
  // 3. What was said of it.
  const runSeq = await read.runSeq();
  const { gate, ...verdict } = await verdictOn(community, accounts, { runSeq, read });
  return {
    ...{ key, kind, label, runSeq },
    inside: community && { ...community, accounts: sizeOf(community.id) },
    operator: operatorId === null ? null : { id: operatorId, accounts: sizeOf(operatorId) },
    ...verdict,
    gate: { id: gate, says: GATE_WORDS[gate] },
  };
}

async function accountsBehind({ key, kind }: JudgedThing, read: JudgedReader): Promise<readonly LeadAccount[]> {
  if (kind === 'Seller') return read.accounts([key]);
  return kind === 'Operator' ? read.accounts(await read.accountsOf(key)) : [];
}

/** The racket or group that a thing is, or is in; of an operator the first of its accounts', a racket before a group. */
function communityOf({ key, kind }: JudgedThing, accounts: readonly LeadAccount[]): Community | null {
  if (kind === 'Racket' || kind === 'Group') return { kind, id: key };
  const own = kind === 'Seller' ? accounts.filter((account) => account.key === key) : accounts;
  const racket = own.flatMap(({ racketId }) => racketId ?? []).sort()[0];
  if (racket !== undefined) return { kind: 'Racket', id: racket };
  const group = own.flatMap(({ communityId }) => communityId ?? []).sort()[0];
  return group === undefined ? null : { kind: 'Group', id: group };
}

function operatorOf({ key, kind }: JudgedThing, accounts: readonly LeadAccount[]): string | null {
  if (kind === 'Operator') return key;
  return accounts.find((account) => account.key === key)?.operatorId ?? null;
}

async function verdictOn(
  community: Community | null,
  accounts: readonly LeadAccount[],
  { runSeq, read }: { runSeq: number | null; read: JudgedReader },
): Promise<Verdict> {
  if (runSeq === null) return { ...UNWEIGHED, gate: 'no_run' };
  if (community) return verdictFrom(community.kind, await read.scoreOf(community));
  if (!read.alone) return { ...UNWEIGHED, gate: 'hidden' };
  // Those of its accounts that a person put into another group speak there.
  const alone = accounts.filter(({ communityId }) => communityId === null);
  return { ...(await readAlone(alone, read.alone)), probability: null };
}

/** Reads the verdict off a saved score. */
function verdictFrom(kind: Community['kind'], assessment: string | null): Verdict {
  if (kind === 'Racket') {
    const { weighed = null, probability = null } = assessment === null ? {} : RACKET.parse(JSON.parse(assessment));
    return { weighed, probability, missing: weighed && 0, gate: 'racket' };
  }
  // Nothing is saved of a group in which nobody shows anything.
  if (assessment === null) return { ...UNWEIGHED, gate: 'no_signal' };
  const { gate = 'earlier_version', missing = null, ...score } = GroupScore.parse(JSON.parse(assessment));
  return { ...score, missing, gate };
}
