/** The kinds of value that tell who somebody is, where few use them. */
export type TellingKind = 'Email' | 'Phone' | 'PaymentAccount' | 'Address' | 'Handle';

/** A person or company as one source declares it, with what it uses; values are keys of `@ringbreaker/cypher/values`. */
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
}
