import {
  nameOfLink,
  sellerKeyOf,
  type AlertBody,
  type AlertKind,
  type AlertView,
  type LinkRef,
  type NamedThing,
  type StoredAlert,
} from '@ringbreaker/cypher/domain';
import { HELD_BY_OTHERS, isSeen, seenOf } from '../rackets/visible-score.ts';

/** Kinds that may speak of who had closed before. */
const FOLLOWS: ReadonlySet<AlertKind> = new Set(['returning_seller', 'strong_tie']);

/** What an alert says, apart from how it stands. */
export type ToldAlert = Omit<AlertView, 'state' | 'triage' | 'seen' | 'isMember'>;

/** Every key that an alert speaks of. */
export function keysIn({ seller }: StoredAlert, body: AlertBody): string[] {
  const keys = [...(seller ? [seller] : []), ...body.sellers, ...body.path, ...body.values.map(({ key }) => key)];
  return [...keys, ...body.counterEvidence.flatMap(({ sellers }) => sellers.map(sellerKeyOf))];
}

/** Every link that an alert rests on. */
export function linksIn({ evidence, counterEvidence }: AlertBody): LinkRef[] {
  return [...evidence, ...counterEvidence.flatMap((one) => one.evidence)];
}

/** An alert as somebody sees it who sees everything. */
export function showWhole(alert: StoredAlert, body: AlertBody, things: ReadonlyMap<string, NamedThing>): ToldAlert {
  const { id, number, kind, racketId, run, asOf, says, seller } = alert;
  const named = (key: string) => things.get(key) ?? [];
  return {
    id,
    number,
    kind,
    racketId,
    otherIds: body.otherIds,
    run,
    asOf,
    says,
    seller: (seller && things.get(seller)) || null,
    closedBefore: closedBefore(alert, body, things),
    path: body.path.every((key) => things.has(key)) ? body.path.flatMap(named) : [],
    values: body.values.flatMap(({ key, users, weight }) => {
      const thing = things.get(key);
      return thing ? [{ ...thing, users, weight }] : [];
    }),
    counterEvidence: body.counterEvidence,
    evidence: body.evidence,
    partial: false,
  };
}

/** Beside a seller that came back, or came after a closure, an alert names the one that had closed. */
function closedBefore({ kind, seller }: StoredAlert, { sellers }: AlertBody, things: ReadonlyMap<string, NamedThing>) {
  const other = FOLLOWS.has(kind) ? sellers.find((key) => key !== seller) : undefined;
  return (other !== undefined && things.get(other)) || null;
}

/**
 * An alert as somebody may see it who does not see everything: the evidence that is visible and the values that it
 * names, and no path or words that rest on the rest.
 */
export function showPart(
  alert: StoredAlert,
  body: AlertBody,
  { things, links }: { things: ReadonlyMap<string, NamedThing>; links: readonly LinkRef[] },
): ToldAlert {
  const seen = seenOf(links, things.keys());
  const view = showWhole(alert, body, things);
  const evidence = body.evidence.filter((link) => seen.links.has(nameOfLink(link)));
  const touched = new Set(evidence.flatMap(({ from, to }) => [from, to]));
  const values = view.values.filter(({ key }) => touched.has(key));
  const counterEvidence = view.counterEvidence.filter((one) => isSeen(one, seen));
  const named = [...body.sellers, ...body.path];
  const isWhole =
    evidence.length === body.evidence.length &&
    values.length === body.values.length &&
    named.every((key) => things.has(key));
  const shown = { ...view, evidence, values, counterEvidence };
  const partial = !isWhole || counterEvidence.length < body.counterEvidence.length;
  return isWhole ? { ...shown, partial } : { ...shown, closedBefore: null, path: [], says: HELD_BY_OTHERS, partial };
}
