import type { Gate, WeighedEvidence } from '@ringbreaker/cypher/domain';
import { basisFrom } from '../../detect/groups/estimate-suspicion.ts';
import { SMALLEST } from '../../detect/groups/weigh-suspects.ts';
import { holdUnsuspected } from '../../detect/judge/decide.ts';
import { weighGroup, type Basis } from '../../detect/judge/weigh-group.ts';
import { asOneWitness, CONFIRMED } from '../../detect/suspicion/own-signals.ts';
import { LEAD_READS, type LeadAccount } from '../grow/lead-reader.ts';
import { ownSignalsOf } from '../grow/own-signals-of.ts';
import { readBasis } from '../grow/read-basis.ts';
import type { AloneReader } from './judged-reader.ts';

/** How accounts weigh as if they stood alone, and what held them. */
export interface Alone {
  readonly weighed: WeighedEvidence | null;
  /** Log-odds to the threshold; null where nothing was weighed. */
  readonly missing: number | null;
  readonly gate: Gate;
}

/** Reads what the accounts of one operator show and share today, and weighs them as detection does. */
export async function readAlone(accounts: readonly LeadAccount[], read: AloneReader): Promise<Alone> {
  const { estimates, medians } = readBasis(await read.reference());
  if (!estimates) return { weighed: null, missing: null, gate: 'earlier_version' };
  const bits = await ownSignalsOf(read.own, medians)(accounts);
  const shares = accounts.length > 1 || (await sharesAnything(accounts, read));
  return weighAlone({ bits: accounts.map(({ key }) => bits.get(key) ?? 0), shares }, basisFrom(estimates));
}

/** What the accounts of one operator show by themselves, and whether they share anything with somebody. */
export interface Shown {
  /** Bits of each account's own signals. */
  readonly bits: readonly number[];
  readonly shares: boolean;
}

/**
 * Weighs the accounts of one operator as a group by themselves. One witness has no tie inside, so nothing of its shape but
 * its accounts and their outcomes counts, and no other seller is read.
 */
export function weighAlone({ bits, shares }: Shown, basis: Basis): Alone {
  const outcomes = bits.filter((some) => (some & CONFIRMED) !== 0).length;
  const all = asOneWitness(bits.reduce((sum, some) => sum | some, 0));
  const shape = { accounts: bits.length, outcomes, closedOff: 0, explained: 0 };
  const weighed = weighGroup([all], shape, basis);
  const { gate, missing } = holdUnsuspected(weighed.logOdds);
  if (!shares) return { weighed, missing, gate: 'shares_nothing' };
  if (all === 0) return { weighed, missing, gate: 'no_signal' };
  return { weighed, missing, gate: bits.length < SMALLEST ? 'too_few' : gate };
}

/** A value that is not opened is a hub, which many share. */
async function sharesAnything(accounts: readonly LeadAccount[], read: AloneReader): Promise<boolean> {
  const used = await read.uses(accounts.map(({ key }) => key));
  const values = new Map(used.map(({ value, kind }) => [`${kind} ${value}`, { key: value, kind }]));
  if (values.size === 0) return false;
  const answered = await read.users([...values.values()]);
  return (
    answered.length < values.size ||
    answered.some(({ sellers, degree }) => sellers > accounts.length || degree > LEAD_READS.most)
  );
}
