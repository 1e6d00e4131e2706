import type { WorldRequest } from '../world.ts';
import { liveThrough } from './country.ts';

/** Who each party truly is: parties with the same person, or company, are one. */
export function partyTruth(request: WorldRequest): Map<string, string> {
  return liveThrough(request).persons;
}

/** What each writing of a value means, by `kind TAB writing`; writings that mean several things are left out. */
export function valueTruth(request: WorldRequest): Map<string, string> {
  return liveThrough(request, true).scribe.meanings;
}
