import type { LinkRef } from '@ringbreaker/cypher/domain';

/** The kinds of value that tell who somebody is, where few use them. */
export type TellingKind = 'Email' | 'Phone' | 'PaymentAccount' | 'Address' | 'Handle';

const TELLING: ReadonlySet<string> = new Set<TellingKind>(['Email', 'Phone', 'PaymentAccount', 'Address', 'Handle']);

/** Whether a value of a kind can tell who somebody is. */
export function isTelling(kind: string): kind is TellingKind {
  return TELLING.has(kind);
}

/** A person or company as one source declares it, with what it uses. Values are keys of `@ringbreaker/cypher/values`. */
export interface Party {
  readonly key: string;
  readonly type: 'person' | 'company' | null;
  readonly name: string | null;
  readonly registrationNumber: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly uses: readonly PartyUse[];
}

/** A value that a party uses. */
export interface PartyUse {
  readonly kind: TellingKind;
  readonly value: string;
  /** The key as it was written, where the value stands under the key of another that is the same. */
  readonly written?: string;
}

/** What is said of two parties that have something in common; the smaller key comes first. */
export interface PartyPair {
  readonly one: string;
  readonly other: string;
  readonly judgement: 'same' | 'possible' | 'different';
  /** Why, in words that name no personal value. */
  readonly reason: string;
  /** How sure it is that the two are one, 0 to 1. */
  readonly p: number;
  /** The links of both to what they have in common; none where that is a number. */
  readonly evidence: readonly LinkRef[];
}
