import type { Explanation, NodeKind } from '@ringbreaker/cypher/domain';
import type { LeadAccount, LeadReader } from '../grow/lead-reader.ts';
import type { OwnRows } from '../grow/own-signals-of.ts';
import type { StoredPart } from '../grow/read-basis.ts';

/** A thing of the graph, as far as its verdict needs it. */
export interface JudgedThing {
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Of an operator, a group or a racket: its accounts in the current run. */
  readonly degree: number;
}

/** What an explanation asks of a graph. */
export interface JudgedReader {
  /** The current run; null before the first. */
  runSeq(): Promise<number | null>;
  things(keys: string[]): Promise<readonly JudgedThing[]>;
  /** Keys of the accounts of an operator. */
  accountsOf(operator: string): Promise<string[]>;
  /** The given sellers, and the other accounts that their operators run. */
  accounts(sellers: string[]): Promise<readonly LeadAccount[]>;
  /** The saved score of a racket or group as canonical JSON; null where there is none. */
  scoreOf(community: Pick<NonNullable<Explanation['inside']>, 'kind' | 'id'>): Promise<string | null>;
  /** What accounts in no group are weighed by; null where the asker may not see all that they show. */
  readonly alone: AloneReader | null;
}

/** What accounts in no group are weighed by. */
export interface AloneReader extends Pick<LeadReader, 'uses' | 'users'> {
  readonly own: OwnRows;
  reference(): Promise<readonly StoredPart[]>;
}
