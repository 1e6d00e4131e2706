import type { Position } from '@ringbreaker/cypher/domain';
import { counted } from '../../graph/words.ts';
import { t } from '../../words/words.ts';
import { parseJson } from '../parse-json.ts';
import type { History } from './history/history.ts';
import { NO_STEPS, partsOf, Saved, toCanvas } from '../kept/saved-canvas.ts';
import { KEPT_STEPS, readSteps, writeSteps } from '../kept/saved-steps.ts';

/** A canvas as it is kept in the browser: with its last steps, its positions and the run that it was drawn from. */
export interface SavedCanvas {
  runSeq: number | null;
  savedAt: string;
  history: History;
  places: Map<string, Position>;
}

/** Writes a canvas as text, with up to so many steps each way. */
export function writeSaved({ runSeq, savedAt, history, places }: SavedCanvas, steps = KEPT_STEPS): string {
  const { name, canvas } = history.present;
  return JSON.stringify({
    runSeq,
    savedAt,
    name,
    nodes: [...canvas.nodes.values()],
    links: [...canvas.links.values()],
    ...partsOf(canvas),
    places: [...places],
    arranged: canvas.placed.size > 0,
    steps: steps > 0 ? writeSteps(history, steps) : NO_STEPS,
  } satisfies Saved);
}

/** Reads a canvas back; null when the text is none, so that an old or broken save costs nothing but itself. */
export function readSaved(text: string | null): SavedCanvas | null {
  if (!text) return null;
  const parsed = Saved.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { runSeq, savedAt, name, arranged } = parsed.data;
  const places = new Map(parsed.data.places);
  // Where things stand is kept for all of them.
  const canvas = toCanvas(parsed.data, arranged ? places : new Map());
  const present = { name: name ?? t`Restored ${counted(canvas.nodes.size, 'thing')}`, canvas };
  return { runSeq, savedAt, history: { present, ...readSteps(parsed.data, canvas) }, places };
}

/** In so many steps less each time is a canvas written that a browser has no room for. */
const FEWER = [KEPT_STEPS, 10, 3, 0];
/** A canvas takes no more of a browser's room than this, with its steps, where it does without them. */
const ROOM = 1_500_000;

/** Writes a canvas with as many of its steps as there is room for; `write` answers whether there was. */
export function writeWithinRoom(saved: SavedCanvas, write: (text: string) => boolean): boolean {
  return FEWER.some((steps) => {
    const text = writeSaved(saved, steps);
    return (steps === 0 || text.length <= ROOM) && write(text);
  });
}
