import type { MatchedKind } from '@ringbreaker/cypher';
import type { BlockingRule } from './candidates/blocking.ts';
import { recordsOf } from './candidates/candidates.ts';
import { fitModel } from './model/fit-model.ts';
import { decideImages, IMAGE } from './image-kind.ts';
import { ADDRESS, NAME } from './kinds.ts';
import type { MatchKind, MatchModel } from './model/match-model.ts';
import type { MatchRecord } from './records/match-record.ts';
import type { PreparedRecord } from './records/prepare-record.ts';
import { readAddress, readName } from './records/read-records.ts';
import { scorePair, type Decision } from './compare/score-pair.ts';
import type { TermCounts } from './records/term-counts.ts';

/** How the values of a kind are read and compared. */
interface MatchedValues {
  readonly kind: MatchKind;
  readonly read: (key: string) => MatchRecord;
  readonly decide: (model: MatchModel, one: PreparedRecord, other: PreparedRecord) => Decision;
}

/** The kinds of value that are matched. Pictures have nothing to learn: two hashes differ in so many bits. */
const MATCHED: Record<MatchedKind, MatchedValues> = {
  Address: { kind: ADDRESS, read: readAddress, decide: (model, ...pair) => scorePair(ADDRESS, model, ...pair) },
  Name: { kind: NAME, read: readName, decide: (model, ...pair) => scorePair(NAME, model, ...pair) },
  Image: { kind: IMAGE, read: (key) => ({ key }), decide: (_, one, other) => decideImages(one.key, other.key) },
};

/** Everything that matching a kind of value takes. */
export interface Matcher {
  readonly id: MatchedKind;
  readonly rules: readonly BlockingRule[];
  readonly counts: TermCounts;
  readonly read: (key: string) => MatchRecord;
  readonly decide: (one: PreparedRecord, other: PreparedRecord) => Decision;
}

/** Learns the model of a kind from the keys of all its values, ascending. */
export function learn(id: MatchedKind, keys: readonly string[], seed: number): MatchModel {
  const { kind, read } = MATCHED[id];
  return fitModel(kind, recordsOf(keys, read), seed);
}

/** The matcher that a learned model makes. */
export function matcherOf(id: MatchedKind, model: MatchModel): Matcher {
  const { kind, read, decide } = MATCHED[id];
  return { id, rules: kind.rules, counts: model.counts, read, decide: (...pair) => decide(model, ...pair) };
}

/** What a decision adds up from, in words, the weightiest part first: what is kept with the link. */
export function basisOf({ parts, priorBits, heldBackBy }: Decision): string[] {
  const told = [...parts]
    .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits) || (a.comparison < b.comparison ? -1 : 1))
    .map(({ comparison, level, bits }) => `${comparison}: ${level}${bits === 0 ? '' : ` (${signed(bits)} bits)`}`);
  if (priorBits !== 0) told.push(`any two: (${signed(priorBits)} bits)`);
  return heldBackBy === undefined ? told : [...told, `held back by: ${heldBackBy}`];
}

function signed(bits: number): string {
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;
}
