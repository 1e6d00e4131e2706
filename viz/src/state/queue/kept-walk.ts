import { create } from 'zustand';
import { keepInTab, readInTab } from '../kept-in-tab.ts';
import { Walk } from './walk.ts';

const KEPT = 'ringbreaker.walk';

/** The list that was walked last in this tab: a racket that is decided on keeps its place until the list is opened again. */
export const useWalk = create<{ walk: Walk | null }>(() => ({
  walk: readInTab(KEPT, Walk),
}));

/** Remembers the list as it stands. */
export function keepWalk(walk: Walk): void {
  useWalk.setState({ walk });
  keepInTab(KEPT, walk);
}
