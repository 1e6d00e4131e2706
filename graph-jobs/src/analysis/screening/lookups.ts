import type { Band, Dismissal, Lifecycle, NodeKind, RacketCalled, Role } from '@ringbreaker/cypher/domain';
import type { Verdict } from '../../resolution/verdicts/same-as.ts';

/** A known racket that a value or an account hangs on. */
export interface KnownTie {
  readonly racket: string;
  /** How much it says, 0 to 1: what the run let the value say, or how surely the seller belongs. */
  readonly weight: number;
  /** Members that share it. */
  readonly sellers: number;
  /** Of a member. */
  readonly role: Role | null;
}

/** What the graph knows of a key that was asked for. */
export interface Found {
  /** Itself, what is likely the same as it, or the seller of a store. */
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** The chance that the two are the same; 1 for itself. */
  readonly p: number;
  readonly users: number;
  /** Whether so few use it that its ties were looked at. */
  readonly open: boolean;
  readonly ties: readonly KnownTie[];
  /** Brands that a seller is authorised for, now or before, by key. */
  readonly brands: readonly string[];
  /** Those of them for which it no longer is. */
  readonly ranOut: readonly string[];
  /** Whether the asker may see it. */
  readonly visible: boolean;
}

/** What is told of a racket beside what ties somebody to it. */
export interface KnownRacket extends Readonly<Omit<RacketCalled, 'titled'>> {
  /** Null where it was gone when it was asked for. */
  readonly titled: RacketCalled['titled'] | null;
  readonly id: string;
  readonly band: Band;
  readonly lifecycle: Lifecycle;
  /** Null where no person dismissed it, or the day has come. */
  readonly dismissal: Dismissal | null;
  readonly sellers: number;
  readonly topReason: string;
  readonly counterEvidence: readonly string[];
}

/** A picture that several shops show under one brand. */
export interface PicturedBrand {
  readonly key: string;
  readonly brand: string;
  readonly shops: number;
}

/** The values in the given blocks: for each of four matching rules a list. */
export type Blocks = [number[], number[], number[], number[]];

/** A value that was asked for, as the graph has it; without a key it is not there. */
export interface FoundValueRow {
  readonly run: number | null;
  /** How many verdicts people have given. */
  readonly verdicts: number;
  readonly asked: string;
  readonly key: string | null;
  readonly kind: NodeKind | null;
  readonly label: string | null;
  readonly users: number;
  readonly open: boolean;
  readonly ties: readonly Omit<KnownTie, 'role'>[];
  /** Members of rackets among its users, where these are few; one may come more than once. */
  readonly members: readonly { readonly racket: string; readonly seller: string; readonly confidence: number }[];
  /** What matching took for the same. */
  readonly alike: readonly { readonly key: string; readonly p: number }[];
  readonly visible: boolean;
}

/** A seller that was asked for, or the seller of a store; without a key it is not there. */
export interface FoundAccountRow {
  readonly run: number | null;
  readonly asked: string;
  readonly key: string | null;
  readonly label: string | null;
  readonly ties: readonly Omit<KnownTie, 'sellers'>[];
  readonly brands: readonly string[];
  readonly ranOut: readonly string[];
  readonly visible: boolean | null;
}

/** What screening asks the graph, in plain data both ways; whoever answers heeds what the asker may see. */
export interface Lookups {
  values(keys: string[]): Promise<readonly FoundValueRow[]>;
  accounts(keys: string[]): Promise<readonly FoundAccountRow[]>;
  /** Those that the asker may see. */
  rackets(ids: string[]): Promise<readonly KnownRacket[]>;
  /** Brands under which so many shops show a picture of no more than so many listings. */
  pictures(images: string[], bounds: { widest: number; shops: number }): Promise<readonly PicturedBrand[]>;
  blockMembers(blocks: Blocks, most: number): Promise<readonly string[]>;
  verdicts(): Promise<readonly Verdict[]>;
  /** Parts of the reference that are newer than the known ones, which are named as `part@version`. */
  references(parts: string[], known: string[]): Promise<readonly StoredPart[]>;
}

/** One part of the reference as it is stored. */
export interface StoredPart {
  readonly part: string;
  readonly version: number;
  /** JSON. */
  readonly body: string;
}
