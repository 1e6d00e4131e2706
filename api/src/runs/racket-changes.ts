import type { EventBetween, RacketChange, RacketFlow } from '@ringbreaker/cypher/domain';

/** A merger befalls those that came in, too, and a split those that went out. */
function concerned({ event, racketId, otherIds }: EventBetween): string[] {
  return event === 'merged' || event === 'split' ? [racketId, ...otherIds] : [racketId];
}

/** What became of each racket, from the ways that its sellers went and from what the runs told; most changed first. */
export function changesOf(flows: readonly RacketFlow[], events: readonly EventBetween[]): RacketChange[] {
  const changes = new Map<string, RacketChange>();
  const of = (id: string): RacketChange => {
    const known = changes.get(id) ?? { id, before: 0, after: 0, came: 0, went: 0, events: [] };
    changes.set(id, known);
    return known;
  };
  for (const { before, after, sellers } of flows) {
    if (before !== null) of(before).before += sellers;
    if (after !== null) of(after).after += sellers;
    if (before === after) continue;
    if (before !== null) of(before).went += sellers;
    if (after !== null) of(after).came += sellers;
  }
  for (const event of events) for (const id of concerned(event)) of(id).events.push(event);
  const moved = ({ came, went }: RacketChange) => came + went;
  return [...changes.values()].sort(
    (a, b) => moved(b) - moved(a) || b.events.length - a.events.length || (a.id < b.id ? -1 : 1),
  );
}
