import type { Evidence } from './evidence/read-evidence.ts';
import { judgeGroups, type Before, type Judged } from './findings.ts';
import { basisFrom } from './groups/estimate-suspicion.ts';
import { keptIn } from './judge/kept-judgements.ts';
import { keepPinned } from './lifecycle/names/keep-pinned.ts';
import type { Saved } from './links/read-graph.ts';
import type { Scene } from './read-scene.ts';
import type { Grouping } from './think.ts';

/** Judges all candidates but those of which the last run has judged the same, and puts whoever is pinned into its racket. */
export function judgeCandidates(about: {
  readonly scene: Scene;
  readonly grouping: Grouping;
  readonly evidence: Evidence;
  readonly saved: Saved;
  /** What every judgement of this run rests on. */
  readonly rests: Parameters<typeof keptIn>[1];
}): Judged {
  const { scene, grouping, evidence, saved, rests } = about;
  const { projection, parties, signalsOf } = scene;
  const kept = keptIn(saved.scores, rests);
  const by = { ...evidence, parties, signalsOf, basis: basisFrom(grouping.estimates), before: rolesIn(saved), kept };
  return keepPinned(judgeGroups(projection, grouping, by), saved);
}

/** The racket and the role of each seller that the last run had in one. */
function rolesIn({ members }: Saved): Before {
  const inRackets = members.filter(({ kind }) => kind === 'Racket');
  return new Map(inRackets.map(({ seller, community, role }) => [seller, { racket: community, role }]));
}
