import { Visit } from '@ringbreaker/cypher/domain';

const store = (person: string) => `ringbreaker.visit.${person}`;

/** What this browser keeps of a person's last visit; null where it keeps nothing that can be read. */
export function readVisit(person: string, kept: Pick<Storage, 'getItem'>): Visit | null {
  try {
    return Visit.parse(JSON.parse(kept.getItem(store(person)) ?? 'null'));
  } catch {
    return null;
  }
}

/** Notes that a person has looked at all up to a run. */
export function keepVisit(person: string, visit: Visit, kept: Pick<Storage, 'setItem'>): void {
  try {
    kept.setItem(store(person), JSON.stringify(visit));
  } catch {
    // The browser keeps nothing: the person is told of no changes.
  }
}

/** A person's last visit: what the server keeps goes before what this browser does, which knows of no other browser. */
export function lastVisit(server: Visit | null, browser: Visit | null): Visit | null {
  return server ?? browser;
}

/** Which runs to compare for a person: none on the first visit, when nothing new ran, or when the graph began anew. */
export function runsSince(visit: Visit | null, current: number | null): { from: number; to: number } | null {
  return visit && current !== null && visit.run < current ? { from: visit.run, to: current } : null;
}
