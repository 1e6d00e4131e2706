import type { DossierParts } from '@ringbreaker/cypher';
import {
  type DossierProfile,
  isValueKind,
  type LinkEvidence,
  type MemberView,
  VALUE_KINDS,
} from '@ringbreaker/cypher/domain';

/** Everything that a dossier tells of a racket, with the rows behind its links. */
export type DossierMaterial = DossierParts & { readonly evidence: readonly LinkEvidence[] };

/** Who wants a dossier for whom, and when it is made. All that differs between two dossiers on one run stands here. */
export interface DossierOrder {
  readonly recipient: string;
  readonly profile: DossierProfile;
  readonly madeBy: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Whose facts its maker sees; null = everybody's. */
  readonly sees: readonly string[] | null;
  /** 32 random bytes in hex: pseudonyms are made under them, and they are kept nowhere. */
  readonly salt: string;
}

/** What things are called by their keys, each with its kind. */
export function namesOf({ things }: Pick<DossierMaterial, 'things'>): ReadonlyMap<string, string> {
  return new Map(things.map((thing) => [thing.key, tellTie(thing)]));
}

/** What ties a member in: its kind and its name; a pseudonym begins with the kind already. */
export function tellTie({ kind, label }: Pick<MemberView['ties'][number], 'kind' | 'label'>): string {
  const noun = isValueKind(kind) ? VALUE_KINDS[kind].name : kind;
  return label.startsWith(`${noun} `) ? label : `${noun} ${label}`;
}
