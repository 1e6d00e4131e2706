import type { Canvas } from '../canvas/canvas.ts';
import type { History, Step } from '../canvas/history/history.ts';
import {
  partsOf,
  type Saved,
  type SavedCanvasParts,
  type SavedStep,
  type SavedSteps,
  toCanvas,
} from './saved-canvas.ts';

/** So many steps each way are kept at most. */
export const KEPT_STEPS = 40;

/** A table of values that steps share: each stands in it once, whichever steps have it. */
class Table<T> {
  readonly added: T[] = [];
  private readonly rows = new Map<T, number>();

  constructor(first: Iterable<T>) {
    for (const one of first) this.rows.set(one, this.rows.size);
  }

  /** Rows of values, as where each run of them begins and how long it is: most of a canvas stood on the one before. */
  runsOf(values: Iterable<T>): number[] {
    const runs: number[] = [];
    for (const value of values) {
      const row = this.rows.get(value) ?? this.add(value);
      if (runs.length > 0 && runs.at(-2)! + runs.at(-1)! === row) runs[runs.length - 1]!++;
      else runs.push(row, 1);
    }
    return runs;
  }

  private add(value: T): number {
    const row = this.rows.size;
    this.rows.set(value, row);
    this.added.push(value);
    return row;
  }
}

/** Writes the steps around the present one, up to so many each way; canvases share what did not change, and so does what is written. */
export function writeSteps({ past, present, future }: History, most = KEPT_STEPS): SavedSteps {
  const nodes = new Table(present.canvas.nodes.values());
  const links = new Table(present.canvas.links.values());
  const write = (steps: readonly Step[]) => {
    let nearer = present.canvas;
    return steps.slice(0, most).map(({ name, joins, canvas }): SavedStep => {
      const step = { name, ...(joins !== undefined && { joins }), ...changedParts(canvas, nearer) };
      if (canvas.nodes !== nearer.nodes) step.nodes = nodes.runsOf(canvas.nodes.values());
      if (canvas.links !== nearer.links) step.links = links.runsOf(canvas.links.values());
      nearer = canvas;
      return step;
    });
  };
  const steps = { past: write(past.toReversed()), future: write(future) };
  return { nodes: nodes.added, links: links.added, ...steps };
}

function changedParts(canvas: Canvas, nearer: Canvas): Partial<SavedStep> {
  const changed = Object.entries(partsOf(canvas)).filter(
    ([part]) => canvas[part as keyof Canvas] !== nearer[part as keyof Canvas],
  );
  const step = Object.fromEntries(changed) as Partial<SavedStep>;
  return canvas.placed === nearer.placed ? step : { ...step, placed: [...canvas.placed] };
}

/** Reads the steps around a canvas back. */
export function readSteps(saved: Saved, present: Canvas): Pick<History, 'past' | 'future'> {
  const { past, future } = saved.steps;
  const nodes = [...saved.nodes, ...saved.steps.nodes];
  const links = [...saved.links, ...saved.steps.links];
  const read = (steps: readonly SavedStep[]) => {
    let nearer: SavedCanvasParts = saved;
    let before = present;
    return steps.map(({ name, joins, nodes: nodeRuns, links: linkRuns, placed, ...parts }): Step => {
      nearer = {
        ...nearer,
        ...parts,
        ...(nodeRuns && { nodes: rowsOf(nodes, nodeRuns) }),
        ...(linkRuns && { links: rowsOf(links, linkRuns) }),
      };
      const canvas = toCanvas(nearer, placed ? new Map(placed) : before.placed);
      before = sharing(canvas, before, { nodes: !nodeRuns, links: !nodeRuns && !linkRuns });
      return { name, ...(joins !== undefined && { joins }), canvas: before };
    });
  };
  return { past: read(past).toReversed(), future: read(future) };
}

/** The same maps where nothing of them changed, so that a step costs what it changed. */
function sharing(canvas: Canvas, before: Canvas, same: { nodes: boolean; links: boolean }): Canvas {
  return {
    ...canvas,
    ...(same.nodes && { nodes: before.nodes }),
    ...(same.links && { links: before.links }),
  };
}

function rowsOf<T>(table: readonly T[], runs: readonly number[]): T[] {
  const rows: T[] = [];
  // No step has a row twice: what says so was spoilt.
  for (let at = 0; at + 1 < runs.length && rows.length < table.length; at += 2)
    for (const row of table.slice(runs[at], runs[at]! + runs[at + 1]!)) rows.push(row);
  return rows;
}
