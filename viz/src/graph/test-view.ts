import { LIGHT } from './appearance.ts';
import type { StyleView } from './style.ts';

/** A view of a spec, in which nothing is hidden, chosen or pointed at. */
export const QUIET_VIEW: StyleView = {
  appearance: LIGHT,
  hidden: new Set(),
  hiddenKinds: new Set(),
  selection: new Set(),
  link: null,
  hovered: null,
  near: null,
  path: null,
  labels: 'auto',
};
