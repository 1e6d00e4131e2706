import { LEVELS, type Level } from './level.ts';

/** From how far, and with how many things, a coarser level is offered: an eye can't tell them apart. */
const FAR = 1.7;
const MANY = 60;
/** From how near a finer level is offered: what is one thing fills the picture. */
const NEAR = 0.5;

/** From where a picture is looked at; `fit` where it is seen as a whole. */
export type Distance = 'far' | 'fit' | 'near';

/** From how far the camera looks: its ratio is 1 where the whole picture is seen, and more from further. */
export function distanceOf(ratio: number): Distance {
  if (ratio >= FAR) return 'far';
  return ratio <= NEAR ? 'near' : 'fit';
}

interface Looking {
  level: Level;
  /** How many things are drawn. */
  drawn: number;
  from: Distance;
}

/** The next coarser level for who looks at many things from far, the next finer one for who looks from near; else none. */
export function offeredLevel({ level, drawn, from }: Looking): Level | null {
  const at = LEVELS.indexOf(level);
  if (from === 'far' && drawn > MANY) return LEVELS[at - 1] ?? null;
  return from === 'near' ? (LEVELS[at + 1] ?? null) : null;
}
