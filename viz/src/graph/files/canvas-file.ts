import type { CanvasFile, Position } from '@ringbreaker/cypher/domain';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { dateOf } from '../words.ts';

/** What a file says of itself besides what is on the canvas. */
export interface FileFacts extends Pick<CanvasFile, 'caption' | 'savedOn' | 'run' | 'racket' | 'part' | 'redacted'> {
  /** Where each thing stands. */
  places: ReadonlyMap<string, Position>;
}

const NOWHERE: Position = { x: 0, y: 0 };
const dayOf = (day: number | null) => (day === null ? null : dateOf(day));
// Hundredths of the canvas's own measure: more would be noise of the layout.
const rounded = (value: number) => Math.round(value * 100) / 100;

/** A canvas as the file that programs read; the other formats are made from it. */
export function canvasFile(canvas: Canvas, { places, ...facts }: FileFacts): CanvasFile {
  const window = canvas.time?.shown;
  return {
    format: 'ringbreaker-canvas',
    version: 1,
    ...facts,
    window: window ? { from: dateOf(window.from), to: dateOf(window.to) } : null,
    things: [...canvas.nodes.values()].map(({ key, kind, label, degree, status, racketId, operatorId, ...node }) => {
      const { x, y } = places.get(key) ?? NOWHERE;
      return {
        key,
        kind,
        name: label,
        degree,
        status,
        racket: racketId,
        operator: operatorId,
        begins: dayOf(node.begins),
        ends: dayOf(node.ends),
        x: rounded(x),
        y: rounded(y),
        pinned: canvas.pinned.has(key),
      };
    }),
    links: [...canvas.links.values()].map(({ source, type, target, firstSeen, lastSeen, weight }) => ({
      from: source,
      type,
      to: target,
      firstSeen: dayOf(firstSeen),
      lastSeen: dayOf(lastSeen),
      weight,
    })),
  };
}
