import { create } from 'zustand';
import { parseJson } from '../parse-json.ts';
import { Walk } from './walk.ts';

const KEPT = 'ringbreaker.walk';

/** The list that was walked last in this tab: a racket that is decided on keeps its place until the list is opened again. */
export const useWalk = create<{ walk: Walk | null }>(() => ({
  walk: Walk.safeParse(parseJson(sessionStorage.getItem(KEPT))).data ?? null,
}));

/** Remembers the list as it stands. */
export function keepWalk(walk: Walk): void {
  useWalk.setState({ walk });
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(walk));
  } catch {
    // The browser's store is full or closed: a reload forgets the place.
  }
}
