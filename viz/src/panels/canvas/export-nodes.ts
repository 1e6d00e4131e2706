import { writeCsv } from '@ringbreaker/cypher/domain';
import type { Canvas, CanvasNode } from '../../state/canvas.ts';
import { saveCsv, today } from '../lists/save-file.ts';

/** How many links each thing has on a canvas. */
export function degreesOn({ links }: Pick<Canvas, 'links'>): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of links.values()) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  return degrees;
}

/** Hands things of a canvas over as a list; the file is named after what they are. */
export function exportNodes(canvas: Canvas, nodes: readonly CanvasNode[], what: 'canvas' | 'selection'): void {
  const degrees = degreesOn(canvas);
  const rows = nodes.map(({ kind, label, key, degree, status, racketId }) => [
    kind,
    label,
    key,
    degree,
    degrees.get(key) ?? 0,
    status,
    racketId,
  ]);
  const header = ['kind', 'name', 'key', 'links', 'on canvas', 'status', 'racket'];
  saveCsv(`${what}_${today()}.csv`, writeCsv([header, ...rows]));
}
